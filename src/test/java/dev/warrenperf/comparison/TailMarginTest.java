package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Quantiles;
import org.junit.jupiter.api.Test;

/** A margin in time, of which shares in buckets tell. */
class TailMarginTest {

  private static final double[] BOUNDS = {1, 2, 4, Double.POSITIVE_INFINITY};

  private static boolean isReached(double[] before, double[] after, double bound, double margin) {
    return TailMargin.isReached(BOUNDS, before, after, bound, margin);
  }

  /** u = 4, d = 1: all of the bucket from 2 to 4 and all above it. */
  @Test
  void a_margin_of_the_whole_bucket_takes_all_of_it() {
    double[] before = {0, 90, 6, 4};
    assertTrue(isReached(before, new double[] {0, 90, 0, 10}, 4, 1));
    assertFalse(isReached(before, new double[] {0, 91, 0, 9}, 4, 1));
  }

  /** u = 4, d = sqrt 2 - 1: half of the bucket's width in logarithms, so 3 of its 6. */
  @Test
  void inside_a_bucket_it_goes_by_logarithms() {
    double[] before = {0, 90, 6, 4};
    double margin = Math.sqrt(2) - 1;
    assertTrue(isReached(before, new double[] {0, 92.99, 0, 7.01}, 4, margin));
    assertFalse(isReached(before, new double[] {0, 93.01, 0, 6.99}, 4, margin));
  }

  /** u = 4, d = 3: from 1 on. */
  @Test
  void a_margin_of_several_buckets_takes_them() {
    double[] before = {50, 40, 6, 4};
    assertTrue(isReached(before, new double[] {50, 0, 0, 50}, 4, 3));
    assertFalse(isReached(before, new double[] {51, 0, 0, 49}, 4, 3));
  }

  /** u = 1, d = 1: from 0.5 on, half of the first bucket. */
  @Test
  void the_first_bucket_goes_linearly() {
    double[] before = {80, 10, 6, 4};
    assertTrue(isReached(before, new double[] {40, 60, 0, 0}, 1, 1));
    assertFalse(isReached(before, new double[] {41, 59, 0, 0}, 1, 1));
  }

  @Test
  void below_zero_there_is_no_longer_time() {
    double[] bounds = {-2, -1, Double.POSITIVE_INFINITY};
    double[] before = {90, 5, 5};
    double[] after = {0, 0, 100};
    assertFalse(TailMargin.isReached(bounds, before, after, -1, 0.05));
  }

  /** Log-normal, sigma 0.5, all times 3 % or 8 % longer: beside a margin of 5 %. */
  @Test
  void shares_that_grow_much_may_be_times_that_grow_little() {
    double[] bounds = {0.1, 0.2, 0.25, 0.3, Double.POSITIVE_INFINITY};
    double[] before = logNormal(bounds, 0.12);
    double[] little = logNormal(bounds, 0.12 * 1.03);
    double[] more = logNormal(bounds, 0.12 * 1.08);
    assertEquals(1.13, little[4] / before[4], 0.01);
    assertFalse(TailMargin.isReached(bounds, before, little, 0.3, 0.05));
    assertTrue(TailMargin.isReached(bounds, before, more, 0.3, 0.05));
  }

  private static double[] logNormal(double[] bounds, double median) {
    double[] counts = new double[bounds.length];
    double below = 0;
    for (int i = 0; i < bounds.length; i++) {
      double until =
          i + 1 == bounds.length ? 1 : Quantiles.normalAbove(-Math.log(bounds[i] / median) / 0.5);
      counts[i] = 1e6 * (until - below);
      below = until;
    }
    return counts;
  }
}
