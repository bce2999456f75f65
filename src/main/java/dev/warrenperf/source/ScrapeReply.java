package dev.warrenperf.source;

/** What one request led to. */
sealed interface ScrapeReply {

  /** An answer whose body was taken. */
  record Body(int status, byte[] bytes) implements ScrapeReply {}

  /** The server points to another address; null when it does not say which. */
  record Moved(String location) implements ScrapeReply {}

  /** Nothing to keep. */
  record Failed(ScrapeFault fault) implements ScrapeReply {}

  /** A failure by status and sentence. */
  static ScrapeReply failed(String status, String detail) {
    return new Failed(new ScrapeFault(status, detail));
  }
}
