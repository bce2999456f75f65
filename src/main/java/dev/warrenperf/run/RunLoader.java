package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.history.ReportFile;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.input.files.StoredReport;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.target.WaiverSet;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.Reader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads runs to be compared: whatever {@code report} takes, two files as {@code
 * before.prom,after.prom}, and a {@code report.json} of earlier.
 */
final class RunLoader {

  /** Each run that is being read is in memory as a whole, however many there are. */
  private static final int MOST_AT_ONCE = 4;

  private final RunReading reading;
  private final Console console;
  private final WaiverSet waivers;
  private final InstantSource clock;

  RunLoader(RunReading reading, Console console) {
    this(reading, console, WaiverSet.NONE, InstantSource.system());
  }

  /**
   * A loader of runs whose misses may be waived.
   *
   * @param clock asked for waivers when a run does not tell when it was
   */
  RunLoader(RunReading reading, Console console, WaiverSet waivers, InstantSource clock) {
    this.reading = reading;
    this.console = console;
    this.waivers = waivers;
    this.clock = clock;
  }

  /**
   * What came of one path.
   *
   * @param run null when it cannot be loaded
   * @param fault null when it can
   */
  record Attempt(String path, LoadedRun run, CommandException fault) {}

  /**
   * Loads several runs, some at once.
   *
   * @return in the order of the paths
   * @throws CommandException of the first path, in their order, that is at fault
   */
  List<LoadedRun> loadAll(List<String> paths) throws CommandException {
    List<LoadedRun> runs = new ArrayList<>();
    for (Attempt attempt : tryAll(paths)) {
      if (attempt.fault() != null) {
        throw attempt.fault();
      }
      runs.add(attempt.run());
    }
    return runs;
  }

  /** The same for runs that may be at fault; in the order of the paths. */
  List<Attempt> tryAll(List<String> paths) throws CommandException {
    int threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Attempt> attempts = new ArrayList<>();
      RunLoader each =
          paths.size() > 1
              ? new RunLoader(reading.withoutProgress(), console, waivers, clock)
              : this;
      for (Future<Attempt> future : workers.invokeAll(paths.stream().map(each::attempt).toList())) {
        attempts.add(result(future));
      }
      return attempts;
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    } finally {
      workers.shutdownNow();
    }
  }

  private Callable<Attempt> attempt(String path) {
    return () -> {
      try {
        return new Attempt(path, load(path), null);
      } catch (CommandException fault) {
        return new Attempt(path, null, fault);
      }
    };
  }

  private static Attempt result(Future<Attempt> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static CommandException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new CommandException(ExitCode.INTERRUPTED, "interrupted", interrupted);
  }

  /**
   * Loads one run.
   *
   * @throws CommandException when it cannot be read, or holds no such window; the message names it
   */
  LoadedRun load(String path) throws CommandException {
    try {
      Optional<StoredReport> report = StoredReport.at(path);
      return report.isPresent() ? stored(report.get(), path) : full(path);
    } catch (MissingInputException | MalformedInputException | IOException fault) {
      throw InputFaults.of(fault);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private LoadedRun full(String path)
      throws CommandException,
          MissingInputException,
          MalformedInputException,
          IOException,
          InterruptedException {
    try (RunInput input = RunSource.open(parts(path), console.in(), reading.compared())) {
      JudgedRun run = reading.read(input, Map.of(), List.of(), List.of());
      return (waivers.isEmpty() ? run : run.waived(waivers, List.of(), clock))
          .loaded(Printable.of(path));
    } catch (CommandException fault) {
      throw new CommandException(
          fault.exitCode(), Printable.of(path) + ": " + fault.getMessage(), fault);
    }
  }

  /** Two files with a comma between them are a pair, unless there is something of that name. */
  static List<String> parts(String path) {
    int comma = path.indexOf(',');
    if (comma > 0 && comma == path.lastIndexOf(',') && !GivenPath.exists(path)) {
      String before = path.substring(0, comma);
      String after = path.substring(comma + 1);
      if (GivenPath.isFile(before) && GivenPath.isFile(after)) {
        return List.of(before, after);
      }
    }
    return List.of(path);
  }

  private LoadedRun stored(StoredReport report, String path)
      throws CommandException, MissingInputException, MalformedInputException, IOException {
    ReportFile file;
    try (Reader text = report.open()) {
      file = ReportFile.read(report.name(), text, Printable::of);
    }
    List<Notice> notices = new ArrayList<>(file.notices());
    checkWindow(report.name(), file.run().window());
    checkTargets(report.name(), file.targets(), notices);
    return new LoadedRun(file.run(), Printable.of(path), file.missed(), notices);
  }

  /** The snapshots are gone: what the report covers is all there is. */
  private void checkWindow(String name, String window) throws CommandException {
    boolean edges = reading.window().from() != null || reading.window().to() != null;
    String asked = reading.window().label();
    if (!reading.window().isWholeRun() && (edges || !asked.equals(window))) {
      throw new CommandException(
          ExitCode.USAGE,
          name + ": expected the window \"" + asked + "\", found a report of \"" + window + "\"");
    }
  }

  private void checkTargets(String name, String targets, List<Notice> notices) {
    if (!targets.equals(reading.targets().name())) {
      notices.add(
          new Notice(
              "report-targets",
              dev.warrenperf.model.Severity.WARNING,
              "The report was made with other targets ("
                  + targets
                  + "): operations and figures are matched by their names.",
              name,
              null));
    }
  }
}
