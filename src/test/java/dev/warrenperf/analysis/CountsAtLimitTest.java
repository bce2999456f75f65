package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Histogram;
import org.junit.jupiter.api.Test;

class CountsAtLimitTest {

  private static final double INF = Double.POSITIVE_INFINITY;
  private static final Histogram HISTOGRAM =
      new Histogram(
          new double[] {1, 2, INF}, new double[] {5, 6, 9}, new double[] {5, 8, 9}, Double.NaN);

  @Test
  void at_a_bound_its_own_counts_tell() {
    assertEquals(new CountsAtLimit(1, 1, 5, 5, 9), CountsAtLimit.of(HISTOGRAM, 1));
    assertEquals(new CountsAtLimit(2, 2, 6, 8, 9), CountsAtLimit.of(HISTOGRAM, 2));
  }

  @Test
  void one_ulp_beside_a_bound_is_inside_a_bucket() {
    assertEquals(
        new CountsAtLimit(-INF, 1, 0, 5, 9), CountsAtLimit.of(HISTOGRAM, Math.nextDown(1.0)));
    assertEquals(new CountsAtLimit(1, 2, 5, 8, 9), CountsAtLimit.of(HISTOGRAM, Math.nextUp(1.0)));
  }

  @Test
  void beyond_the_last_bound_all_may_be_below() {
    assertEquals(new CountsAtLimit(2, INF, 6, 9, 9), CountsAtLimit.of(HISTOGRAM, 3));
  }
}
