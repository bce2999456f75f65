package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.operation;
import static dev.warrenperf.comparison.Measured.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Whole comparisons on a bench that drifts: log-normal durations (sigma 0.5) of 2000 requests, 2 %
 * from run to run. The seed is fixed.
 */
class OrderOfRunsTest {

  private static final int TRIALS = 400;
  private static final double[] BOUNDS = {
    0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, Double.POSITIVE_INFINITY
  };
  private static final LogNormalDistribution DURATIONS =
      new LogNormalDistribution(null, Math.log(0.15), 0.5);

  private static MeasuredOperation took(double factor) {
    double[] counts = new double[BOUNDS.length];
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      double upTo =
          Math.rint(2000 * DURATIONS.cumulativeProbability(Math.min(1e9, BOUNDS[i] / factor)));
      counts[i] = upTo - below;
      below = upTo;
    }
    return operation(Measured.ORDER, BOUNDS, 2000 * factor * DURATIONS.getNumericalMean(), counts);
  }

  /** The drift is what the last run takes longer than the first; B is the candidate. */
  private static OperationContrast compare(
      String order, double drift, double slowdown, SplittableRandom random) {
    List<MeasuredRun> before = new ArrayList<>();
    List<MeasuredRun> after = new ArrayList<>();
    for (int i = 0; i < order.length(); i++) {
      boolean candidate = order.charAt(i) == 'B';
      double noise = Math.exp(0.02 * Quantiles.normal(random.nextDouble()));
      double bench = 1 + drift * i / (order.length() - 1);
      double factor = noise * bench * (candidate ? 1 + slowdown : 1);
      (candidate ? after : before).add(run(candidate ? "v2" : "v1", i + 1, took(factor)));
    }
    return Measured.only(ComparisonSettings.usual(), new Side("v1", before), new Side("v2", after));
  }

  private static double slower(String order, double drift, double slowdown) {
    SplittableRandom random = new SplittableRandom(20);
    int slower = 0;
    for (int i = 0; i < TRIALS; i++) {
      slower += compare(order, drift, slowdown, random).is(Change.SLOWER) ? 1 : 0;
    }
    return slower / (double) TRIALS;
  }

  @Test
  void time_as_a_covariate_sees_through_a_drift() {
    assertTrue(slower("ABABAB", 0.1, 0) <= 0.03);
    assertTrue(slower("ABABAB", 0.1, 0.1) >= 0.85);
  }

  @Test
  void one_side_before_the_other_sees_the_drift_alone() {
    assertTrue(slower("AAABBB", 0.1, 0) >= 0.1);
    assertEquals(Covariate.TIME, compare("ABBABA", 0, 0, new SplittableRandom(1)).covariate());
    assertEquals(null, compare("AAABBB", 0, 0, new SplittableRandom(1)).covariate());
  }
}
