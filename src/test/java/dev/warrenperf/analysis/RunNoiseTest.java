package dev.warrenperf.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RunNoiseTest {

  /** Quantiles .95 from printed tables: 1.644854, and 2.919986 at two degrees. */
  @Test
  void the_distance_of_other_runs_is_a_quantile_of_their_spread() {
    assertEquals(Math.exp(1.644854 * 0.05), RunNoise.USUAL.factor(), 1e-7);
    assertEquals(Math.exp(2.919986 * 0.05), new RunNoise(0.05, 2).factor(), 1e-7);
    assertEquals(1, new RunNoise(0, Double.POSITIVE_INFINITY).factor());
  }
}
