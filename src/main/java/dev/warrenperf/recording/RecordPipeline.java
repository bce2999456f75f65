package dev.warrenperf.recording;

import com.google.re2j.Pattern;
import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.Invocation;
import dev.warrenperf.run.NewDirectory;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.scrape.ScrapeTargetFile;
import dev.warrenperf.scrape.Scraper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  private final Invocation invocation;
  private final RecordRequest request;
  private final AtomicReference<Recording> running = new AtomicReference<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean interrupted;

  public RecordPipeline(Invocation invocation, RecordRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /** Records and returns the benchmark's exit code, or what went wrong. */
  public int run() throws CommandException, InputException, InterruptedException {
    try {
      return runUnlessSignalled();
    } catch (CommandException | InputException | InterruptedException failure) {
      if (!interrupted) {
        throw failure;
      }
      // here: the process ends as soon as the signal is let go on
      say(CommandException.of(failure).getMessage());
      return ExitCode.INTERRUPTED.code();
    } finally {
      over.countDown();
    }
  }

  private int runUnlessSignalled() throws CommandException, InputException, InterruptedException {
    refuseUnknownCommand();
    List<ScrapeTarget> targets = targets();
    HttpAccess access = invocation.open(request.scrapes().access());
    access
        .notices(targets.stream().map(ScrapeTarget::url).toList())
        .forEach(notice -> say(notice.text()));
    return record(targets, access);
  }

  /**
   * Ends the recording as if its time were up, and waits until the bundle is closed; for a signal.
   */
  public void interrupt() {
    interrupted = true;
    Recording recording = running.get();
    if (recording != null) {
      recording.end(Recording.End.INTERRUPTED);
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
  private void refuseUnknownCommand() throws CommandException {
    if (request.commands().benchmark().isEmpty()) {
      return;
    }
    String program = request.commands().benchmark().get(0);
    String path = invocation.environment().getOrDefault("PATH", System.getenv("PATH"));
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
    invocation.console().say(line);
  }

  private List<ScrapeTarget> targets() throws InputException, CommandException {
    List<ScrapeTarget> targets = new ArrayList<>();
    for (String node : request.scrapes().nodes()) {
      try {
        targets.add(ScrapeTarget.parse(node));
      } catch (MalformedInputException wrong) {
        throw new MalformedInputException("--node: " + wrong.getMessage(), wrong);
      }
    }
    if (request.scrapes().nodesFile() != null) {
      targets.addAll(ScrapeTargetFile.read(request.scrapes().nodesFile()));
    }
    ScrapeTarget.requireDistinct(targets);
    return targets;
  }

  private int record(List<ScrapeTarget> targets, HttpAccess access)
      throws CommandException, InputException, InterruptedException {
    LiveQuantile followed =
        new LiveQuantile(
            TargetFile.load(request.watched().targets()), request.watched().operation());
    SteadyClock clock = SteadyClock.start();
    Scraper scraper =
        new Scraper(access, request.scrapes().timeout(), request.scrapes().mostBytes(), clock);
    RecordProgress progress =
        new RecordProgress(invocation.console(), targets.stream().map(ScrapeTarget::name).toList());
    LiveFigure watched = progress.isDrawn() ? new LiveFigure(followed) : null; // if one looks
    BundleInfo info = info(targets, clock.instant());
    try (BundleWriter bundle = BundleWriter.create(request.output(), info)) {
      Recording recording =
          new Recording(
              bundle,
              targets,
              scraper::scrape,
              clock,
              request.scrapes().interval(),
              progress,
              watched);
      running.set(recording);
      if (interrupted) {
        recording.end(Recording.End.INTERRUPTED);
      }
      EnvironmentCapture capture =
          new EnvironmentCapture(bundle, targets, scraper, request.commands());
      capture.keep("before");
      return new RecordedBenchmark(request, bundle, recording, progress).run(capture);
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

  private BundleInfo info(List<ScrapeTarget> targets, Instant started) {
    SortedMap<String, String> labels = new TreeMap<>(request.labels());
    RunInfo run =
        new RunInfo(
            labels,
            repeat(labels.get("repeat")),
            started,
            null,
            request.scrapes().interval().toNanos() / 1e9,
            commands(),
            Collections.emptySortedMap(),
            null,
            Machine.facts(invocation.toolVersion()),
            List.of());
    return new BundleInfo(run, targets.stream().map(RecordPipeline::node).toList());
  }

  private static BundleInfo.Target node(ScrapeTarget target) {
    return new BundleInfo.Target(
        target.name(), target.role(), target.cores(), BundleInfo.shown(target.url()));
  }

  private List<String> commands() {
    return request.commands().benchmark().isEmpty() || !request.commands().kept()
        ? List.of()
        : List.of(RedactedCommand.line(request.commands().benchmark()));
  }

  /** The label as a number; null when it is none. */
  private static Integer repeat(String label) {
    return label != null && Pattern.matches("[0-9]{1,9}", label) ? Integer.valueOf(label) : null;
  }
}
