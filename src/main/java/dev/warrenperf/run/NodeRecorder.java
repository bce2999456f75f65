package dev.warrenperf.run;

import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.source.Scrape;
import dev.warrenperf.source.ScrapeTarget;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Scrapes one node, one scrape at a time, and keeps what comes of it. A round that finds the last
 * scrape still under way is scraped as soon as that is over.
 */
final class NodeRecorder {

  /** Hears of each scrape once it is in the log. */
  interface Listener {
    void kept(ScrapeTarget node, Scrape scrape);

    /** The log cannot take it. */
    void failed(Exception failure);
  }

  private final ScrapeTarget target;
  private final SnapshotLogWriter log;
  private final Function<ScrapeTarget, CompletableFuture<Scrape>> scraper;
  private final Listener listener;
  private final long toleranceMillis;
  private final Executor keeper;
  private boolean busy;
  private CompletableFuture<Void> queued;
  private long queuedRound;

  /**
   * Prepares a node.
   *
   * @param toleranceMillis how much later than its round a scrape may begin and still carry the
   *     round's instant
   * @param keeper where outcomes are written, since the client's threads must not wait
   */
  NodeRecorder(
      ScrapeTarget target,
      SnapshotLogWriter log,
      Function<ScrapeTarget, CompletableFuture<Scrape>> scraper,
      Listener listener,
      long toleranceMillis,
      Executor keeper) {
    this.target = target;
    this.log = log;
    this.scraper = scraper;
    this.listener = listener;
    this.toleranceMillis = toleranceMillis;
    this.keeper = keeper;
  }

  /** Scrapes for the round of an instant; done when the outcome is in the log. */
  synchronized CompletableFuture<Void> scrape(long roundMillis) {
    if (!busy) {
      busy = true;
      return start(roundMillis);
    }
    queuedRound = roundMillis;
    queued = queued == null ? new CompletableFuture<>() : queued;
    return queued;
  }

  private CompletableFuture<Void> start(long roundMillis) {
    return scraper
        .apply(target)
        .thenAcceptAsync(scrape -> keep(roundMillis, scrape), keeper)
        .whenComplete((done, failure) -> startQueued());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the listener hears of every outcome
  private synchronized void startQueued() {
    CompletableFuture<Void> next = queued;
    queued = null;
    busy = next != null;
    if (next != null) {
      start(queuedRound).whenComplete((done, failure) -> next.complete(null));
    }
  }

  private void keep(long roundMillis, Scrape scrape) {
    long late = scrape.startMillis() - roundMillis;
    long instant = Math.abs(late) <= toleranceMillis ? roundMillis : scrape.startMillis();
    long after = Math.max(instant, log.lastMillis() + 1);
    try {
      if (scrape.body() == null) {
        log.append(SnapshotHeader.failed(after, scrape.durationNanos(), scrape.status()));
      } else {
        log.append(
            SnapshotHeader.taken(
                after, scrape.durationNanos(), scrape.status(), scrape.body().length),
            scrape.body());
      }
      listener.kept(target, scrape);
    } catch (IOException | RuntimeException failure) {
      listener.failed(failure);
    }
  }
}
