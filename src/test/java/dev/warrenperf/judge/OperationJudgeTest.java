package dev.warrenperf.judge;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.LabelMatcher.Operator;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts are those at 0.1, 1 and +Inf. */
class OperationJudgeTest {

  private static final Selector H = Selector.of("h");
  private static final Selector CYCLES = Selector.of("cycles_total");

  private static OperationTarget target(Tiers mean, Selector meanPer, Selector... histograms) {
    return new OperationTarget(
        "Create",
        List.of(histograms),
        null,
        mean,
        meanPer,
        new TreeMap<>(Map.of(0.9, Limits.seconds(1))),
        true);
  }

  private static final OperationTarget TARGET = target(Limits.target("500ms"), null, H);

  private static OperationResult judge(OperationTarget target, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).operations().get(0);
  }

  private static Scrapes pair(String before, String after) {
    return Scrapes.node("n").at(0, before).at(10, after);
  }

  private static QuantileResult p90(OperationResult result) {
    return result.quantiles().stream().filter(q -> q.q() == 0.9).findFirst().orElseThrow();
  }

  @Test
  void the_counts_of_the_window_decide() {
    OperationResult kept = judge(TARGET, pair(h("0/0/500", 9000), h("5/9/510", 9002)));
    assertEquals(Verdict.PASS, p90(kept).judgement().verdict());
    assertEquals(10, kept.histogram().count());
    assertEquals(0.2, kept.mean());
    assertEquals(Verdict.PASS, kept.meanJudgement().verdict());
    OperationResult missed = judge(TARGET, pair(h("0/0/500", 9000), h("5/8/510", 9010)));
    assertEquals(Verdict.FAIL, p90(missed).judgement().verdict());
    assertEquals(Verdict.FAIL, missed.meanJudgement().verdict());
  }

  @Test
  void three_percentiles_are_always_shown_and_p999_from_a_thousand_observations_on() {
    assertEquals(List.of(0.5, 0.9, 0.95, 0.99), shown("5/5/999"));
    assertEquals(List.of(0.5, 0.9, 0.95, 0.99, 0.999), shown("5/5/1000"));
    OperationResult result = judge(TARGET, pair(h("0/0/0"), h("5/5/9")));
    assertNull(result.quantiles().get(0).judgement());
    assertTrue(result.quantiles().get(0).isObserved());
  }

  private static List<Double> shown(String counts) {
    return judge(TARGET, pair(h("0/0/0"), h(counts))).quantiles().stream()
        .map(QuantileResult::q)
        .toList();
  }

  @Test
  void what_no_node_exposes_is_no_data() {
    assertNoData(Reason.NOT_EXPOSED, judge(TARGET, pair("x 1", "x 1")));
    assertNoData(Reason.NOT_EXPOSED, judge(TARGET));
  }

  @Test
  void what_was_never_observed_is_told_from_what_was_not_observed_in_the_window() {
    OperationResult never = judge(TARGET, pair(h("0/0/0", 0), h("0/0/0", 0)));
    assertNoData(Reason.NEVER_OBSERVED, never);
    OperationResult before = judge(TARGET, pair(h("1/2/3", 9), h("1/2/3", 9)));
    assertNoData(Reason.NO_OBSERVATIONS_IN_WINDOW, before);
    assertEquals(0, before.histogram().count());
  }

  private static void assertNoData(Reason reason, OperationResult result) {
    assertEquals(Verdict.NO_DATA, p90(result).judgement().verdict());
    assertEquals(reason, p90(result).judgement().reason());
    assertEquals(Verdict.NO_DATA, result.meanJudgement().verdict());
    assertEquals(reason, result.meanJudgement().reason());
    assertEquals(Double.NaN, result.mean());
    assertTrue(result.quantiles().stream().noneMatch(QuantileResult::isObserved));
  }

  @Test
  void counts_that_contradict_one_another_decide_nothing() {
    OperationResult result = judge(TARGET, pair(h("0/0/0", 0), h("20/5/20", 5)));
    assertNull(result.histogram());
    for (Judgement judgement : List.of(p90(result).judgement(), result.meanJudgement())) {
      assertEquals(Verdict.UNDECIDED, judgement.verdict());
      assertEquals(Reason.INCONSISTENT_HISTOGRAM, judgement.reason());
      assertEquals(
          "its counts cannot be used: the count at le=\"1\" lies 15 below that of a lower bound",
          judgement.text());
    }
  }

  /**
   * 5 in (0, 0.1], 4 in (0.1, 1], of ten: the sum is from 4 * 0.1 = 0.4 to 0.5 + 4 + 1 where the
   * tenth is in (0.1, 1] too, and from 0.4 + 1 on without an end where it lies beyond 1.
   */
  @Test
  void a_sum_that_the_buckets_rule_out_decides_no_mean() {
    for (double sum : new double[] {0.49, 5.6, 20_000}) {
      OperationResult result = judge(TARGET, pair(h("0/0/0", 0), h("5/10/10", sum)));
      assertEquals(Verdict.UNDECIDED, result.meanJudgement().verdict());
      assertEquals(Reason.SUM_CONTRADICTS_BUCKETS, result.meanJudgement().reason());
      assertTrue(
          result
              .meanJudgement()
              .text()
              .endsWith(
                  "the mean is between " + Format.seconds(0.05) + " and " + Format.seconds(0.55)),
          result.meanJudgement().text());
      assertEquals(Double.NaN, result.mean());
      assertEquals(Double.NaN, p90(result).bounds().sumUpper());
      assertEquals(Verdict.PASS, p90(result).judgement().verdict());
    }
    for (double sum : new double[] {0.5, 5.5}) {
      OperationResult result = judge(TARGET, pair(h("0/0/0", 0), h("5/10/10", sum)));
      assertEquals(sum / 10, result.mean());
    }
    OperationResult open = judge(TARGET, pair(h("0/0/0", 0), h("5/9/10", 1.39)));
    assertTrue(
        open.meanJudgement().text().endsWith("the mean is at least " + Format.seconds(0.14)),
        open.meanJudgement().text());
    OperationResult large = judge(TARGET, pair(h("0/0/0", 0), h("5/9/10", 20_000)));
    assertEquals(Verdict.FAIL, large.meanJudgement().verdict());
  }

  /**
   * Doubles near 2^40 are 2^-12 apart, so ten of 0.1 that were added there one by one may make a
   * difference of 1.0024 or 0.9766; the buckets alone allow at most 1.
   */
  @Test
  void what_rounding_made_of_a_large_sum_contradicts_nothing() {
    double large = 0x1p40;
    OperationResult result =
        judge(TARGET, pair(h("0/0/0", large), h("10/10/10", large + 1 + 0x1p-9)));
    assertEquals((1 + 0x1p-9) / 10, result.mean());
    OperationResult beyond =
        judge(TARGET, pair(h("0/0/0", large), h("10/10/10", large + 1 + 0x1p-8)));
    assertEquals(Reason.SUM_CONTRADICTS_BUCKETS, beyond.meanJudgement().reason());
  }

  /** Ten a second until 8 s, begun anew at 9 s: ten were lost, if it went on as before. */
  private static OperationResult restarted(int within, int after) {
    String process = "process_start_time_seconds ";
    return judge(
        TARGET,
        Scrapes.node("n")
            .at(0, process + "-9", h("0/0/0", 0))
            .at(4, process + "-9", h("0/" + within / 2 + "/40", 20))
            .at(8, process + "-9", h("0/" + within + "/80", 40))
            .at(10, process + "9", h("0/" + after + "/" + after, after / 2.0)));
  }

  /** p90 of 100: 99 within 1 s survive floor(99 / .9) - 100 = 10 slow ones, 98 only 8. */
  @Test
  void a_pass_stands_when_all_that_was_lost_may_have_been_slow_and_is_weak() {
    Judgement kept = p90(restarted(79, 20)).judgement();
    assertEquals(Verdict.PASS, kept.verdict());
    assertEquals(Evidence.WEAK, kept.evidence());
    assertTrue(
        kept.text().contains("It holds unless more than 10 of what was lost was slower"),
        kept.text());
    Judgement open = p90(restarted(78, 20)).judgement();
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, open.reason());
  }

  /** With ten fast ones more, 99 of 110 would be needed: 88 + 10 are fewer, 89 + 10 are not. */
  @Test
  void a_fail_stands_when_all_that_was_lost_may_have_been_fast() {
    assertEquals(Verdict.FAIL, p90(restarted(68, 20)).judgement().verdict());
    Judgement open = p90(restarted(69, 20)).judgement();
    assertEquals(Reason.OBSERVATIONS_LOST, open.reason());
  }

  @Test
  void a_mean_after_a_restart_is_open_upward() {
    assertEquals(Reason.OBSERVATIONS_LOST, restarted(79, 20).meanJudgement().reason());
  }

  @Test
  void a_node_that_vanishes_or_comes_late_loses_what_it_did_meanwhile() {
    Scrapes whole = Scrapes.node("a").at(0, h("0/0/0")).at(10, h("0/0/0")).at(20, h("0/99/99"));
    Scrapes gone = Scrapes.node("b").at(0, h("0/0/0")).at(5, h("0/5/5")).at(10, h("0/10/10"));
    Scrapes late = Scrapes.node("b").at(10, h("0/0/0")).at(15, h("0/5/5")).at(20, h("0/10/10"));
    for (Scrapes other : List.of(gone, late)) {
      // 10 lost at 1/s; 109 of 109 survive floor(109 / .9) - 109 = 12
      Judgement judgement = p90(judge(TARGET, whole, other)).judgement();
      assertEquals(Verdict.PASS, judgement.verdict());
      assertEquals(Reason.OBSERVATIONS_LOST, judgement.reason());
    }
    Scrapes few = Scrapes.node("a").at(0, h("0/0/0")).at(10, h("0/0/0")).at(20, h("0/9/9"));
    for (Scrapes other : List.of(gone, late)) {
      assertEquals(Verdict.UNDECIDED, p90(judge(TARGET, few, other)).judgement().verdict());
    }
    assertEquals(Reason.TOO_FEW_INTERVALS, p90(judge(TARGET, whole)).judgement().reason());
  }

  @Test
  void a_mean_without_a_sum_is_no_number() {
    OperationResult result = judge(TARGET, pair(h("0/0/0"), h("5/9/10")));
    assertEquals(Reason.NOT_A_NUMBER, result.meanJudgement().reason());
    assertEquals(Verdict.PASS, p90(result).judgement().verdict());
  }

  @Test
  void the_first_name_that_is_exposed_serves_be_it_without_observations() {
    OperationTarget aliases = target(null, null, Selector.of("newer"), H, Selector.of("older"));
    OperationResult alias = judge(aliases, pair(h("0/0/0"), h("5/9/10")));
    assertEquals(H, alias.used());
    assertTrue(alias.isAlias());
    assertNull(alias.meanJudgement());
    String idle = "newer_bucket{le=\"+Inf\"} 0";
    OperationResult preferred =
        judge(aliases, pair(idle + "\n" + h("0/0/0"), idle + "\n" + h("5/9/10")));
    assertEquals("newer", preferred.used().name());
    assertFalse(preferred.isAlias());
    assertEquals(Reason.NEVER_OBSERVED, p90(preferred).judgement().reason());
    OperationResult none = judge(aliases, pair("x 1", "x 1"));
    assertEquals("newer", none.used().name());
    assertFalse(none.isAlias());
  }

  @Test
  void labels_choose_among_the_children() {
    Selector gets =
        new Selector("h", List.of(new LabelMatcher("m", Operator.MATCHES, "Get.*|List.*")));
    OperationResult result =
        judge(
            target(null, null, gets),
            pair(
                h("m=\"Put\",", "0/0/0") + "\n" + h("m=\"GetNode\",", "0/0/0"),
                h("m=\"Put\",", "0/0/90") + "\n" + h("m=\"GetNode\",", "5/9/10")));
    assertEquals(10, result.histogram().count());
    assertEquals(Verdict.PASS, p90(result).judgement().verdict());
  }

  /** Warren observes the reconciliation of every service, and promises the time of a cycle. */
  @Test
  void a_mean_per_event_divides_the_sum_by_the_counter() {
    OperationTarget perCycle = target(Limits.target("500ms"), CYCLES, H);
    OperationResult result =
        judge(
            perCycle,
            pair(h("0/0/0", 10) + "\ncycles_total 3", h("50/90/100", 28) + "\ncycles_total 13"));
    assertEquals(1.8, result.mean());
    assertEquals(Verdict.FAIL, result.meanJudgement().verdict());
    assertEquals(10, result.meanEvents().increase());
  }

  @Test
  void a_mean_per_event_without_events_is_no_data() {
    OperationTarget perCycle = target(Limits.target("500ms"), CYCLES, H);
    OperationResult absent = judge(perCycle, pair(h("0/0/0", 0), h("5/9/10", 2)));
    assertEquals(Reason.NOT_EXPOSED, absent.meanJudgement().reason());
    OperationResult still =
        judge(
            perCycle,
            pair(h("0/0/0", 0) + "\ncycles_total 3", h("5/9/10", 2) + "\ncycles_total 3"));
    assertEquals(Verdict.NO_DATA, still.meanJudgement().verdict());
    assertEquals(Double.NaN, still.mean());
  }

  /**
   * 10 of 20 observations beyond 1 s and a sum of 12: without the counts' repair the sum would
   * prove that p90 is at most 1 + 2/3 s.
   */
  @Test
  void after_a_restart_or_a_repair_the_sum_proves_nothing() {
    OperationTarget target =
        new OperationTarget(
            "Create",
            List.of(H),
            null,
            null,
            null,
            new TreeMap<>(Map.of(0.9, Limits.seconds(5))),
            true);
    OperationResult clean = judge(target, pair(h("0/0/0", 0), h("10/10/20", 12)));
    assertEquals(Reason.DECIDED_BY_SUM, p90(clean).judgement().reason());
    OperationResult reset = judge(target, pair(h("11/11/11", 13), h("10/10/20", 12)));
    assertEquals(Reason.ABOVE_LARGEST_BOUND, p90(reset).judgement().reason());
    OperationResult raised = judge(target, pair(h("0/0/0", 0), h("10/9/20", 12)));
    assertEquals(Reason.ABOVE_LARGEST_BOUND, p90(raised).judgement().reason());
    assertEquals(12, raised.histogram().sum());
  }

  @Test
  void nodes_are_added_before_anything_is_judged() {
    OperationResult result =
        judge(
            TARGET,
            Scrapes.node("a").at(0, h("0/0/0", 0)).at(10, h("0/0/4", 4)),
            Scrapes.node("b").at(0, h("0/0/0", 0)).at(10, h("36/36/36", 0)));
    assertEquals(40, result.histogram().count());
    assertEquals(Verdict.PASS, p90(result).judgement().verdict());
    assertEquals(0.1, result.mean());
  }
}
