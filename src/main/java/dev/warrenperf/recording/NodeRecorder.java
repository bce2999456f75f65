package dev.warrenperf.recording;

import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.scrape.Scrape;
import dev.warrenperf.scrape.ScrapeTarget;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /**
   * A round of scrapes.
   *
   * @param millis its instant
   * @param edge whether a phase begins with it: a scrape may then begin a quarter of a second late
   */
  record Round(long millis, boolean edge) {}

  private record Waiting(Round round, CompletableFuture<Void> done) {}

  /**
   * How late a scrape may begin and still be the edge of a phase. Not more: what is concluded from
   * instants, such as when a leader was lost, may be wrong by as much.
   */
  private static final long EDGE_MILLIS = 250;

  private final ScrapeTarget target;
  private final SnapshotLogWriter log;
  private final Function<ScrapeTarget, CompletableFuture<Scrape>> scraper;
  private final Listener listener;
  private final long toleranceMillis;
  private final Executor keeper;
  private final Deque<Waiting> queue = new ArrayDeque<>();
  private boolean busy;

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

  /**
   * Scrapes for a round; done when the outcome is in the log. While a scrape is under way, rounds
   * of the schedule wait as one, and each that is an edge waits for a scrape of its own.
   */
  synchronized CompletableFuture<Void> scrape(Round round) {
    if (!busy) {
      busy = true;
      return start(round);
    }
    if (queue.isEmpty() || round.edge()) {
      queue.add(new Waiting(round, new CompletableFuture<>()));
    }
    return queue.getLast().done();
  }

  private CompletableFuture<Void> start(Round round) {
    return scraper
        .apply(target)
        .thenAcceptAsync(scrape -> keep(round, scrape), keeper)
        .whenComplete((done, failure) -> startQueued());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the listener hears of every outcome
  private synchronized void startQueued() {
    Waiting next = queue.poll();
    busy = next != null;
    if (next != null) {
      start(next.round()).whenComplete((done, failure) -> next.done().complete(null));
    }
  }

  private void keep(Round round, Scrape scrape) {
    try {
      if (scrape.body() == null) {
        // with its own instants: they say until when the node may have lived
        long began = Math.max(scrape.startMillis(), log.lastMillis() + 1);
        log.append(SnapshotHeader.failed(began, scrape.durationNanos(), scrape.status()));
      } else {
        append(round, scrape);
      }
      listener.kept(target, scrape);
    } catch (IOException | RuntimeException failure) {
      listener.failed(failure);
    }
  }

  private void append(Round round, Scrape taken) throws IOException {
    long allowed = round.edge() ? Math.max(EDGE_MILLIS, toleranceMillis) : toleranceMillis;
    boolean onTime = Math.abs(taken.startMillis() - round.millis()) <= allowed;
    long instant = onTime ? round.millis() : taken.startMillis();
    long after = Math.max(instant, log.lastMillis() + 1);
    log.append(
        SnapshotHeader.taken(after, taken.durationNanos(), taken.status(), taken.body().length),
        taken.body());
  }
}
