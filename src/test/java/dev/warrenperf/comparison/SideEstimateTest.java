package dev.warrenperf.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** Differences of sides, with and without time. */
class SideEstimateTest {

  private static final double[] BEFORE = {1.02, 1.11, 0.97, 1.31};
  private static final double[] AFTER = {1.24, 1.18, 1.52};

  @Test
  void interleaved_runs_are_fitted_as_by_general_least_squares() {
    RunTimes times = RunTimesTest.order("ABABABA");
    OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
    fit.newSampleData(
        new double[] {1.02, 1.24, 1.11, 1.18, 0.97, 1.52, 1.31},
        new double[][] {{0, 0}, {1, 1}, {0, 2}, {1, 3}, {0, 4}, {1, 5}, {0, 6}});
    SideEstimate found = SideEstimate.of(BEFORE, AFTER, times);
    assertEquals(fit.estimateRegressionParameters()[1], found.difference(), 1e-12);
    assertEquals(fit.estimateErrorVariance(), found.spread().variance(), 1e-12);
    assertEquals(4, found.spread().degrees());
    assertEquals(
        fit.estimateRegressionParametersStandardErrors()[1],
        Math.sqrt(found.factor() * found.spread().variance()),
        1e-12);
  }

  @Test
  void a_steady_drift_changes_nothing() {
    RunTimes times =
        new RunTimes(
            new long[] {0, 7_200_000, 14_000_000}, new long[] {3_600_000, 9_000_000, 20_000_000});
    double[] one = {1, 1.3, 0.9};
    double[] other = {1.2, 1.5, 1.4};
    SideEstimate still = SideEstimate.of(one, other, times);
    SideEstimate drifting =
        SideEstimate.of(drifted(one, times.baseline()), drifted(other, times.candidate()), times);
    assertEquals(still.difference(), drifting.difference(), 1e-12);
    assertEquals(still.factor(), drifting.factor());
    assertEquals(still.spread().variance(), drifting.spread().variance(), 1e-12);
  }

  private static double[] drifted(double[] measure, long[] times) {
    double[] drifted = new double[measure.length];
    Arrays.setAll(drifted, i -> measure[i] + 0.1 * times[i] / 3.6e6);
    return drifted;
  }

  @Test
  void instants_of_this_century_lose_no_digits() {
    long now = 1_790_000_000_000L;
    RunTimes late =
        new RunTimes(
            new long[] {now, now + 2000, now + 4000, now + 6000},
            new long[] {now + 1000, now + 3000, now + 5000});
    assertEquals(
        SideEstimate.of(BEFORE, AFTER, RunTimesTest.order("ABABABA")),
        SideEstimate.of(BEFORE, AFTER, late));
  }

  @Test
  void time_costs_a_degree_and_widens_the_difference() {
    double[] three = Arrays.copyOf(BEFORE, 3);
    SideEstimate means = SideEstimate.ofMeans(three, AFTER);
    SideEstimate adjusted = SideEstimate.of(three, AFTER, RunTimesTest.order("ABABAB"));
    assertEquals(means, SideEstimate.of(three, AFTER, RunTimesTest.order("AAABBB")));
    assertEquals(means.spread().degrees() - 1, adjusted.spread().degrees());
    assertEquals(2.0 / 3, means.factor());
    assertTrue(adjusted.factor() > means.factor(), adjusted + " against " + means);
  }
}
