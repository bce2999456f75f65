package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.OperationContrast.Decision;
import dev.warrenperf.comparison.OperationContrast.MeanRatio;
import dev.warrenperf.unit.Format;
import java.util.OptionalInt;

/** Ratios, p-values and decisions in words. */
final class ChangeWords {

  /** From here on a ratio is said as a multiple. */
  private static final double MANIFOLD = 3;

  /** From here on an end of an interval only says that nothing is known. */
  private static final double FAR = 100;

  private ChangeWords() {}

  /** {@code +23 %}, {@code −4 %}, {@code ±0 %}, {@code 4.1 times}; empty for NaN. */
  static String ratio(double ratio) {
    if (Double.isNaN(ratio)) {
      return "";
    }
    if (ratio >= MANIFOLD) {
      return Double.isInfinite(ratio) ? "∞" : Format.number(ratio) + Format.THIN + "times";
    }
    double change = rounded(ratio - 1);
    String sign = change < 0 ? "−" : change > 0 ? "+" : "±";
    return sign + Format.percent(Math.abs(change));
  }

  /** To a tenth of a percent below ten, so that noise does not read as digits. */
  private static double rounded(double change) {
    double step = Math.abs(change) < 0.1 ? 1000 : 100;
    return Math.rint(change * step) / step;
  }

  /** With its interval, where there is one. */
  static String ratio(MeanRatio ratio) {
    String value = ratio(ratio.value());
    return Double.isNaN(ratio.lower())
        ? value
        : value + " (" + lower(ratio.lower()) + " to " + upper(ratio.upper()) + ")";
  }

  /** The end of an interval; far out its digits say nothing. */
  private static String lower(double ratio) {
    return ratio < 1 / FAR ? "under −99" + Format.THIN + "%" : ratio(ratio);
  }

  private static String upper(double ratio) {
    return ratio > FAR ? "over 100" + Format.THIN + "times" : ratio(ratio);
  }

  /** {@code p = 0.0065}, {@code p < 0.0001}. */
  static String p(double p) {
    return p < 1e-4 ? "p < 0.0001" : "p = " + Format.number(p, 2);
  }

  /** {@code p = 0.0065, and p = 0.02 adjusted for all comparisons here}. */
  static String p(Decision decision) {
    String own = p(decision.p());
    String adjusted = p(decision.adjusted());
    return adjusted.equals(own)
        ? own
        : own + ", and " + adjusted + " adjusted for all comparisons here";
  }

  /** Runs a side that would decide; null when more would not help, or nobody knows how many. */
  static Integer needed(Decision decision) {
    OptionalInt runs = decision.runsNeeded();
    return runs.isPresent() ? Integer.valueOf(runs.getAsInt()) : null;
  }

  /** The same in words; empty when that cannot be told or is no question. */
  static String runsNeeded(Decision decision) {
    OptionalInt runs = decision.runsNeeded();
    if (decision.change() == Change.RUNS_DIFFER || decision.reason() == ChangeReason.ONE_RUN_EACH) {
      return "two runs a side or more would tell how far runs differ";
    }
    if (decision.change() != Change.INCONCLUSIVE
        || decision.reason() == ChangeReason.MEAN_UNKNOWN
        || decision.reason() == ChangeReason.TAIL_AGAINST_MEAN) {
      return "";
    }
    return runs.isPresent()
        ? "about " + Format.counted(runs.getAsInt(), "run") + " a side would decide"
        : "more than 1000 runs a side would be needed to decide";
  }
}
