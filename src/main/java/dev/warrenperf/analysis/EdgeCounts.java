package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * What is known of the observations of a window whose edges lie between snapshots: those inside
 * belong to it, and of those around it any number may.
 *
 * @param inside what was surely observed in the window; null for nothing
 * @param around with what was observed at its edges
 */
public record EdgeCounts(Histogram inside, Histogram around) {

  private static final CountsAtLimit NOTHING = new CountsAtLimit(0, 0, 0, 0, 0);

  /** How many observations may be of the window or not. */
  public long open() {
    return Math.max(0, WholeCount.total(around) - total());
  }

  private long total() {
    return inside == null ? 0 : WholeCount.total(inside);
  }

  private CountsAtLimit inside(double limit) {
    return inside == null ? NOTHING : CountsAtLimit.of(inside, limit);
  }

  /**
   * Whether the quantile is at or below the limit whatever of the edges was inside: all that was
   * slow there, and nothing that was fast.
   *
   * @param lost observations that nobody saw
   */
  public boolean surelyKept(double q, double limit, double lost) {
    CountsAtLimit counts = inside(limit);
    long fast = CountsAtLimit.of(around, limit).atLeast() - counts.atMost();
    double slow = open() - Math.max(0, Math.min(open(), fast)) + Math.ceil(lost);
    return slow < Long.MAX_VALUE / 2.0
        && counts.atLeast() >= OrderStatistics.rank(q, counts.total() + (long) slow);
  }

  /** Whether it is above the limit whatever was inside: all that was fast, and nothing slow. */
  public boolean surelyMissed(double q, double limit, double lost) {
    CountsAtLimit counts = inside(limit);
    long fast = CountsAtLimit.of(around, limit).atMost() - counts.atLeast();
    double more = Math.max(0, Math.min(open(), fast)) + Math.ceil(lost);
    return more < Long.MAX_VALUE / 2.0
        && counts.atMost() + (long) more < OrderStatistics.rank(q, counts.total() + (long) more);
  }

  /**
   * The bracket of a quantile, with room for whatever was inside. What the sum allows is not known
   * then.
   *
   * @param bounds of the histogram that is shown, which has observations
   */
  public QuantileBounds widen(QuantileBounds bounds, Histogram shown) {
    int above = shown.size() - 1;
    while (above > 0 && surelyKept(bounds.q(), shown.bound(above - 1), 0)) {
      above--;
    }
    int below = above - 1;
    while (below >= 0 && !surelyMissed(bounds.q(), shown.bound(below), 0)) {
      below--;
    }
    double upper = shown.bound(above);
    double lower = below >= 0 ? shown.bound(below) : Math.min(0, bounds.lower());
    return new QuantileBounds(
        bounds.q(),
        bounds.count(),
        bounds.rank(),
        lower,
        upper,
        Double.isInfinite(upper) ? Double.NaN : Math.max(lower, Math.min(upper, estimate(bounds))),
        bounds.histogramQuantile(),
        Math.min(bounds.ciLower(), lower),
        Math.max(bounds.ciUpper(), upper),
        Double.NaN,
        Double.NaN,
        below,
        above);
  }

  private static double estimate(QuantileBounds bounds) {
    return Double.isNaN(bounds.estimate()) ? bounds.histogramQuantile() : bounds.estimate();
  }

  /** The least that the mean can be: with all at the edges that is surely below it. */
  public double leastMean() {
    double count = total();
    double sum = inside == null ? 0 : inside.sum();
    for (int i = 0; i < around.size(); i++) {
      double lower = i == 0 ? Math.min(0, around.bound(0)) : around.bound(i - 1);
      double more = inBucket(i);
      if (more > 0 && (count == 0 || lower < sum / count)) {
        sum += more * lower;
        count += more;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** The most that it can be; NaN like the other when there is nothing, or the sum not known. */
  public double mostMean() {
    double count = total();
    double sum = inside == null ? 0 : inside.sum();
    // none of the edges was inside, or one that may have taken all that was measured there
    double none = count == 0 ? 0 : sum / count;
    double all =
        around.bound(0) > 0 ? Math.max(none, around.sum() / (count + 1)) : Double.POSITIVE_INFINITY;
    for (int i = around.size() - 1; i >= 0; i--) {
      double more = inBucket(i);
      if (more > 0 && (count == 0 || around.bound(i) > sum / count)) {
        sum += more * around.bound(i);
        count += more;
      }
    }
    return count == 0 ? Double.NaN : Math.min(sum / count, all);
  }

  /** How many at the edges lie in a bucket, at the most. */
  private double inBucket(int i) {
    double most = around.high(i) - (i == 0 ? 0 : around.low(i - 1));
    double surely = 0;
    if (inside != null) {
      long at = CountsAtLimit.of(inside, around.bound(i)).atLeast();
      surely =
          i == 0 ? at : Math.max(0, at - CountsAtLimit.of(inside, around.bound(i - 1)).atMost());
    }
    return Math.max(0, Math.min((double) open(), most - surely));
  }
}
