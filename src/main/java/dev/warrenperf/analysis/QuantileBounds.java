package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * All that is known of one quantile of one histogram.
 *
 * <p>Without observations rank, indices and numbers are 0, -1 and NaN. The run's own quantile is
 * the observation of rank {@code ceil(q*N)} in ascending order (Hyndman and Fan 1996, type 1). It
 * lies in {@code (lower, upper]} (in the lowest bucket of durations, 0 is included), and between
 * {@code sumLower} and {@code sumUpper} where these are numbers. Durations are taken not to be
 * negative: when the first bound is above 0, the lowest bucket begins at 0.
 *
 * @param q from 0 to 1
 * @param count number of observations, N
 * @param rank of the observation that is the quantile, from 1
 * @param lower largest bound that fewer than {@code rank} observations reach; 0 or -Inf without
 * @param upper smallest bound that at least {@code rank} observations reach; may be +Inf
 * @param estimate interpolated on the exactly known counts as PromQL does, kept between {@link
 *     #atLeast} and {@link #atMost}; NaN when {@code upper} is +Inf
 * @param histogramQuantile what {@code histogram_quantile} answers on the exactly known counts: the
 *     largest finite bound when the quantile lies beyond it
 * @param ciLower low end of the 95 % interval of the system's quantile, as the edge of the bucket
 *     that holds the order statistic; 0 or -Inf when there are too few observations for one
 * @param ciUpper high end likewise; +Inf when there are too few
 * @param sumLower least value that the sum of all observations allows; NaN when none is proven
 * @param sumUpper greatest value that it allows, finite even when {@code upper} is not; NaN when
 *     none is proven
 * @param below index of the bound {@code lower}, -1 when it is no bound of the histogram
 * @param bucket index of the bound {@code upper}
 */
public record QuantileBounds(
    double q,
    long count,
    long rank,
    double lower,
    double upper,
    double estimate,
    double histogramQuantile,
    double ciLower,
    double ciUpper,
    double sumLower,
    double sumUpper,
    int below,
    int bucket) {

  private static final double NAN = Double.NaN;

  /**
   * Everything about quantile {@code q} of the histogram.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  public static QuantileBounds of(Histogram histogram, double q) {
    return of(histogram, q, Dependence.NONE);
  }

  /** The same of requests that depend on one another, which widens the 95 % interval. */
  public static QuantileBounds of(Histogram histogram, double q, Dependence dependence) {
    long count = WholeCount.total(histogram);
    long rank = OrderStatistics.rank(q, count);
    if (count == 0) {
      return unknown(q);
    }
    Bracket bracket = Bracket.of(histogram, rank);
    double promql = promql(histogram.exactPart(), q);
    SumBounds sum = SumBounds.of(histogram, rank);
    DesignEffect effect = dependence.around(bracket.lower(), bracket.upper());
    QuantileInterval ci = QuantileInterval.of(histogram, q, OrderStatistics.EACH_SIDE, effect);
    return new QuantileBounds(
        q,
        count,
        rank,
        bracket.lower(),
        bracket.upper(),
        estimate(promql, bracket, sum),
        promql,
        ci.lower(),
        ci.upper(),
        sum.lower(),
        sum.upper(),
        bracket.below(),
        bracket.bucket());
  }

  /** Of no observations. */
  public static QuantileBounds unknown(double q) {
    return new QuantileBounds(q, 0, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, -1, -1);
  }

  private static double promql(Histogram exact, double q) {
    double[] bounds = new double[exact.size()];
    double[] counts = new double[exact.size()];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = exact.bound(i);
      counts[i] = exact.low(i);
    }
    return PromqlQuantile.histogramQuantile(q, bounds, counts).value();
  }

  /**
   * PromQL's number, kept inside the bracket and what the sum allows: it may stray by a bucket
   * where the product of the doubles q*N rounds past a whole number, by more where counts are
   * uncertain, and knows nothing of the sum.
   */
  private static double estimate(double promql, Bracket bracket, SumBounds sum) {
    if (Double.isInfinite(bracket.upper())) {
      return NAN;
    }
    double inside = Double.isNaN(promql) ? bracket.lower() : promql;
    return Math.max(
        larger(bracket.lower(), sum.lower()),
        Math.min(smaller(bracket.upper(), sum.upper()), inside));
  }

  /** The least value the quantile can have: the better of {@code lower} and {@code sumLower}. */
  public double atLeast() {
    return larger(lower, sumLower);
  }

  /** The greatest value the quantile can have: the better of {@code upper} and {@code sumUpper}. */
  public double atMost() {
    return smaller(upper, sumUpper);
  }

  /** The bound of the sum where it is a number and tells more. */
  private static double larger(double lower, double sumLower) {
    return sumLower > lower ? sumLower : lower;
  }

  private static double smaller(double upper, double sumUpper) {
    return sumUpper < upper ? sumUpper : upper;
  }
}
