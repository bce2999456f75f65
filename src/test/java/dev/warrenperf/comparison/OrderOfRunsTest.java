package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.operation;
import static dev.warrenperf.comparison.Measured.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;

/** Comparisons on a bench that drifts: log-normal durations (sigma 0.5) of 2000 requests. */
class OrderOfRunsTest {

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
  private static OperationContrast compare(String order, double drift, double slowdown) {
    List<MeasuredRun> before = new ArrayList<>();
    List<MeasuredRun> after = new ArrayList<>();
    for (int i = 0; i < order.length(); i++) {
      boolean candidate = order.charAt(i) == 'B';
      double bench = Math.pow(1 + drift, i / (order.length() - 1.0));
      double factor = bench * (candidate ? 1 + slowdown : 1);
      (candidate ? after : before).add(run(candidate ? "v2" : "v1", i + 1, took(factor)));
    }
    return Measured.only(ComparisonSettings.usual(), new Side("v1", before), new Side("v2", after));
  }

  @Test
  void interleaved_runs_see_through_a_drift() {
    OperationContrast alike = compare("ABBABA", 0.3, 0);
    assertEquals(Covariate.TIME, alike.covariate());
    assertEquals(1, alike.ratio().ratio(), 1e-12);
    assertEquals(Change.SAME, alike.decision().change());
    OperationContrast slower = compare("ABABAB", 0.3, 0.1);
    assertEquals(1.1, slower.ratio().ratio(), 1e-12);
    assertEquals(Change.SLOWER, slower.decision().change());
  }

  @Test
  void one_side_before_the_other_sees_the_drift_alone() {
    OperationContrast alike = compare("AAABBB", 0.3, 0);
    assertNull(alike.covariate());
    assertEquals(Change.SLOWER, alike.decision().change());
  }
}
