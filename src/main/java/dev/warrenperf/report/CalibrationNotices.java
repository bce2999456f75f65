package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.Difference;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.RepeatDifference;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.model.Notice;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a calibration must know of its runs. */
final class CalibrationNotices {

  private CalibrationNotices() {}

  static List<Notice> of(CalibrationResult result) {
    List<Notice> notices = new ArrayList<>();
    for (SideRuns.LeftOut left : result.leftOut()) {
      notices.add(
          Notice.warning(
              "run-not-used",
              "The run " + left.run().title() + " is not used: " + left.reason() + "."));
    }
    for (List<MeasuredRun> runs : result.versions()) {
      version(runs, notices);
    }
    result.differences().forEach(difference -> notices.add(notice(difference)));
    return notices;
  }

  private static void version(List<MeasuredRun> runs, List<Notice> notices) {
    MeasuredRun first = runs.get(0);
    if (runs.size() == 1) {
      String version =
          first.version() == null ? "that does not tell its version" : "of " + first.version();
      notices.add(
          Notice.warning(
              "run-without-repeat",
              first.title() + " is the only run " + version + ": it adds nothing to the spread."));
    } else if (first.version() == null) {
      notices.add(
          Notice.warning(
              "version-not-told",
              runs.size() + " runs do not tell their version: they are taken to be of one."));
    }
  }

  private static Notice notice(RepeatDifference difference) {
    String text =
        difference.run().title()
            + " is not like "
            + difference.other().title()
            + ": "
            + difference.difference().text()
            + ".";
    return difference.difference().weight() == Difference.Weight.SERIOUS
        ? Notice.warning("repeat-differs", text)
        : Notice.info("repeat-differs", text);
  }
}
