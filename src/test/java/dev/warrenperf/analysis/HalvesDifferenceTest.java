package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvesDifferenceTest {

  private static final double NAN = Double.NaN;

  private static void assertDrift(double share, double least, double most, double... values) {
    HalvesDifference drift = HalvesDifference.of(values);
    assertEquals(share, drift.share(), 1e-4);
    assertEquals(least, drift.least(), 1e-4);
    assertEquals(most, drift.most(), 1e-4);
  }

  /**
   * Means 10 and 12, variance 1 with 4 degrees, so the difference of 2 has the error sqrt(2/3); t
   * at 95 % is 2.1318, and 2 -+ 1.7407 by 11 is what is expected.
   */
  @Test
  void the_second_half_is_held_against_the_first_with_room_for_chance() {
    assertDrift(0.1818, 0.0236, 0.3401, 9, 10, 11, 11, 12, 13);
    assertDrift(-0.1818, -0.3401, -0.0236, 12, 11, 13, 11, 9, 10);
  }

  @Test
  void what_does_not_vary_leaves_no_room() {
    assertDrift(0.1818, 0.1818, 0.1818, 10, 10, 10, 12, 12, 12);
    assertDrift(0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void what_is_not_known_is_passed_over_and_fewer_than_three_intervals_in_a_half_say_nothing() {
    assertDrift(0.1818, 0.0236, 0.3401, 9, 10, NAN, 11, 11, 12, 13, NAN);
    assertDrift(NAN, NAN, NAN, 9, 10, NAN, 11, 12, 13);
    assertDrift(NAN, NAN, NAN, 9, 10, 11, 12, 13);
    assertDrift(NAN, NAN, NAN);
    assertDrift(NAN, NAN, NAN, -1, 0, 1, -1, 0, 1);
  }

  /** The interval in the middle belongs to no half. */
  @Test
  void halves_are_as_long_as_one_another() {
    assertDrift(0.1818, 0.1818, 0.1818, 10, 10, 10, 1e9, 12, 12, 12);
  }

  /**
   * 200 runs of 200 intervals, of which each is like the one before; at 5 % a side 20 are meant.
   */
  @Test
  void chance_that_lasts_for_some_intervals_is_taken_for_a_drift_as_seldom_as_meant() {
    Random random = new Random(7);
    long wrong =
        IntStream.range(0, 200)
            .mapToObj(run -> HalvesDifference.of(lasting(random, 0.5, i -> 100)))
            .filter(drift -> drift.least() > 0 || drift.most() < 0)
            .count();
    assertTrue(wrong >= 5 && wrong <= 40, "wrong in " + wrong + " of 200");
  }

  /** By a tenth from end to end: the halves differ by a twentieth. */
  @Test
  void a_slow_drift_is_found() {
    Random random = new Random(7);
    HalvesDifference drift = HalvesDifference.of(lasting(random, 0, i -> 95 + i / 20));
    assertTrue(drift.least() > 0.03 && drift.most() < 0.07, drift.toString());
  }

  private static double[] lasting(Random random, double like, DoubleUnaryOperator level) {
    double[] values = new double[200];
    double noise = 0;
    for (int i = 0; i < values.length; i++) {
      noise = like * noise + random.nextGaussian();
      values[i] = level.applyAsDouble(i) + noise;
    }
    return values;
  }
}
