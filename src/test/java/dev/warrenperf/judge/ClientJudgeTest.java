package dev.warrenperf.judge;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.ClientSamples.Kind;
import dev.warrenperf.model.ClientSamples.Rounding;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which operation samples belong to, and when they serve. */
class ClientJudgeTest {

  private static final Scrapes DATA =
      Scrapes.node("n").at(0, h("0/0/0", 0)).at(10, h("10/10/10", 0.5));
  private static final Scrapes IDLE = Scrapes.node("n").at(0, h("0/0/0", 0)).at(10, h("0/0/0", 0));
  private static final Scrapes BROKEN =
      Scrapes.node("n").at(0, h("0/0/0", 0)).at(10, h("90/10/10", 0.5));

  private static OperationTarget target(String samples, Selector... histograms) {
    return new OperationTarget(
        "Create",
        List.of(histograms),
        samples,
        Limits.target("500ms"),
        null,
        new TreeMap<>(Map.of(0.5, Limits.target("300ms"))),
        true);
  }

  private static ClientSamples samples(String name, double seconds) {
    return new ClientSamples(
        name,
        name,
        Kind.CSV,
        new double[] {seconds},
        new BigDecimal("0.001"),
        Rounding.NEAREST,
        new TreeMap<>(),
        Double.NaN);
  }

  private static List<OperationResult> judge(
      OperationTarget target, Scrapes node, ClientSamples... samples) {
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target), List.of(), List.of(), List.of());
    return RunJudge.judge(
            set, Scrapes.run(Needs.of(set), node), RunDescription.of(""), List.of(samples))
        .operations();
  }

  private static Judgement p50(OperationResult result) {
    return result.quantiles().get(0).judgement();
  }

  @Test
  void beside_a_histogram_they_decide_nothing() {
    for (String name : List.of("creates", "Create")) {
      OperationResult result =
          judge(target("creates", Selector.of("h")), DATA, samples(name, 9)).get(0);
      assertEquals(Verdict.PASS, p50(result).verdict());
      assertEquals(10, result.histogram().count());
      assertFalse(result.isServedByClient());
      assertEquals(9, result.client().quantiles().get(0).bounds().estimate());
      assertNull(result.client().quantiles().get(0).judgement());
    }
  }

  @Test
  void without_data_in_the_histogram_they_serve() {
    for (Selector histogram : List.of(Selector.of("h"), Selector.of("gone"))) {
      OperationResult result = judge(target("x", histogram), IDLE, samples("Create", 9)).get(0);
      assertTrue(result.isServedByClient());
      assertEquals(Verdict.FAIL, p50(result).verdict());
      assertEquals(Verdict.FAIL, result.meanJudgement().verdict());
      assertEquals(histogram, result.used());
    }
  }

  @Test
  void counts_that_contradict_one_another_are_not_hidden_by_them() {
    OperationResult result = judge(target("x", Selector.of("h")), BROKEN, samples("x", 0.1)).get(0);
    assertEquals(Reason.INCONSISTENT_HISTOGRAM, p50(result).reason());
    assertFalse(result.isServedByClient());
    assertEquals(0.1, result.client().samples().mean());
  }

  @Test
  void an_operation_may_have_nothing_but_samples() {
    OperationResult served = judge(target("x"), DATA, samples("x", 0.1)).get(0);
    assertEquals(Verdict.PASS, p50(served).verdict());
    assertNull(served.used());
    OperationResult without = judge(target("x"), DATA, samples("y", 0.1)).get(0);
    assertEquals(Reason.NO_SAMPLES, p50(without).reason());
    assertEquals(Verdict.NO_DATA, without.meanJudgement().verdict());
  }

  @Test
  void the_targets_own_name_for_them_comes_before_the_operations() {
    OperationResult result =
        judge(target("x"), DATA, samples("Create", 1), samples("x", 0.1)).get(0);
    assertEquals("x", result.client().samples().name());
  }

  @Test
  void samples_that_no_target_names_are_shown_and_not_judged() {
    List<OperationResult> results = judge(target("x", Selector.of("h")), DATA, samples("other", 9));
    assertEquals(2, results.size());
    assertNull(results.get(0).client());
    assertEquals("other", results.get(1).target().name());
    assertEquals(9, results.get(1).mean());
    assertNull(results.get(1).meanJudgement());
    assertTrue(results.get(1).quantiles().stream().allMatch(q -> q.judgement() == null));
  }

  @Test
  void a_mean_that_is_promised_per_something_else_is_not_judged_by_them() {
    OperationTarget cycles =
        new OperationTarget(
            "Cycle",
            List.of(Selector.of("gone")),
            "x",
            Limits.target("5s"),
            Selector.of("cycles_total"),
            new TreeMap<>(),
            true);
    OperationResult result = judge(cycles, DATA, samples("x", 1)).get(0);
    assertEquals(Verdict.NO_DATA, result.meanJudgement().verdict());
    assertTrue(result.meanJudgement().explanation().contains("cycles_total"));
  }
}
