package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.RunsNeeded;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;

/**
 * What became of an operation or a figure in one candidate, and what that rests on. Numbers that
 * are not known are NaN.
 *
 * @param change for a figure, SLOWER means worse and FASTER better
 * @param reason why there is no verdict, or a remark on one; null when there is nothing to say
 * @param text how it was decided, in a sentence without a full stop, to stand beside the change
 * @param runsNeeded runs per side that would decide; null when no number is sure to, or nothing is
 *     left to decide
 * @param ratio of means, candidate by reference, with its 90 % interval, or that which a look
 *     leaves
 * @param p one-sided p-value of the run level that the change rests on
 * @param adjustedP the same after Benjamini and Hochberg over the report
 */
public record ChangeReport(
    Change change,
    ChangeReason reason,
    String text,
    RunsNeeded runsNeeded,
    MeanRatio ratio,
    double p,
    double adjustedP) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.inline("ratio");

  static ChangeReport of(Decision decision, String text, MeanRatio ratio) {
    return new ChangeReport(
        decision.change(),
        decision.reason(),
        text,
        decision.runsNeeded(),
        ratio,
        decision.p(),
        decision.adjustedP());
  }

  /** Whether it stayed within the margin, as far as that was asked. */
  public boolean isUnchanged() {
    return change.isUnchanged();
  }

  /** The ratio for readers: {@code +23 % (+8 % to +41 %)}; empty when not known. */
  public String ratioText() {
    return ChangeWords.ratio(ratio);
  }

  /** How many runs would decide, in a sentence; empty when that is not known or no question. */
  public String runsNeededText() {
    if (change == Change.RUNS_DIFFER || reason == ChangeReason.ONE_RUN_EACH) {
      return "two or more runs per side would show the run-to-run noise";
    }
    if (change != Change.INCONCLUSIVE
        || reason == ChangeReason.MEAN_UNKNOWN
        || reason == ChangeReason.SPREADS_DIFFER
        || reason == ChangeReason.TAIL_AGAINST_MEAN) {
      return "";
    }
    if (runsNeeded == null) {
      return "the change is so close to the margin that more runs need not decide it";
    }
    if (runsNeeded.least() == null) {
      return "more than 1000 runs per side would be needed to decide";
    }
    if (runsNeeded.most() == null) {
      return "at least " + Format.counted(runsNeeded.least(), "run") + " per side would decide";
    }
    return (runsNeeded.least().equals(runsNeeded.most())
            ? "about "
            : "between " + Format.count(runsNeeded.least()) + " and ")
        + Format.counted(runsNeeded.most(), "run")
        + " per side would decide";
  }
}
