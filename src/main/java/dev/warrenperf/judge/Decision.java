package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;

/**
 * Where the run's own quantile stands to one limit: arithmetic on the counts, no statistics.
 *
 * @param limit an upper limit, or a critical one read the other way round
 * @param counts around the limit
 * @param outcome KEPT when the quantile is surely at or below the limit, MISSED when it is surely
 *     above
 * @param bySum whether only the sum of the observations told
 * @param obstacle what stands in the way of a decision; null when there is one
 */
record Decision(
    Limit limit, CountsAtLimit counts, Outcome outcome, boolean bySum, Reason obstacle) {

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
      return new Decision(limit, counts, byCounts, false, null);
    }
    Outcome bySum = bySum(quantile, limit.value());
    return bySum == Outcome.OPEN
        ? new Decision(limit, counts, bySum, false, obstacle(counts))
        : new Decision(limit, counts, bySum, true, null);
  }

  /** Decides from durations that are known one by one, each to its step. */
  static Decision of(ClientSamples samples, QuantileBounds quantile, Limit limit) {
    CountsAtLimit counts = SampleOrder.counts(samples, limit.value(), isInclusive(limit));
    Outcome outcome = byCounts(counts, quantile.rank());
    Reason obstacle = outcome == Outcome.OPEN ? Reason.TARGET_INSIDE_RESOLUTION : null;
    return new Decision(limit, counts, outcome, false, obstacle);
  }

  /** Whether what is just the limit is on its lower side. */
  static boolean isInclusive(Limit limit) {
    // "> 200ms", a critical limit, is missed by what is at most 200 ms
    return limit.comparison() == Limit.Comparison.AT_MOST
        || limit.comparison() == Limit.Comparison.GREATER;
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

  private static Reason obstacle(CountsAtLimit counts) {
    if (counts.isAtBound()) {
      return Reason.COUNTS_UNCERTAIN;
    }
    return Double.isInfinite(counts.boundAbove())
        ? Reason.ABOVE_LARGEST_BOUND
        : Reason.TARGET_INSIDE_BUCKET;
  }
}
