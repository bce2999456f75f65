package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndsTestTest {

  private static EndsTest of(double... releases) {
    return EndsTest.of(Arrays.stream(releases).mapToObj(value -> new double[] {value}).toList());
  }

  @Test
  void three_releases_of_one_run_tell_no_noise() {
    assertTrue(Double.isNaN(of(0, 0, 1).p()));
    assertTrue(Double.isNaN(of(0, 0, 1).lower()));
    assertTrue(of(0, 0, 0, 1).p() <= 0.05);
  }

  /** R: t.test(c(0, .1, .2), c(.5, .6, .7), var.equal = TRUE): p = 0.003597. */
  @Test
  void repeats_of_two_releases_are_students_t() {
    EndsTest test = EndsTest.of(List.of(new double[] {0, .1, .2}, new double[] {.5, .6, .7}));
    assertEquals(0.003597, test.p(), 3e-5);
    assertEquals(0.5 - 2.776445 * 0.1 * Math.sqrt(2 / 3.0), test.lower(), 1e-6);
  }

  @Test
  void the_interval_excludes_0_where_p_is_below_5_percent() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 500; i++) {
      double[] series = new double[6];
      Arrays.setAll(series, k -> 0.5 * k + random.nextGaussian());
      EndsTest test = of(series);
      assertEquals(test.p() <= 0.05, test.lower() > 0 || test.upper() < 0, () -> "" + test);
    }
  }

  @Test
  void equal_releases_and_one_that_returns_have_no_drift() {
    assertEquals(1, of(1, 1, 1, 1, 1).p());
    assertEquals(1, of(1, 5, 2, 7, 1).p());
  }

  @Test
  void one_jump_and_a_steady_drift_are_beyond_noise() {
    assertTrue(of(0, .01, -.01, 1, 1.01, .99).p() < 0.01);
    assertTrue(of(0, .02, .04, .06, .08, .1, .12, .14, .16, .18).p() <= 0.05);
  }

  /** Two-sided 5 %: 4000 flat series each, Wilson's upper end 5.7 %. */
  @ParameterizedTest
  @CsvSource({"4, 1", "10, 1", "20, 1", "10, 3"})
  void flat_series_are_within_noise(int releases, int runs) {
    SplittableRandom random = new SplittableRandom(releases * 10L + runs);
    int beyond = 0;
    for (int trial = 0; trial < 4000; trial++) {
      List<double[]> series = new ArrayList<>();
      for (int i = 0; i < releases; i++) {
        series.add(random.doubles(runs).map(u -> random.nextGaussian()).toArray());
      }
      beyond += EndsTest.of(series).p() <= 0.05 ? 1 : 0;
    }
    assertTrue(beyond <= 228, beyond + " of 4000");
    assertTrue(beyond >= 140, beyond + " of 4000");
  }
}
