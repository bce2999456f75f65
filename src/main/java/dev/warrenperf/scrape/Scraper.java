package dev.warrenperf.scrape;

import dev.warrenperf.http.CappedBody;
import dev.warrenperf.http.CappedBody.Received;
import dev.warrenperf.http.Exchange;
import dev.warrenperf.http.Exchange.Question;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.http.HttpFault;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * Takes snapshots from servers, as many at once as are asked for, with a handful of threads. No
 * server can delay another, hold a scrape longer than the timeout or make it keep more than twice
 * the most bytes. Safe for use by many threads.
 */
public final class Scraper {

  /**
   * Preferences as Prometheus writes them, for the formats that are read here; names beyond ASCII
   * are wanted as they are, where a client library can leave them so.
   */
  private static final String ACCEPT =
      "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;charset=utf-8,"
          + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.6,"
          + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

  private static final int MOST_HEALTH_BYTES = 64 * 1024;

  private final HttpAccess access;
  private final InstantSource clock;
  private final MetricsAnswer metrics;
  private final Question<Received> metricsQuestion;
  private final Question<Received> healthQuestion;

  /**
   * A scraper.
   *
   * @param timeout above zero, for the whole of a scrape: name, connection, redirects and body
   * @param mostBytes the largest body, from 1 to 1 GiB, on the wire as well as inflated
   * @param clock that instants are taken from
   */
  public Scraper(HttpAccess access, Duration timeout, long mostBytes, InstantSource clock) {
    if (mostBytes < 1 || mostBytes > 1 << 30) {
      throw new IllegalArgumentException("mostBytes " + mostBytes);
    }
    this.access = access;
    this.clock = clock;
    this.metrics = new MetricsAnswer((int) mostBytes);
    this.metricsQuestion =
        new Question<>(url -> metricsRequest(url, timeout), metrics::body, timeout, true);
    this.healthQuestion =
        new Question<>(
            url -> access.request(url).build(),
            answer -> CappedBody.whole(answer.headers(), MOST_HEALTH_BYTES),
            timeout,
            false);
  }

  /**
   * Takes one snapshot. The future never ends exceptionally; what hangs on it runs on a thread of
   * the client or the timer and must not block.
   */
  public CompletableFuture<Scrape> scrape(ScrapeTarget target) {
    Exchange<Received> exchange = new Exchange<>(access, target.url(), metricsQuestion, clock);
    return exchange
        .answer()
        .handle(
            (answer, thrown) -> {
              exchange.close();
              return scrape(exchange, answer, thrown);
            });
  }

  /**
   * Asks {@code /health} beside the metrics. Any status is an answer, a redirect included, which is
   * not followed. Never ends exceptionally.
   *
   * @return the answer as UTF-8, broken bytes as U+FFFD: untrusted; null when there is none
   */
  public CompletableFuture<String> health(ScrapeTarget target) {
    Exchange<Received> exchange =
        new Exchange<>(access, target.url().resolve("health"), healthQuestion, clock);
    return exchange
        .answer()
        .handle(
            (answer, thrown) -> {
              exchange.close();
              return health(answer, thrown);
            });
  }

  private HttpRequest metricsRequest(URI url, Duration timeout) {
    return access
        .request(url)
        .header("Accept", ACCEPT)
        .header("Accept-Encoding", "gzip")
        .header("X-Prometheus-Scrape-Timeout-Seconds", seconds(timeout))
        .build();
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString();
  }

  private Scrape scrape(
      Exchange<Received> exchange, HttpResponse<Received> answer, Throwable thrown) {
    byte[] body = null;
    HttpFault fault = (HttpFault) thrown;
    if (fault == null) {
      try {
        body = metrics.metrics(answer);
      } catch (HttpFault other) {
        fault = other;
      }
    }
    return new Scrape(
        exchange.startMillis(),
        exchange.elapsedNanos(),
        fault == null ? "200" : fault.status(),
        body,
        fault == null ? null : fault.getMessage());
  }

  private static String health(HttpResponse<Received> answer, Throwable thrown) {
    try {
      return thrown == null ? CappedBody.whole(answer, MOST_HEALTH_BYTES).text() : null;
    } catch (HttpFault fault) {
      return null;
    }
  }
}
