package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedNullTest {

  private static final SimulatedNull FIRST =
      new SimulatedNull((series, variance) -> Math.abs(series[0]));

  /** Upper points by 40 000 series in R: 3.42 and 4.67 of ten values, 3.19 and 4.00 of twenty. */
  @ParameterizedTest
  @CsvSource({"10, 3.4246, 0.05", "10, 4.674, 0.01", "20, 3.1874, 0.05", "20, 3.995, 0.01"})
  void how_large_the_largest_t_of_all_splits_becomes(int length, double t, double p) {
    SimulatedNull splits = new SimulatedNull((series, runs) -> LevelScan.split(series, runs).t());
    assertEquals(p, splits.chance(t, length, 0), 0.1 * p + 0.001);
    assertEquals(t, splits.critical(p, length, 0), 0.05 * t);
  }

  /** R: 2 * pnorm(-1.959964), 2 * pnorm(-2.575829). */
  @Test
  void a_normal_value_has_its_own_p() {
    assertEquals(0.05, FIRST.chance(1.959964, 4, 0), 0.005);
    assertEquals(0.01, FIRST.chance(2.575829, 4, 0), 0.0025);
    assertEquals(1.0 / 50_000, FIRST.chance(99, 4, 0), 1e-15);
    assertEquals(1.0 / 20_000, FIRST.chance(99, 33, 0), 1e-15);
    assertEquals(1, FIRST.chance(0, 4, 0));
    assertEquals(0.05, FIRST.chance(FIRST.critical(0.05, 4, 0), 4, 0), 1e-12);
    assertTrue(FIRST.chance(Math.nextUp(FIRST.critical(0.05, 4, 0)), 4, 0) < 0.05);
  }

  @Test
  void long_lengths_are_rounded_up() {
    SimulatedNull length = new SimulatedNull((series, variance) -> series.length);
    assertEquals(32, length.critical(0.05, 32, 0));
    assertEquals(34, length.critical(0.05, 33, 0));
    assertEquals(64, length.critical(0.05, 64, 0));
    assertEquals(68, length.critical(0.05, 65, 0));
    assertEquals(512, length.critical(0.05, 500, 0));
    assertEquals(1, length.critical(0.05, 1, 0));
  }

  /** R: qt(.975, 3) = 3.182446, qt(.975, 200) = 1.971896. */
  @ParameterizedTest
  @CsvSource({"3, 3.182446", "200, 1.971896", "5000, 1.971896"})
  void a_variance_that_repeats_tell_has_its_degrees(int degrees, double t) {
    SimulatedNull student =
        new SimulatedNull((series, variance) -> Math.abs(series[0]) / Math.sqrt(variance));
    assertEquals(0.05, student.chance(t, 2, degrees), 0.005);
  }
}
