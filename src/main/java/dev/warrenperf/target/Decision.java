package dev.warrenperf.target;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.model.Histogram;

/**
 * Where the run's own quantile stands to one limit: arithmetic on the counts, no statistics.
 *
 * @param limit an upper limit, or a critical one read the other way round
 * @param counts around the limit
 * @param outcome KEPT when the quantile is surely at or below the limit, MISSED when it is surely
 *     above
 * @param bySum whether only the sum of the observations told
 */
record Decision(Limit limit, CountsAtLimit counts, Outcome outcome, boolean bySum) {

  enum Outcome {
    KEPT,
    MISSED,
    OPEN
  }

  /** Decides from the counts, and where they leave it open from the sum. */
  static Decision of(Histogram histogram, QuantileBounds quantile, Limit limit) {
    CountsAtLimit counts = CountsAtLimit.of(histogram, limit.value());
    Outcome byCounts = byCounts(counts, quantile.rank());
    if (byCounts != Outcome.OPEN) {
      return new Decision(limit, counts, byCounts, false);
    }
    Outcome bySum = bySum(quantile, limit.value());
    return new Decision(limit, counts, bySum, bySum != Outcome.OPEN);
  }

  private static Outcome byCounts(CountsAtLimit counts, long rank) {
    if (counts.atLeast() >= rank) {
      return Outcome.KEPT;
    }
    return counts.atMost() < rank ? Outcome.MISSED : Outcome.OPEN;
  }

  private static Outcome bySum(QuantileBounds quantile, double limit) {
    if (quantile.sumUpper() <= limit) {
      return Outcome.KEPT;
    }
    return quantile.sumLower() > limit ? Outcome.MISSED : Outcome.OPEN;
  }

  boolean isKept() {
    return outcome == Outcome.KEPT;
  }

  boolean isMissed() {
    return outcome == Outcome.MISSED;
  }

  boolean isOpen() {
    return outcome == Outcome.OPEN;
  }

  /** What stands in the way of a decision that is open. */
  Reason obstacle() {
    if (counts.isAtBound()) {
      return Reason.COUNTS_UNCERTAIN;
    }
    return Double.isInfinite(counts.boundAbove())
        ? Reason.ABOVE_LARGEST_BOUND
        : Reason.TARGET_INSIDE_BUCKET;
  }
}
