package dev.warrenperf.source;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends each attempt when its time is over, whatever its server does: interim answers without end,
 * headers without end, a body byte by byte. Safe for use by many threads.
 */
final class TimedAttempts {

  private final Duration timeout;
  private final NameLookup names = new NameLookup();
  private final ScheduledExecutorService timer = HttpThreads.timer("warren-perf-deadline");

  /** With so much time for each attempt, above zero. */
  TimedAttempts(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout " + timeout);
    }
    this.timeout = timeout;
  }

  /** Begins an attempt; the future never ends exceptionally. */
  CompletableFuture<ScrapeReply> run(ScrapeAttempt attempt, URI url) {
    Future<?> deadline =
        timer.schedule(() -> attempt.expire(tooLate()), timeout.toNanos(), TimeUnit.NANOSECONDS);
    attempt.begin(url, names);
    return attempt.result().whenComplete((reply, thrown) -> deadline.cancel(false));
  }

  private ScrapeFault tooLate() {
    return new ScrapeFault(
        ScrapeStatus.TIMEOUT,
        "The server did not answer in full within "
            + Format.of(timeout.toNanos() / 1e9, Unit.SECONDS)
            + ".");
  }
}
