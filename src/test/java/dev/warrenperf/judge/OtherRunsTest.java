package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.Spread;
import org.junit.jupiter.api.Test;

class OtherRunsTest {

  /** Quantiles .95 from printed tables: 1.644854, and 2.919986 at two degrees. */
  @Test
  void their_distance_is_a_quantile_of_the_spread_of_runs() {
    assertEquals(Math.exp(1.644854 * 0.05), OtherRuns.factor(RunJudge.USUAL_NOISE), 1e-7);
    assertEquals(Math.exp(2.919986 * 0.05), OtherRuns.factor(new Spread(0.0025, 2)), 1e-7);
    assertEquals(1, OtherRuns.factor(Spread.known(0)));
  }
}
