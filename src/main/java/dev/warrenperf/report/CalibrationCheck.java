package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.SelfCheck;
import dev.warrenperf.unit.Format;

/** A/A in words. */
final class CalibrationCheck {

  /** What is allowed by chance. */
  private static final double LEVEL = 0.05;

  private CalibrationCheck() {}

  static CalibrationReport.Check of(SelfCheck check) {
    return new CalibrationReport.Check(
        check.comparisons(),
        check.operations(),
        check.count(Change.SLOWER),
        check.count(Change.FASTER),
        check.operations() == 0 ? Tone.NEUTRAL : isTooMany(check) ? Tone.FAIL : Tone.PASS,
        text(check),
        check.alarms().stream().map(CalibrationCheck::alarm).toList());
  }

  private static String alarm(SelfCheck.Alarm alarm) {
    return alarm.operation().name()
        + " of "
        + alarm.run().title()
        + " is called "
        + alarm.change().word();
  }

  private static String text(SelfCheck check) {
    if (check.operations() == 0) {
      return "No run could be held against others of its own version: that takes three runs of a"
          + " version, or two versions with two runs each.";
    }
    String found =
        "Each of "
            + Format.counted(check.comparisons(), "run")
            + " was held against the others of its version, with the spread of all runs but"
            + " itself. Of "
            + Format.counted(check.operations(), "operation")
            + " compared, "
            + (check.alarms().isEmpty()
                ? "none would have been called SLOWER or FASTER; "
                : called(check));
    if (isTooMany(check)) {
      return found
          + "that is more than the "
          + Format.percent(LEVEL)
          + " that chance allows: these repeats are not alike, and verdicts"
          + " of this bench are to be doubted.";
    }
    return check.share() > LEVEL
        ? found
            + "chance allows "
            + Format.percent(LEVEL)
            + ", and gives so many in "
            + Format.percent(check.chance())
            + " of such checks."
        : found + "chance allows " + Format.percent(LEVEL) + ".";
  }

  private static String called(SelfCheck check) {
    return check.count(Change.SLOWER)
        + " would have been called SLOWER and "
        + check.count(Change.FASTER)
        + " FASTER, "
        + Format.percent(check.share())
        + ", all of them wrongly; ";
  }

  private static boolean isTooMany(SelfCheck check) {
    return check.share() > LEVEL && check.chance() <= LEVEL;
  }
}
