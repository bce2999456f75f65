package dev.warrenperf.run;

import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.CandidateResult;
import dev.warrenperf.comparison.Comparison;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Side;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Severity;
import dev.warrenperf.target.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares loaded runs, and says of each what its reading brought up. */
final class Versions {

  private final ComparisonOptions options;
  private final TargetSet targets;

  Versions(ComparisonOptions options, TargetSet targets) {
    this.options = options;
    this.targets = targets;
  }

  /**
   * The comparison.
   *
   * @param sides the reference first
   * @param borrowed spread of earlier, or null
   * @throws CommandException with exit code 12 when the sides have to be comparable and are not
   */
  ComparisonResult compare(List<List<MeasuredRun>> sides, Calibration borrowed)
      throws CommandException {
    ComparisonResult result =
        Comparison.of(Side.labelled(sides), options.settings(targets, borrowed));
    if (options.requireComparable()) {
      refuseDifferent(result);
    }
    return result;
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

  /** What is wrong with runs, each under its name; what is merely said of them is left out. */
  static List<Notice> notices(List<LoadedRun> runs) {
    List<Notice> notices = new ArrayList<>();
    for (LoadedRun run : runs) {
      for (Notice notice : run.notices()) {
        if (notice.severity() != Severity.INFO) {
          notices.add(
              new Notice(
                  notice.code(),
                  notice.severity(),
                  run.run().title() + ": " + notice.text(),
                  notice.file(),
                  notice.line()));
        }
      }
    }
    return notices;
  }

  /** Runs that are not compared, with their reasons. */
  static List<Notice> leftOut(ComparisonResult result) {
    List<Notice> notices = new ArrayList<>();
    leftOut(result.reference(), notices);
    result.candidates().forEach(candidate -> leftOut(candidate.side(), notices));
    return notices;
  }

  private static void leftOut(SideRuns side, List<Notice> notices) {
    for (SideRuns.LeftOut left : side.leftOut()) {
      notices.add(
          Notice.warning(
              "run-not-compared",
              "The run " + left.run().title() + " is not compared: " + left.reason() + "."));
    }
  }
}
