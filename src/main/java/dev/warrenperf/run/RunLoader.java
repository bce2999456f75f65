package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.input.files.StoredReport;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.ReportFile;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Loads runs to be compared: whatever {@code report} takes, two files as {@code
 * before.prom,after.prom}, and a {@code report.json} of earlier.
 *
 * @param waivers of misses
 */
record RunLoader(RunReading reading, Invocation invocation, WaiverSet waivers) {

  /** Each run that is being read is in memory as a whole, however many there are. */
  private static final int MOST_AT_ONCE = 4;

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
  List<LoadedRun> loadAll(List<String> paths)
      throws CommandException, InputException, InterruptedException {
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
  List<Attempt> tryAll(List<String> paths) throws InputException, InterruptedException {
    RunLoader each =
        paths.size() > 1 ? new RunLoader(reading.withoutProgress(), invocation, waivers) : this;
    return SideBySide.all(paths.stream().map(each::attempt).toList(), MOST_AT_ONCE);
  }

  private Callable<Attempt> attempt(String path) {
    return () -> {
      try {
        return new Attempt(path, load(path), null);
      } catch (CommandException | InputException | IOException | InterruptedException fault) {
        return new Attempt(path, null, CommandException.of(fault));
      }
    };
  }

  /**
   * Loads one run.
   *
   * @throws InputException when it cannot be read; the message names it
   * @throws CommandException when it holds no such window; likewise
   */
  LoadedRun load(String path)
      throws CommandException, InputException, IOException, InterruptedException {
    Optional<StoredReport> report = StoredReport.at(path);
    return report.isPresent() ? stored(report.get(), path) : full(path);
  }

  private LoadedRun full(String path)
      throws CommandException, InputException, IOException, InterruptedException {
    try (RunInput input =
        RunSource.open(parts(path), invocation.console().in(), reading.compared())) {
      return LoadedRun.of(
          reading
              .read(input, Map.of(), List.of(), List.of())
              .waived(waivers, List.of(), invocation.clock()),
          Printable.of(path));
    } catch (CommandException fault) {
      throw fault.with(fault.exitCode(), line -> Printable.of(path) + ": " + line);
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
      throws CommandException, InputException, IOException {
    ReportFile file;
    try (Reader text = report.open()) {
      file = ReportFile.read(report.name(), text, Printable::of);
    }
    List<Notice> notices = new ArrayList<>();
    checkWindow(report.name(), file.run().window());
    checkTargets(report.name(), file.targets(), notices);
    return new LoadedRun(file.run(), Printable.of(path), file.missed(), notices);
  }

  /** The snapshots are gone: what the report covers is all there is. */
  private void checkWindow(String name, String window) throws CommandException {
    boolean edges = reading.window().from() != null || reading.window().to() != null;
    String asked = reading.window().label();
    if (!reading.window().isWholeRun() && (edges || !asked.equals(window))) {
      throw RunWindow.refused(
          reading.window(),
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
                  + "): operations and metrics are matched by their names.",
              name,
              null));
    }
  }
}
