package dev.warrenperf.recording;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.model.Node;
import dev.warrenperf.scrape.Scrape;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.unit.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The scrapes of a recording: one round before, one every interval on a fixed schedule, one where a
 * phase begins, one after. Rounds never wait for a slow node.
 */
final class Recording implements NodeRecorder.Listener {

  /** A scrape that begins so much of an interval late still carries its round's instant. */
  private static final long TOLERANCE_DIVISOR = 50;

  private static final long LEAST_TOLERANCE_MILLIS = 20;

  /** Threads that wait for the disk: it writes the logs of several nodes together. */
  private static final int FORCED_AT_A_TIME = 8;

  /** Why a recording came to its end. */
  enum End {
    TIME_IS_UP,
    BENCHMARK_ENDED,
    INTERRUPTED
  }

  /** What happens from outside: a phase begins, or else the recording is to end. */
  private record Event(String phase, End end) {}

  private final BundleWriter bundle;
  private final SteadyClock clock;
  private final long intervalNanos;
  private final RecordProgress progress;
  private final LiveFigure watched;
  private final FirstAnswers firstAnswers;
  private final List<NodeRecorder> nodes;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final AtomicBoolean answered = new AtomicBoolean();
  private final ExecutorService keeper;
  private volatile String phase;
  private long next;
  private int missed;
  private int rounds;
  private long totalDelay;
  private long longestDelay;

  /**
   * Prepares the nodes.
   *
   * @param watched what the progress line shows of the latencies, or null
   */
  Recording(
      BundleWriter bundle,
      List<ScrapeTarget> targets,
      Function<ScrapeTarget, CompletableFuture<Scrape>> scraper,
      SteadyClock clock,
      Duration interval,
      RecordProgress progress,
      LiveFigure watched) {
    this.bundle = bundle;
    this.keeper = keeper(bundle.sync() == DiskSync.BY_SYSTEM ? 1 : FORCED_AT_A_TIME);
    this.clock = clock;
    this.intervalNanos = interval.toNanos();
    this.progress = progress;
    this.watched = watched;
    this.firstAnswers = new FirstAnswers(progress::tell);
    long tolerance = Math.max(LEAST_TOLERANCE_MILLIS, interval.toMillis() / TOLERANCE_DIVISOR);
    this.nodes =
        targets.stream()
            .map(
                target ->
                    new NodeRecorder(
                        target, bundle.log(target.name()), scraper, this, tolerance, keeper))
            .toList();
  }

  private static ExecutorService keeper(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = new Thread(task, "keeper");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** The benchmark marked where a phase begins; from any thread. */
  void mark(String name) {
    events.add(new Event(name, null));
  }

  /** The benchmark ended, or whoever started the recording wants it to end; from any thread. */
  void end(End why) {
    events.add(new Event(null, why));
  }

  /**
   * One round, waited for; the schedule counts from it. Where a node did not answer, a second one
   * follows: what is not known at the start is lost for all of the run. Returns its instant.
   */
  long first() throws IOException, InterruptedException {
    long start = clock.elapsedNanos();
    finish(round(start, false));
    if (progress.failed() > 0) {
      start = clock.elapsedNanos();
      finish(round(start, false));
    }
    refuseFailure();
    next = start + intervalNanos;
    return start;
  }

  /**
   * Scrapes until the time is up or something ends the recording; called again, it goes on.
   *
   * @param start of the schedule, as {@link #first} gave it
   * @param duration how long from there; null without end
   */
  End proceed(long start, Duration duration) throws IOException, InterruptedException {
    long end = duration == null ? Long.MAX_VALUE : start + duration.toNanos();
    progress.follow(() -> status(start, end));
    while (true) {
      long until = Math.min(next, end);
      Event event = events.poll(until - clock.elapsedNanos(), TimeUnit.NANOSECONDS);
      refuseFailure();
      if (event != null && event.end() != null) {
        return event.end();
      } else if (event != null) {
        begin(event.phase());
      } else if (clock.elapsedNanos() >= end) {
        return End.TIME_IS_UP;
      } else {
        tick();
      }
    }
  }

  private void tick() {
    long late = clock.elapsedNanos() - next;
    if (late < 0) {
      return; // woken early
    }
    rounds++;
    totalDelay += late;
    longestDelay = Math.max(longestDelay, late);
    round(next, false);
    long passed = late / intervalNanos;
    missed += (int) passed;
    next += (passed + 1) * intervalNanos;
  }

  /** Takes the marks that are still waiting, then scrapes for the last time. */
  Instant last() throws IOException, InterruptedException {
    for (Event event = events.poll(); event != null; event = events.poll()) {
      if (event.phase() != null) {
        begin(event.phase());
      }
    }
    long now = clock.elapsedNanos();
    finish(round(now, true));
    firstAnswers.finish();
    refuseFailure();
    return Instant.ofEpochMilli(clock.at(now).toEpochMilli());
  }

  /** A phase begins at the instant of a round, so that its edges need no guess. */
  private void begin(String name) throws IOException {
    long now = clock.elapsedNanos();
    phase = name.equals(BundleLayout.END_MARK) ? null : name;
    round(now, true); // first: a mark that is forced to disk takes its time
    bundle.mark(name, Instant.ofEpochMilli(clock.at(now).toEpochMilli()));
  }

  private List<CompletableFuture<Void>> round(long elapsed, boolean edge) {
    NodeRecorder.Round round = new NodeRecorder.Round(clock.at(elapsed).toEpochMilli(), edge);
    return nodes.stream().map(node -> node.scrape(round)).toList();
  }

  private static void finish(List<CompletableFuture<Void>> round) throws InterruptedException {
    try {
      CompletableFuture.allOf(round.toArray(CompletableFuture<?>[]::new)).get();
    } catch (java.util.concurrent.ExecutionException unexpected) {
      throw new IllegalStateException(unexpected.getCause());
    }
  }

  private RecordProgress.Status status(long start, long end) {
    long now = clock.elapsedNanos();
    return new RecordProgress.Status(
        Duration.ofNanos(now - start),
        end == Long.MAX_VALUE ? null : Duration.ofNanos(end - now),
        phase,
        watched == null ? null : watched.text());
  }

  @Override
  public void kept(ScrapeTarget node, Scrape scrape) {
    boolean taken = scrape.body() != null;
    progress.count(node.name(), taken, scrape.status(), scrape.detail());
    if (taken) {
      answered.set(true);
      firstAnswers.offer(node.name(), scrape.body());
      if (watched != null) {
        watched.offer(new Node(node.name(), node.role(), true, node.cores()), scrape.body());
      }
    }
  }

  @Override
  public void failed(Exception cause) {
    failure.compareAndSet(null, cause);
  }

  private void refuseFailure() throws IOException {
    Exception cause = failure.get();
    if (cause instanceof IOException unwritable) {
      throw unwritable;
    }
    if (cause != null) {
      throw new IllegalStateException(cause);
    }
  }

  /** Whether any node gave a snapshot. */
  boolean isAnswered() {
    return answered.get();
  }

  /** Instants of the schedule at which there was no round, since this machine was too slow. */
  int missed() {
    return missed;
  }

  /** How much later than planned the rounds began, in words, for whoever reads the run. */
  String delay() {
    return rounds == 0
        ? "no round was scheduled"
        : "mean "
            + Format.seconds(totalDelay / 1e9 / rounds)
            + ", longest "
            + Format.seconds(longestDelay / 1e9)
            + " of "
            + Format.count(rounds);
  }
}
