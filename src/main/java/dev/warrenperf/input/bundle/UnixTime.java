package dev.warrenperf.input.bundle;

import java.time.Instant;

/** Unix times as text. */
final class UnixTime {

  private static final long NANOS = 1_000_000_000;

  private UnixTime() {}

  /** An instant from whole nanoseconds since 1970; null when the text is no such number. */
  static Instant ofNanos(String text) {
    try {
      long nanos = Long.parseLong(text.strip());
      return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
