package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SlowedTest {

  private static final double[] BOUNDS = {1, 2, 4, Double.POSITIVE_INFINITY};

  private static void slowed(double factor, double[] counts, double... expected) {
    assertArrayEquals(expected, Slowed.by(factor, BOUNDS, counts), 1e-9);
  }

  @Test
  void no_time_more_changes_nothing() {
    slowed(1, new double[] {5, 90, 6, 4}, 5, 90, 6, 4);
  }

  /** Half of the first bucket, which begins at 0, and all of each further one. */
  @Test
  void twice_the_time_moves_a_bucket_on() {
    slowed(2, new double[] {8, 90, 6, 4}, 4, 4, 90, 10);
  }

  /** By the square root of 2 half of a bucket in logarithms; of the first one 1 - 1/sqrt 2. */
  @Test
  void inside_a_bucket_it_goes_by_logarithms() {
    double left = 10 / Math.sqrt(2);
    slowed(Math.sqrt(2), new double[] {10, 80, 6, 4}, left, 10 - left + 40, 43, 7);
  }

  @Test
  void a_factor_of_several_buckets_passes_them() {
    slowed(8, new double[] {8, 16, 0, 4}, 1, 1, 2, 24);
  }

  @Test
  void what_took_no_time_takes_none() {
    double[] bounds = {-1, 0, 1, Double.POSITIVE_INFINITY};
    double[] counts = {3, 7, 4, 2};
    assertArrayEquals(new double[] {3, 7, 2, 4}, Slowed.by(2, bounds, counts), 1e-12);
  }

  @Test
  void none_are_lost() {
    double[] counts = {0, 123, 45, 6};
    for (double factor : new double[] {1.01, 1.5, 3, 1000}) {
      assertEquals(174, Arrays.stream(Slowed.by(factor, BOUNDS, counts)).sum(), 1e-9);
    }
  }
}
