package dev.warrenperf.run;

import com.google.re2j.Pattern;
import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.scrape.Scraper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** {@code record}: scrape nodes into a bundle, for a time or while a benchmark runs. */
public final class RecordPipeline {

  /** A benchmark may take its time to clean up, and packing some more. */
  private static final long MOST_SECONDS_TO_CLOSE = 240;

  private final Console console;
  private final AtomicReference<Recording> running = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean interrupted;

  public RecordPipeline(Console console) {
    this.console = console;
  }

  /** Records and returns the benchmark's exit code, or what went wrong. */
  public int run(RecordRequest request) throws CommandException {
    try {
      return runUnlessSignalled(request);
    } catch (CommandException failure) {
      if (!interrupted) {
        throw failure;
      }
      say(failure.getMessage()); // here: the process ends as soon as the signal is let go on
      return ExitCode.INTERRUPTED.code();
    } finally {
      over.countDown();
    }
  }

  private int runUnlessSignalled(RecordRequest request) throws CommandException {
    try {
      refuseUnknownCommand(request);
      List<ScrapeTarget> targets = targets(request);
      HttpAccess access = HttpAccess.open(request.access(), request.environment());
      access
          .notices(targets.stream().map(ScrapeTarget::url).toList())
          .forEach(notice -> say(notice.text()));
      return record(request, targets, access);
    } catch (MissingInputException | MalformedInputException fault) {
      throw InputFaults.of(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted", stopped);
    }
  }

  /**
   * Ends the recording as if its time were up, and waits until the bundle is closed; for a signal.
   */
  public void interrupt() {
    interrupted = true;
    Recording recording = running.get();
    if (recording != null) {
      recording.happened(new RecordEvent.Interrupted());
    }
    try {
      if (!over.await(MOST_SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        say("the bundle could not be closed in time; what was recorded is in it");
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Before anything is made; what the system still says when it is started comes later. */
  private static void refuseUnknownCommand(RecordRequest request) throws CommandException {
    if (request.command().isEmpty()) {
      return;
    }
    String program = request.command().get(0);
    String path = request.environment().getOrDefault("PATH", System.getenv("PATH"));
    boolean known =
        program.contains("/")
            ? Files.isExecutable(Path.of(program))
            : path == null
                || Arrays.stream(path.split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!known) {
      throw new CommandException(
          ExitCode.MISSING_INPUT,
          "expected a command that can be run, found \"" + RedactedCommand.text(program) + "\"");
    }
  }

  private void say(String line) {
    console.say(line);
  }

  private static List<ScrapeTarget> targets(RecordRequest request)
      throws MissingInputException, MalformedInputException, CommandException {
    List<ScrapeTarget> targets = new ArrayList<>();
    for (String node : request.nodes()) {
      try {
        targets.add(ScrapeTarget.parse(node));
      } catch (MalformedInputException wrong) {
        throw new MalformedInputException("--node: " + wrong.getMessage(), wrong);
      }
    }
    if (request.nodesFile() != null) {
      targets.addAll(ScrapeTarget.parseFile(request.nodesFile()));
    }
    ScrapeTarget.requireDistinct(targets);
    return targets;
  }

  private int record(RecordRequest request, List<ScrapeTarget> targets, HttpAccess access)
      throws CommandException,
          MissingInputException,
          MalformedInputException,
          InterruptedException {
    LiveQuantile followed = new LiveQuantile(TargetFile.load(request.targets()), request.watched());
    SteadyClock clock = SteadyClock.start();
    Scraper scraper = new Scraper(access, request.timeout(), request.mostBytes(), clock);
    RecordProgress progress =
        new RecordProgress(console, targets.stream().map(ScrapeTarget::name).toList());
    LiveFigure watched = progress.isDrawn() ? new LiveFigure(followed) : null; // if one looks
    BundleInfo info = info(request, targets, clock.instant());
    try (BundleWriter bundle = BundleWriter.create(request.output(), info)) {
      Recording recording =
          new Recording(
              bundle, targets, scraper::scrape, clock, request.interval(), progress, watched);
      running.set(recording);
      if (interrupted) {
        recording.happened(new RecordEvent.Interrupted());
      }
      Surroundings surroundings = new Surroundings(bundle, targets, scraper, request);
      surroundings.keep("before");
      return new RecordedBenchmark(request, bundle, recording, progress).run(surroundings, info);
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.OUTPUT, request.output() + ": " + NewDirectory.reason(failure), failure);
    } finally {
      if (watched != null) {
        watched.close();
      }
      progress.end();
    }
  }

  private static BundleInfo info(
      RecordRequest request, List<ScrapeTarget> targets, Instant started) {
    SortedMap<String, String> labels = new TreeMap<>(request.labels());
    return new BundleInfo(
        labels,
        repeat(labels.get("repeat")),
        started,
        null,
        request.interval().toNanos() / 1e9,
        targets.stream()
            .map(
                target ->
                    new BundleInfo.Target(
                        target.name(),
                        target.role(),
                        target.cores(),
                        BundleInfo.shown(target.url())))
            .toList(),
        commands(request),
        new TreeMap<>(),
        null,
        Machine.facts(request.toolVersion()),
        List.of());
  }

  private static List<String> commands(RecordRequest request) {
    return request.command().isEmpty() || !request.keepsCommand()
        ? List.of()
        : List.of(RedactedCommand.line(request.command()));
  }

  /** The label as a number; null when it is none. */
  private static Integer repeat(String label) {
    return label != null && Pattern.matches("[0-9]{1,9}", label) ? Integer.valueOf(label) : null;
  }
}
