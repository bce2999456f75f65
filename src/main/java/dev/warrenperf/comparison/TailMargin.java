package dev.warrenperf.comparison;

import java.util.Arrays;

/**
 * Whether a share of slow observations grew by a margin in time: whether no fewer of one side are
 * above a bound than of the other would be, were all its observations longer by the margin. A share
 * may double where times grow by a few percent, so a ratio of shares is no measure of them.
 */
final class TailMargin {

  private TailMargin() {}

  /**
   * {@code share_c(u) >= share_b(u / (1 + d))}, the latter as {@link Slowed} has it.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param faster observations in each bucket, of the side that is taken to be faster; not
   *     cumulative, at least one
   * @param slower likewise
   * @param bound u, one of the bounds; at 0 or below no time is longer, and the answer is no
   * @param margin d, above 0
   */
  static boolean isReached(
      double[] bounds, double[] faster, double[] slower, double bound, double margin) {
    return bound > 0
        && above(bounds, slower, bound)
            >= above(bounds, Slowed.by(1 + margin, bounds, faster), bound);
  }

  /** The share of observations above one of the bounds. */
  private static double above(double[] bounds, double[] counts, double bound) {
    double above = 0;
    for (int i = 0; i < bounds.length; i++) {
      above += bounds[i] > bound ? counts[i] : 0;
    }
    return above / Arrays.stream(counts).sum();
  }
}
