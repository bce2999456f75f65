package dev.warrenperf.run;

import dev.warrenperf.input.files.RunDirectory;
import dev.warrenperf.model.InputException;
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
   * @param console where it is told what a directory of runs holds and cannot be looked at
   * @throws CommandException when there is none, or more than anybody compares
   */
  static List<String> expanded(List<String> paths, Console console)
      throws CommandException, InputException {
    List<String> runs = new ArrayList<>();
    for (String path : paths) {
      List<String> inside = runsIn(path, console);
      runs.addAll(inside.isEmpty() ? List.of(path) : inside);
      if (runs.size() > MOST) {
        throw CommandException.usage(path + ": expected at most " + MOST + " runs, found more");
      }
    }
    return runs;
  }

  private static List<String> runsIn(String path, Console console) throws InputException {
    List<String> runs = RunDirectory.runs(path);
    if (!runs.isEmpty()) {
      RunDirectory.passedOver(path).forEach(notice -> console.say(notice.text()));
    }
    return runs;
  }
}
