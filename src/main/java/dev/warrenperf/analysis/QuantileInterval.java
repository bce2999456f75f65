package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * Between which bucket edges the system's quantile lies, when the run is a sample of independent
 * requests.
 *
 * @param lower edge below the bucket of the lower order statistic; 0 or -Inf when there are too few
 *     observations for one; NaN without observations
 * @param upper edge above the bucket of the upper one; +Inf when there are too few; NaN without any
 */
public record QuantileInterval(double lower, double upper) {

  /**
   * The interval that misses the quantile with at most this probability on each side.
   *
   * @param eachSide 0.025 for an interval of 95 %
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  public static QuantileInterval of(Histogram histogram, double q, double eachSide) {
    long count = WholeCount.total(histogram);
    OrderStatistics.Pair pair = OrderStatistics.pair(q, count, eachSide);
    if (count == 0) {
      return new QuantileInterval(Double.NaN, Double.NaN);
    }
    double lower =
        pair.lower().isPresent()
            ? Bracket.of(histogram, pair.lower().getAsLong()).lower()
            : Bracket.lowestEdge(histogram);
    double upper =
        pair.upper().isPresent()
            ? Bracket.of(histogram, pair.upper().getAsLong()).upper()
            : Double.POSITIVE_INFINITY;
    return new QuantileInterval(lower, upper);
  }
}
