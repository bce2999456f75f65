package dev.warrenperf.run;

import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Comparison;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Side;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares runs that were loaded, and says of each what its reading brought up. */
final class Versions {

  private Versions() {}

  /**
   * What came of a comparison.
   *
   * @param borrowed what to know of a calibration that was used, or was not
   */
  record Compared(ComparisonResult result, List<Notice> borrowed) {

    /** Runs that are not compared, with their reasons. */
    List<Notice> leftOut() {
      return Stream.concat(
              Stream.of(result.reference()),
              result.candidates().stream().map(CandidateResult::side))
          .flatMap(side -> side.leftOut().stream())
          .map(
              left ->
                  Notice.warning(
                      "run-not-compared",
                      "The run " + left.run().title() + " is not compared: " + left.reason() + "."))
          .toList();
    }
  }

  /**
   * The comparison.
   *
   * @param sides the reference first
   * @param directories of which runs were chosen, whose calibration may be borrowed
   * @throws CommandException with exit code 12 when the sides have to be comparable and are not
   */
  static Compared compare(
      ComparisonOptions options,
      TargetSet targets,
      List<List<MeasuredRun>> sides,
      List<String> directories,
      Console console)
      throws CommandException, InputException, IOException {
    CalibrationChoice.Chosen borrowed =
        new CalibrationChoice(
                console, targets.name(), sides.stream().flatMap(List::stream).toList())
            .choose(options, directories);
    ComparisonResult result =
        Comparison.of(Side.labelled(sides), options.settings(targets, borrowed.calibration()));
    if (options.requireComparable()) {
      refuseDifferent(result);
    }
    return new Compared(result, borrowed.notices());
  }

  private static void refuseDifferent(ComparisonResult result) throws CommandException {
    String serious =
        result.candidates().stream()
            .map(CandidateResult::differences)
            .flatMap(List::stream)
            .filter(difference -> difference.weight() == Difference.Weight.SERIOUS)
            .map(Difference::text)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!serious.isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED, "expected sides that can be compared, found that " + serious);
    }
  }

  /** What is wrong with runs, each under its title. */
  static List<Notice> notices(List<LoadedRun> runs) {
    return runs.stream().flatMap(run -> run.warnings(run.run().title()).stream()).toList();
  }
}
