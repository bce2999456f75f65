package dev.warrenperf.run;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.source.RunDirectory;
import java.util.ArrayList;
import java.util.List;

/** Paths of runs, where a directory of runs stands for all of them. */
final class RunPaths {

  /** More are a slip, such as the root of a disk. */
  private static final int MOST = 2000;

  private RunPaths() {}

  /**
   * One path a run, in the order given.
   *
   * @throws CommandException when there is none, or more than anybody compares
   */
  static List<String> expanded(List<String> paths) throws CommandException {
    List<String> runs = new ArrayList<>();
    for (String path : paths) {
      if (path.isEmpty()) {
        throw new CommandException(ExitCode.USAGE, "expected runs, found an empty path");
      }
      List<String> inside = runsIn(path);
      runs.addAll(inside.isEmpty() ? List.of(path) : inside);
      if (runs.size() > MOST) {
        throw new CommandException(
            ExitCode.USAGE, path + ": expected at most " + MOST + " runs, found more");
      }
    }
    return runs;
  }

  private static List<String> runsIn(String path) throws CommandException {
    try {
      return RunDirectory.runs(path);
    } catch (MissingInputException | MalformedInputException fault) {
      throw InputFaults.of(fault);
    }
  }
}
