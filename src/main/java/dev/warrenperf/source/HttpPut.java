package dev.warrenperf.source;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts a text on a server, once: one deadline covers all of it, and no redirect is followed. Keeps
 * the beginning of the answer and reads no more of it.
 */
public final class HttpPut {

  private static final int MOST_BYTES = 4096;

  /**
   * What the server answered.
   *
   * @param status of HTTP
   * @param text the beginning of its body as UTF-8, broken bytes as U+FFFD: untrusted
   */
  public record Answer(int status, String text) {

    /** Whether the server took the text. */
    public boolean isTaken() {
      return status / 100 == 2;
    }
  }

  private final HttpAccess access;
  private final Duration timeout;

  /**
   * Prepares to put.
   *
   * @param timeout above zero, for name, connection, request and answer together
   */
  public HttpPut(HttpAccess access, Duration timeout) {
    this.access = access;
    this.timeout = timeout;
  }

  /**
   * Replaces what is at an address.
   *
   * @throws UnreachableException when no status comes in time; with one sentence
   * @throws IllegalArgumentException as {@link HttpAccess#request} does
   */
  public Answer put(URI place, String type, String text)
      throws UnreachableException, InterruptedException {
    BodyReceipt receipt = new BodyReceipt(MOST_BYTES);
    AtomicInteger status = new AtomicInteger();
    ScrapeAttempt attempt =
        new ScrapeAttempt(
            access.client(),
            url ->
                access
                    .request(url)
                    .header("Content-Type", type)
                    .PUT(BodyPublishers.ofString(text))
                    .build(),
            answer -> {
              status.set(answer.statusCode());
              return receipt.beginning(answer.statusCode());
            },
            Clock.systemUTC());
    ScrapeReply reply = awaited(attempt, place);
    if (reply instanceof ScrapeReply.Body body) {
      return new Answer(body.status(), new String(body.bytes(), StandardCharsets.UTF_8));
    }
    if (status.get() != 0) {
      return new Answer(status.get(), ""); // what broke off behind it says nothing of the text
    }
    throw new UnreachableException(ScrapeFault.of(reply).detail());
  }

  private ScrapeReply awaited(ScrapeAttempt attempt, URI place) throws InterruptedException {
    try {
      return new TimedAttempts(timeout).run(attempt, place).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible.getCause());
    }
  }
}
