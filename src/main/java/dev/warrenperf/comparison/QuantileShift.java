package dev.warrenperf.comparison;

import dev.warrenperf.analysis.QuantileInterval;
import dev.warrenperf.model.Histogram;

/**
 * A quantile on both sides, as intervals at bucket edges that hold both at once with 95 %
 * confidence, and the ratio between them. Each side has 97.5 %, so that any two layouts of buckets
 * can be held against each other (Bonferroni). Observations are taken to be independent.
 *
 * @param q from 0 to 1
 * @param baselineLower end of the baseline's interval, in the unit of the histogram; NaN, as all
 *     that follows from it, without observations
 * @param baselineUpper likewise; +Infinity when there are too few observations
 * @param candidateLower likewise
 * @param candidateUpper likewise
 * @param ratioLower {@code candidateLower / baselineUpper}; NaN when values may be negative
 * @param ratioUpper {@code candidateUpper / baselineLower}; +Infinity when that is 0
 */
public record QuantileShift(
    double q,
    double baselineLower,
    double baselineUpper,
    double candidateLower,
    double candidateUpper,
    double ratioLower,
    double ratioUpper) {

  private static final double EACH_SIDE = 0.0125;

  /**
   * The quantile of two histograms of any layouts.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  public static QuantileShift of(double q, Histogram baseline, Histogram candidate) {
    QuantileInterval from = QuantileInterval.of(baseline, q, EACH_SIDE);
    QuantileInterval to = QuantileInterval.of(candidate, q, EACH_SIDE);
    boolean durations = from.lower() >= 0 && to.lower() >= 0;
    return new QuantileShift(
        q,
        from.lower(),
        from.upper(),
        to.lower(),
        to.upper(),
        durations ? to.lower() / from.upper() : Double.NaN,
        durations ? to.upper() / from.lower() : Double.NaN);
  }

  /** Whether the candidate's quantile is surely above the baseline's. */
  boolean isSlower() {
    return candidateLower >= baselineUpper;
  }

  /** Whether it is surely below. */
  boolean isFaster() {
    return baselineLower >= candidateUpper;
  }
}
