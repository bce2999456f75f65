package dev.warrenperf.analysis;

/**
 * What PromQL answers on classic buckets, to the last digit, quirks included.
 *
 * <p>Shown beside our own bounds so that a reader finds the number of their dashboard again; no
 * verdict is ever drawn from it. Rules: prometheus/prometheus, {@code promql/quantile.go} and
 * {@code promql/functions.go} of version 3.8.
 */
public final class PromqlQuantile {

  private PromqlQuantile() {}

  /**
   * An answer and what was forced on the counts to get it.
   *
   * @param value the answer
   * @param fixedPrecision whether counts that differed by rounding alone were made equal
   * @param largestDecrease by how much a count fell below an earlier one at most before the running
   *     maximum replaced it; 0 when none did
   */
  public record Answer(double value, boolean fixedPrecision, double largestDecrease) {

    private static Answer of(double value) {
      return new Answer(value, false, 0);
    }

    /** Whether a count that decreased had to be raised. */
    public boolean forcedMonotonic() {
      return largestDecrease > 0;
    }
  }

  /**
   * {@code histogram_quantile(q, buckets)}.
   *
   * <p>NaN when q is NaN, when the largest bound is not +Inf, when there are fewer than two
   * different bounds, when nothing was counted, and when q is 0 and the first bucket, its bound
   * above 0, is empty. -Inf for q below 0, +Inf for q above 1. The largest finite bound when the
   * quantile lies beyond it. Otherwise {@code lower + (upper - lower) * (q*N - before) / inside} in
   * the first bucket whose count reaches {@code q*N}, {@code lower} being 0 for the first bucket; a
   * first bound of 0 or less is itself the answer.
   *
   * @param bounds upper bounds in any order; the counts of equal ones are added up
   * @param cumulative counts at or below each bound; decreases are replaced by the running maximum
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static Answer histogramQuantile(double q, double[] bounds, double[] cumulative) {
    if (!(q >= 0 && q <= 1)) {
      return Answer.of(outOfRange(q));
    }
    PromqlBuckets buckets = PromqlBuckets.merged(bounds, cumulative);
    if (!buckets.reachInfinity() || buckets.size() < 2) {
      return Answer.of(Double.NaN);
    }
    buckets.repaired();
    if (buckets.total() == 0) {
      return Answer.of(Double.NaN);
    }
    return new Answer(
        interpolated(q * buckets.total(), buckets),
        buckets.isFixedPrecision(),
        buckets.largestDecrease());
  }

  private static double outOfRange(double q) {
    if (Double.isNaN(q)) {
      return Double.NaN;
    }
    return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static double interpolated(double rank, PromqlBuckets buckets) {
    int bucket = buckets.find(rank);
    if (bucket == buckets.size() - 1) {
      return buckets.bound(bucket - 1);
    }
    if (bucket == 0) {
      double bound = buckets.bound(0);
      return bound <= 0 ? bound : bound * (rank / buckets.count(0));
    }
    double lower = buckets.bound(bucket - 1);
    double before = buckets.count(bucket - 1);
    double inside = buckets.count(bucket) - before;
    return lower + (buckets.bound(bucket) - lower) * ((rank - before) / inside);
  }

  /**
   * {@code histogram_fraction(lower, upper, buckets)}: the share of observations between two
   * values.
   *
   * <p>NaN when an end is NaN, when the largest bound is not +Inf or when nothing was counted; 0
   * when {@code lower >= upper}. Linear inside a bucket; the first bucket begins at 0 when its
   * bound is above 0, otherwise at -Inf, and then all of it counts as below any value inside it; a
   * finite value inside the +Inf bucket has all of that bucket above it. Decreasing counts are not
   * repaired here.
   *
   * @throws IllegalArgumentException when the arrays differ in length
   */
  public static double histogramFraction(
      double lower, double upper, double[] bounds, double[] cumulative) {
    PromqlBuckets buckets = PromqlBuckets.merged(bounds, cumulative);
    if (!buckets.reachInfinity()
        || buckets.total() == 0
        || Double.isNaN(lower)
        || Double.isNaN(upper)) {
      return Double.NaN;
    }
    if (lower >= upper) {
      return 0;
    }
    return (countBelow(upper, buckets) - countBelow(lower, buckets)) / buckets.total();
  }

  private static double countBelow(double value, PromqlBuckets buckets) {
    double lower = buckets.bound(0) > 0 ? 0 : Double.NEGATIVE_INFINITY;
    double before = 0;
    for (int i = 0; i < buckets.size(); i++) {
      double upper = buckets.bound(i);
      if (lower >= value) {
        return Math.min(before, buckets.total());
      }
      if (upper > value) {
        return Math.min(inside(value, lower, upper, before, buckets.count(i)), buckets.total());
      }
      before = buckets.count(i);
      lower = upper;
    }
    return buckets.total();
  }

  private static double inside(
      double value, double lower, double upper, double before, double count) {
    return lower == Double.NEGATIVE_INFINITY
        ? count
        : before + (count - before) * (value - lower) / (upper - lower);
  }
}
