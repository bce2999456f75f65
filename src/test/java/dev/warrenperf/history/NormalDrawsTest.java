package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDrawsTest {

  private static final int DRAWN = 1_000_000;

  private static DoubleStream drawn() {
    return DoubleStream.generate(new NormalDraws(7)::next).limit(DRAWN);
  }

  /** R: pnorm; the standard error is at most 0.0005. */
  @ParameterizedTest
  @CsvSource({"-2.575829, 0.005", "-1, 0.1586553", "0, 0.5", "1.644854, 0.95", "3, 0.9986501"})
  void as_many_values_are_below_a_point_as_of_a_normal_distribution(double point, double share) {
    double error = Math.sqrt(share * (1 - share) / DRAWN);
    assertEquals(share, (double) drawn().filter(value -> value < point).count() / DRAWN, 4 * error);
  }

  @Test
  void values_have_the_moments_of_a_normal_distribution() {
    assertEquals(0, drawn().average().orElseThrow(), 0.004);
    assertEquals(1, drawn().map(value -> value * value).average().orElseThrow(), 0.006);
    assertEquals(3, drawn().map(value -> Math.pow(value, 4)).average().orElseThrow(), 0.05);
  }

  /** R: qnorm(0.7306990384), by the first integer of java.util.Random, -1156638823, unsigned. */
  @Test
  void the_same_seed_gives_the_same_values_in_every_java() {
    assertEquals(0.6149285, new NormalDraws(7).next(), 1e-4);
    assertEquals(new NormalDraws(7).next(), new NormalDraws(7).next());
    assertNotEquals(new NormalDraws(7).next(), new NormalDraws(8).next());
  }
}
