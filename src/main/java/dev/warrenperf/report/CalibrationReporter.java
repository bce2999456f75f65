package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Occasion;
import dev.warrenperf.comparison.RepeatDifference;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.model.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts a calibration into words. */
public final class CalibrationReporter {

  private CalibrationReporter() {}

  /**
   * The report.
   *
   * @param result with a version of two runs or more, and an operation with a spread
   * @param targets name of the target file
   * @param notices of what came before
   */
  public static CalibrationReport of(
      CalibrationResult result, String targets, List<Notice> notices) {
    MeasuredRun first = result.runs().get(0);
    return new CalibrationReport(
        CalibrationWords.sentence(result),
        result.runs().stream()
            .map(MeasuredRun::scenario)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        targets,
        first.window(),
        result.margin(),
        first.nodes(),
        runs(result),
        result.sessions().count(),
        result.operations().stream()
            .map(one -> new CalibrationReport.Operation(one, CalibrationWords.notes(one)))
            .toList(),
        new CalibrationReport.Check(result.check(), CalibrationWords.check(result.check())),
        Stream.concat(notices.stream(), notices(result).stream())
            .map(
                notice ->
                    new CalibrationReport.Told(notice.code(), notice.severity(), notice.text()))
            .toList(),
        CalibrationWords.method(result.margin()));
  }

  private static List<CalibrationReport.Run> runs(CalibrationResult result) {
    return Stream.concat(
            result.runs().stream().map(run -> run(run, null)),
            result.leftOut().stream().map(left -> run(left.run(), left.reason())))
        .toList();
  }

  private static CalibrationReport.Run run(MeasuredRun run, String leftOut) {
    return new CalibrationReport.Run(
        run.title(), run.version(), run.start(), leftOut, Occasion.of(run).machine());
  }

  /** What a reader must know of the runs. */
  private static List<Notice> notices(CalibrationResult result) {
    List<Notice> notices = new ArrayList<>();
    for (SideRuns.LeftOut left : result.leftOut()) {
      notices.add(
          Notice.warning(
              "run-not-used",
              "The run %s is not used: %s.".formatted(left.run().title(), left.reason())));
    }
    result.versions().forEach(runs -> version(runs, notices));
    result.differences().forEach(difference -> notices.add(notice(difference)));
    return notices;
  }

  private static void version(List<MeasuredRun> runs, List<Notice> notices) {
    MeasuredRun first = runs.get(0);
    if (runs.size() == 1) {
      String version = first.version() == null ? "without a version" : "of " + first.version();
      notices.add(
          Notice.warning(
              "run-without-repeat",
              first.title() + " is the only run " + version + ": it adds nothing to the spread."));
    } else if (first.version() == null) {
      notices.add(
          Notice.warning(
              "version-not-told",
              runs.size() + " runs have no version: they are taken to be of the same one."));
    }
  }

  private static Notice notice(RepeatDifference difference) {
    String text =
        "%s is not like %s: %s."
            .formatted(
                difference.run().title(),
                difference.other().title(),
                difference.difference().text());
    return difference.difference().weight() == Difference.Weight.SERIOUS
        ? Notice.warning("repeat-differs", text)
        : Notice.info("repeat-differs", text);
  }
}
