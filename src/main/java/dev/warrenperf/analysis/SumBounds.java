package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.SumRange;

/**
 * What the sum of the observations proves about one of them, over and above its bucket.
 *
 * <p>If the observation were larger than {@code upper}, it and those above it in its bucket could
 * not be that large with all others at the low ends of their buckets; likewise for {@code lower}.
 * Both are sharp: some observations with these counts and this sum attain them.
 *
 * @param lower NaN when nothing is proven: some observation may lie in the +Inf bucket, or as for
 *     {@code upper}
 * @param upper finite even in the +Inf bucket; NaN when counts are uncertain, the sum is unknown,
 *     not finite or at odds with the counts, or observations may be negative
 */
record SumBounds(double lower, double upper) {

  static final SumBounds NONE = new SumBounds(Double.NaN, Double.NaN);

  static SumBounds of(Histogram histogram, long rank) {
    double sum = histogram.sum();
    if (!histogram.isExact() || !Double.isFinite(sum) || mayHoldNegative(histogram)) {
      return NONE;
    }
    SumRange range = histogram.sumRange();
    double guard = range.guard(sum, histogram.sumError());
    return histogram.isSumContradicted()
        ? NONE
        : bounds(histogram, rank, sum - range.least() + guard, sum - guard);
  }

  /**
   * Upper: the slack over the smallest possible sum goes wholly to the observations of the bucket
   * from this rank on. Lower: what the largest possible values of all others leave is shared by
   * those of the bucket up to this rank; an observation that has no largest value leaves nothing.
   */
  private static SumBounds bounds(Histogram histogram, long rank, double slack, double sum) {
    int j = Bracket.of(histogram, rank).bucket();
    long before = j == 0 ? 0 : WholeCount.atMost(histogram, j - 1);
    long until = WholeCount.atMost(histogram, j);
    double others = times(until - rank, histogram.bound(j));
    for (int i = 0; i < histogram.size(); i++) {
      others += i == j ? 0 : times(inBucket(histogram, i), histogram.bound(i));
    }
    double upper = lowerEdge(histogram, j) + slack / (until - rank + 1);
    double lower = (sum - others) / (rank - before);
    return new SumBounds(Double.isFinite(lower) ? lower : Double.NaN, upper);
  }

  private static boolean mayHoldNegative(Histogram histogram) {
    for (int i = 0; i < histogram.size(); i++) {
      if (inBucket(histogram, i) > 0 && lowerEdge(histogram, i) < 0) {
        return true;
      }
    }
    return false;
  }

  private static long inBucket(Histogram histogram, int i) {
    return WholeCount.atMost(histogram, i) - (i == 0 ? 0 : WholeCount.atMost(histogram, i - 1));
  }

  private static double lowerEdge(Histogram histogram, int i) {
    return i == 0 ? Bracket.lowestEdge(histogram) : histogram.bound(i - 1);
  }

  /** An empty bucket adds nothing, whatever its edge. */
  private static double times(long count, double edge) {
    return count == 0 ? 0 : count * edge;
  }
}
