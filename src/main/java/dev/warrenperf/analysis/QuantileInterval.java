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
    return of(histogram, q, eachSide, DesignEffect.NONE);
  }

  /**
   * The same of requests that depend on one another: the edges are the bounds at which a binomial
   * test of the effective counts says that the quantile is above, and at or below. Of independent
   * requests these are the edges around the two order statistics.
   */
  static QuantileInterval of(Histogram histogram, double q, double eachSide, DesignEffect effect) {
    OrderStatistics.checkShare(q);
    if (WholeCount.total(histogram) == 0) {
      return new QuantileInterval(Double.NaN, Double.NaN);
    }
    double efficiency = effect.efficiency(eachSide);
    double trials = efficiency * WholeCount.total(histogram);
    int below = histogram.size() - 1;
    while (below >= 0
        && BinomialTail.atMost(efficiency * WholeCount.atMost(histogram, below), trials, q)
            > eachSide) {
      below--;
    }
    int above = below + 1;
    while (above < histogram.size()
        && BinomialTail.atLeast(efficiency * WholeCount.atLeast(histogram, above), trials, q)
            > eachSide) {
      above++;
    }
    return new QuantileInterval(
        below < 0 ? Bracket.lowestEdge(histogram) : histogram.bound(below),
        above < histogram.size() ? histogram.bound(above) : Double.POSITIVE_INFINITY);
  }
}
