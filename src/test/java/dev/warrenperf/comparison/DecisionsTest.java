package dev.warrenperf.comparison;

import static dev.warrenperf.comparison.Measured.ORDER;
import static dev.warrenperf.comparison.Measured.operation;
import static dev.warrenperf.comparison.Measured.run;
import static dev.warrenperf.comparison.Measured.side;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided from all that was measured together. */
class DecisionsTest {

  private static MeasuredOperation order(double sum, double... counts) {
    return operation(ORDER, sum, counts);
  }

  private static List<Decision> decisions(double[] sums, ComparisonSettings settings) {
    List<MeasuredOperation> before = new ArrayList<>();
    List<MeasuredOperation> after = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      before.add(operation("operation " + i, 1000, 10_000, 0, 0, 0, 0));
      after.add(operation("operation " + i, sums[i], 10_000, 0, 0, 0, 0));
    }
    return Comparison.of(
            List.of(
                new Side("v1", List.of(run("v1", 0, before, List.of()))),
                new Side("v2", List.of(run("v2", 100, after, List.of())))),
            settings)
        .candidates()
        .get(0)
        .operations()
        .stream()
        .map(OperationContrast::decision)
        .toList();
  }

  @Test
  void p_values_of_one_report_are_adjusted_together() {
    double[] sums = {1080, 1000, 1000, 1000};
    List<Decision> decisions = decisions(sums, Measured.told(0.03));
    double[] p = decisions.stream().mapToDouble(Decision::p).toArray();
    double[] adjusted = decisions.stream().mapToDouble(Decision::adjustedP).toArray();
    double[] expected = FalseDiscovery.adjusted(p);
    for (int i = 0; i < p.length; i++) {
      assertEquals(expected[i], adjusted[i], 1e-15);
    }
    assertTrue(p[0] < 0.05 && adjusted[0] > 0.05);
    assertEquals(Change.INCONCLUSIVE, decisions.get(0).change());
    assertEquals(
        Change.SLOWER, decisions(new double[] {1110}, Measured.told(0.03)).get(0).change());
  }

  /** One and the same operation alone: p is below the level for both, the lower ends about 3 %. */
  @Test
  void an_interval_has_to_exclude_three_fifths_of_the_margin() {
    Decision within = decisions(new double[] {1103}, Measured.told(0.03)).get(0);
    assertTrue(within.adjustedP() < 0.05);
    assertEquals(ChangeReason.CLOSE_TO_MARGIN, within.reason());
    assertEquals(
        Change.SLOWER, decisions(new double[] {1107}, Measured.told(0.03)).get(0).change());
  }

  /** Candidates share a family: what one proves alone needs more beside another. */
  @Test
  void p_values_of_all_candidates_are_adjusted_together() {
    MeasuredRun reference = run("v1", 0, order(1000, 10_000, 0, 0, 0, 0));
    MeasuredRun slower = run("v2", 100, order(1080, 10_000, 0, 0, 0, 0));
    MeasuredRun equal = run("v3", 200, order(1000, 10_000, 0, 0, 0, 0));
    ComparisonResult result =
        Comparison.of(
            List.of(side("v1", reference), side("v2", slower), side("v3", equal)),
            Measured.told(0.03));
    Decision first = result.candidates().get(0).operations().get(0).decision();
    assertEquals(2 * first.p(), first.adjustedP(), 1e-15);
  }

  @Test
  void no_slow_request_in_any_run_is_no_spread_of_0() {
    // the share above 1 s is 0, 0 and then 1 of 20: two equal runs do not tell that it never varies
    OperationContrast contrast =
        Measured.only(
            ComparisonSettings.usual(),
            side(
                "v1",
                run("v1", 0, order(1.5, 10, 8, 2, 0, 0)),
                run("v1", 1, order(2.9, 10, 8, 2, 0, 0))),
            side("v2", run("v2", 100, order(2.6, 10, 8, 1, 0, 1))));
    assertEquals(Change.INCONCLUSIVE, contrast.decision().change());
    for (MeasureTest test : contrast.tests()) {
      assertTrue(test.measure() == Measure.MEAN || test.test().standardError() > 0);
      assertTrue(test.greater() > 0.05, test.toString());
    }
  }

  @Test
  void a_tail_of_repeats_that_grew_is_slower() {
    OperationContrast contrast =
        Measured.only(
            ComparisonSettings.usual(),
            side(
                "v1",
                run("v1", 0, order(138, 500, 400, 90, 8, 2)),
                run("v1", 1, order(149, 498, 401, 89, 9, 3)),
                run("v1", 2, order(127, 503, 398, 91, 7, 1))),
            side(
                "v2",
                run("v2", 100, order(151, 501, 400, 59, 20, 20)),
                run("v2", 101, order(139, 499, 402, 58, 22, 19)),
                run("v2", 102, order(156, 500, 397, 62, 19, 22))));
    assertEquals(Change.SLOWER, contrast.decision().change());
    assertEquals(ChangeReason.BY_TAIL, contrast.decision().reason());
    assertTrue(contrast.ratio().ratioLower() < 1);
  }

  @Test
  void single_runs_never_get_a_verdict() {
    OperationContrast far =
        Measured.only(
            ComparisonSettings.usual(),
            side("v1", run("v1", 0, order(30, 1000, 0, 0, 0, 0))),
            side("v2", run("v2", 100, order(900, 0, 0, 0, 1000, 0))));
    assertEquals(Change.RUNS_DIFFER, far.decision().change());
    assertEquals(ChangeReason.ONE_RUN_EACH, far.decision().reason());
    assertTrue(Double.isNaN(far.ratio().ratioLower()));
  }

  @Test
  void without_common_bounds_only_quantiles_apart_differ() {
    MeasuredOperation before = operation(ORDER, new double[] {0.1, 0.5, INF}, 181, 500, 498, 2);
    MeasuredOperation touching = operation(ORDER, new double[] {0.3, 0.8, INF}, 301, 0, 990, 10);
    MeasuredOperation overlapping =
        operation(ORDER, new double[] {0.2, 0.8, INF}, 301, 600, 390, 10);
    assertEquals(Change.INCONCLUSIVE, apart(before, overlapping));
    assertEquals(Change.INCONCLUSIVE, apart(before, touching));
    // every quantile from 0.5 on against at most 0.5 before: L_c >= U_b
    MeasuredOperation above = operation(ORDER, new double[] {0.6, 0.8, INF}, 701, 0, 990, 10);
    assertEquals(Change.RUNS_DIFFER, apart(before, above));
    assertEquals(Change.RUNS_DIFFER, apart(above, before));
  }

  private static final double INF = Double.POSITIVE_INFINITY;

  private static Change apart(MeasuredOperation before, MeasuredOperation after) {
    OperationContrast contrast =
        Measured.only(
            ComparisonSettings.usual(),
            side("v1", run("v1", 0, before)),
            side("v2", run("v2", 100, after)));
    assertEquals(null, contrast.requests());
    return contrast.decision().change();
  }

  @Test
  void a_mean_of_0_has_no_ratio_and_no_verdict() {
    MeasuredOperation zero = order(0, 1000, 0, 0, 0, 0);
    MeasuredOperation some = order(50, 1000, 0, 0, 0, 0);
    OperationContrast from =
        Measured.only(
            Measured.told(0.03), side("v1", run("v1", 0, zero)), side("v2", run("v2", 9, some)));
    assertEquals(ChangeReason.ZERO_BASELINE, from.decision().reason());
    OperationContrast to =
        Measured.only(
            Measured.told(0.03), side("v1", run("v1", 0, some)), side("v2", run("v2", 9, zero)));
    assertEquals(ChangeReason.ZERO_CANDIDATE, to.decision().reason());
    assertEquals(Change.NOT_COMPARED, to.decision().change());
    assertNotEquals(Change.SAME, from.decision().change());
  }
}
