package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Tests with the run as the unit, and what they can detect. */
class RunTestTest {

  private static final double[] BASELINE = {1, 1.1, .95};
  private static final double[] CANDIDATE = {1.2, 1.25, 1.3};

  @Test
  void spread_is_pooled_within_groups() {
    // squares about the means: 2 and 8 over 1 + 2 degrees
    Spread spread =
        Spread.pooled(List.of(new double[] {1, 3}, new double[] {7}, new double[] {0, 2, 4}));
    assertEquals(new Spread(10 / 3.0, 3), spread);
    assertTrue(spread.isUsable());
    assertFalse(spread.isKnown());
  }

  @Test
  void single_runs_give_no_spread() {
    Spread none = Spread.pooled(List.of(new double[] {1}, new double[] {2}));
    assertEquals(0, none.degrees());
    assertEquals(Double.NaN, none.deviation());
    assertFalse(none.isUsable());
    assertThrows(
        IllegalArgumentException.class, () -> RunTest.of(new double[] {1}, CANDIDATE, none, .05));
    assertThrows(IllegalArgumentException.class, () -> Spread.known(-1));
  }

  @Test
  void a_known_spread_gives_the_normal_distribution() {
    RunTest test =
        RunTest.of(new double[] {0}, new double[] {1}, Spread.known(Math.sqrt(0.5)), .05);
    assertEquals(1, test.standardError(), 1e-12);
    assertEquals(0.158655253931457, test.greater(), 1e-12); // P(Z >= 1)
    assertEquals(1 - 1.6448536269514722, test.lower(), 1e-9);
    assertEquals(1 + 1.6448536269514722, test.upper(), 1e-9);
  }

  @Test
  void swapping_the_sides_swaps_the_answers() {
    Spread spread = Spread.pooled(List.of(BASELINE, CANDIDATE));
    RunTest one = RunTest.of(BASELINE, CANDIDATE, spread, .05);
    RunTest other = RunTest.of(CANDIDATE, BASELINE, spread, .05);
    assertEquals(one.greater(), other.less(), 1e-15);
    assertEquals(one.lower(), -other.upper(), 1e-15);
  }

  @Test
  void runs_without_any_spread_are_equal_or_differ() {
    double[] ones = {1, 1};
    Spread none = Spread.known(0);
    assertEquals(
        new RunTest(0, 0, Double.POSITIVE_INFINITY, 0, 1, 1, 0, 0, false, MinimumEffect.none(0.05)),
        RunTest.of(ones, ones, none, .05));
    RunTest slower = RunTest.of(ones, new double[] {2}, none, .05);
    assertEquals(0, slower.greater());
    assertEquals(1, slower.less());
    assertEquals(1, slower.lower());
    assertEquals(1, slower.upper());
  }

  @Test
  void ridits_are_shares_below_and_average_to_one_half() {
    List<double[]> runs =
        List.of(new double[] {2, 2, 0}, new double[] {0, 2, 2}, new double[] {0, 0, 0});
    // ridits of the buckets: 1/8, 4/8, 7/8
    assertArrayEquals(new double[] {.3125, .6875, Double.NaN}, Ridits.means(runs), 1e-15);
  }

  @Test
  void false_discovery_leaves_out_what_was_not_tested() {
    double[] adjusted = FalseDiscovery.adjusted(new double[] {.04, Double.NaN, .01});
    assertArrayEquals(new double[] {.04, Double.NaN, .02}, adjusted, 1e-15);
    assertEquals(0, FalseDiscovery.adjusted(new double[0]).length);
  }

  @Test
  void smallest_slowdown_that_repeats_can_show() {
    // percent, printed with one decimal in a table made by simulation-checked formula
    double[][] rows = {{.02, 5.1, 3.5, 2.3}, {.05, 13.4, 9.1, 6.0}, {.10, 28.5, 19.0, 12.3}};
    int[] runs = {3, 5, 10};
    for (double[] row : rows) {
      for (int i = 0; i < runs.length; i++) {
        double found = Detectable.slowdown(row[0], runs[i], runs[i], 2.0 * runs[i] - 2, 0);
        assertEquals(row[i + 1], 100 * found, 0.0501);
      }
    }
    assertEquals(Double.NaN, Detectable.slowdown(.05, 1, 1, 0, 0.05));
  }

  @Test
  void runs_that_are_needed_grow_with_the_spread() {
    int runs = Detectable.runsPerSide(Math.log(1.1), .05, .05).orElseThrow();
    assertTrue(runs > Detectable.runsPerSide(Math.log(1.2), .05, .05).orElseThrow());
    // with as many the normal quantiles say about (1.64 + .84)^2 2 (.05/ln 1.1)^2 = 3.4, t more
    assertEquals(5, runs);
    assertEquals(OptionalInt.of(2), Detectable.runsPerSide(1, 1e-6, .05));
    assertEquals(OptionalInt.empty(), Detectable.runsPerSide(0, .05, .05));
    assertEquals(OptionalInt.empty(), Detectable.runsPerSide(.001, .5, .05));
    assertEquals(OptionalInt.empty(), Detectable.runsPerSide(.1, Double.NaN, .05));
  }
}
