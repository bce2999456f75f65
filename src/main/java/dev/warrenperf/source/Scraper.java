package dev.warrenperf.source;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
  private final Duration timeout;
  private final Clock clock;
  private final TimedAttempts attempts;
  private final BodyHandler<ScrapeReply> metricsReply;
  private final BodyHandler<ScrapeReply> healthReply;

  /**
   * A scraper on the system's clock.
   *
   * @param timeout above zero, for the whole of a scrape: name, connection, redirects and body
   * @param mostBytes the largest body, from 1 to 1 GiB, on the wire as well as inflated
   */
  public Scraper(HttpAccess access, Duration timeout, long mostBytes) {
    this(access, timeout, mostBytes, Clock.systemUTC());
  }

  /** A scraper that takes its instants from the clock given. */
  public Scraper(HttpAccess access, Duration timeout, long mostBytes, Clock clock) {
    if (mostBytes < 1 || mostBytes > 1 << 30) {
      throw new IllegalArgumentException("mostBytes " + mostBytes);
    }
    this.access = access;
    this.timeout = timeout;
    this.attempts = new TimedAttempts(timeout);
    this.clock = clock;
    this.metricsReply = new MetricsReply(new BodyReceipt((int) mostBytes));
    BodyReceipt health = new BodyReceipt(MOST_HEALTH_BYTES);
    this.healthReply = answer -> health.plain(answer.statusCode(), answer.headers());
  }

  /**
   * Takes one snapshot. The future never ends exceptionally; what hangs on it runs on a thread of
   * the client or the timer and must not block.
   */
  public CompletableFuture<Scrape> scrape(ScrapeTarget target) {
    ScrapeAttempt attempt =
        new ScrapeAttempt(access.client(), this::metricsRequest, metricsReply, clock);
    return attempts
        .run(attempt, target.url())
        .thenApply(reply -> scrape(target.name(), attempt, reply));
  }

  /**
   * Asks {@code /health} beside the metrics. Any status is an answer, a redirect included, which is
   * not followed. Never ends exceptionally.
   */
  public CompletableFuture<Health> health(ScrapeTarget target) {
    ScrapeAttempt attempt =
        new ScrapeAttempt(access.client(), url -> access.request(url).build(), healthReply, clock);
    return attempts.run(attempt, target.url().resolve("health")).thenApply(Scraper::health);
  }

  private HttpRequest metricsRequest(URI url) {
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

  private static Scrape scrape(String node, ScrapeAttempt attempt, ScrapeReply reply) {
    ScrapeReply checked =
        reply instanceof ScrapeReply.Body body ? MetricsReply.checked(body) : reply;
    return checked instanceof ScrapeReply.Body body
        ? scrape(node, attempt, ScrapeStatus.OK, body.bytes(), null)
        : failed(node, attempt, ScrapeFault.of(checked));
  }

  private static Scrape failed(String node, ScrapeAttempt attempt, ScrapeFault fault) {
    return scrape(node, attempt, fault.status(), null, fault.detail());
  }

  private static Scrape scrape(
      String node, ScrapeAttempt attempt, String status, byte[] body, String detail) {
    return new Scrape(node, attempt.startMillis(), attempt.elapsedNanos(), status, body, detail);
  }

  private static Health health(ScrapeReply reply) {
    if (reply instanceof ScrapeReply.Body body) {
      String text = new String(body.bytes(), StandardCharsets.UTF_8);
      return new Health(Integer.toString(body.status()), text, null);
    }
    ScrapeFault fault = ScrapeFault.of(reply);
    return new Health(fault.status(), null, fault.detail());
  }
}
