package dev.warrenperf.comparison;

import java.util.Arrays;

/**
 * What counts by bucket would be, had every observation taken longer by a factor: the count up to a
 * bound u is that up to {@code u / factor}, by logarithms inside a bucket (in one that begins at 0
 * or below, linearly). Observations at or below 0 and beyond the last finite bound stay where they
 * are.
 */
final class Slowed {

  private Slowed() {}

  /**
   * In one pass.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param counts observations in each bucket, not cumulative
   * @param factor 1 or more
   */
  static double[] by(double factor, double[] bounds, double[] counts) {
    double[] slowed = new double[counts.length];
    double all = Arrays.stream(counts).sum();
    double before = 0;
    double below = 0;
    int bucket = 0;
    for (int i = 0; i < slowed.length; i++) {
      double value = bounds[i] > 0 ? bounds[i] / factor : bounds[i];
      while (bucket < bounds.length - 1 && bounds[bucket] <= value) {
        below += counts[bucket];
        bucket++;
      }
      double upTo =
          Double.isInfinite(bounds[i])
              ? all
              : below
                  + counts[bucket]
                      * part(bucket == 0 ? 0 : bounds[bucket - 1], bounds[bucket], value);
      slowed[i] = Math.max(0, upTo - before);
      before = upTo;
    }
    return slowed;
  }

  /** The part of a bucket up to a value. */
  private static double part(double lower, double upper, double value) {
    if (value <= lower || Double.isInfinite(upper)) {
      return 0;
    }
    return lower > 0
        ? Math.log(value / lower) / Math.log(upper / lower)
        : (value - lower) / (upper - lower);
  }
}
