package dev.warrenperf.http;

import dev.warrenperf.http.CappedBody.Received;
import dev.warrenperf.http.Exchange.Question;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

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
    Question<Received> question =
        new Question<>(
            url ->
                access
                    .request(url)
                    .header("Content-Type", type)
                    .PUT(BodyPublishers.ofString(text))
                    .build(),
            answer -> CappedBody.beginning(MOST_BYTES),
            timeout,
            false);
    try (Exchange<Received> exchange = access.exchange(place, question)) {
      return answer(exchange);
    }
  }

  private static Answer answer(Exchange<Received> exchange)
      throws UnreachableException, InterruptedException {
    try {
      HttpResponse<Received> answer = exchange.await();
      return new Answer(answer.statusCode(), answer.body().text());
    } catch (HttpFault fault) {
      if (exchange.status() == 0) {
        throw fault;
      }
      return new Answer(exchange.status(), ""); // what broke off behind it says nothing of the text
    }
  }
}
