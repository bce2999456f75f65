package dev.warrenperf.judge;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.WaiverResult.State;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts are those at 0.1, 1 and +Inf. */
class WaiverJudgeTest {

  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final CheckSubject MEAN = CheckSubject.mean("Create");
  private static final CheckSubject P90 = CheckSubject.quantile("Create", 0.9);

  private static TargetSet operation(Tiers mean, Tiers p90) {
    OperationTarget target =
        new OperationTarget(
            "Create",
            List.of(Selector.of("h")),
            null,
            mean,
            null,
            new TreeMap<>(Map.of(0.9, p90)),
            true);
    return new TargetSet("t", "t.yaml", List.of(target));
  }

  private static final TargetSet TARGETS = operation(Limits.seconds(0.1), Limits.seconds(0.5));

  private static Limit limit(Comparison comparison, double seconds) {
    return new Limit(comparison, new Quantity(seconds, Unit.SECONDS, seconds + "s"));
  }

  private static Waiver waiver(CheckSubject target, Limit ceiling) {
    return new Waiver(target, ceiling, "why", null, LAST, 3);
  }

  private static TargetResults judge(
      TargetSet targets, LocalDate day, List<Waiver> waivers, Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Needs.of(targets), nodes);
    RunDescription untold = RunDescription.of("run");
    return WaiverJudge.judge(
        RunJudge.judge(targets, run, untold, List.of()),
        new WaiverSet("w.yaml", waivers),
        new RunDay(day, true),
        run,
        untold,
        List.of());
  }

  private static WaiverResult judge(LocalDate day, Waiver waiver, Scrapes node) {
    return judge(TARGETS, day, List.of(waiver), node).waivers().get(0);
  }

  private static Check check(TargetResults results, CheckSubject subject) {
    return results
        .checks()
        .filter(check -> check.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  /** Ten observations, mean 0.3 s, all between 0.1 s and 1 s. */
  private static final Scrapes TEN = Scrapes.node("n").at(0, h("0/0/0", 0)).at(10, h("0/10/10", 3));

  @Test
  void a_miss_below_its_ceiling_is_waived_and_stays_a_miss() {
    TargetResults results =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 2))), TEN);
    Check mean = check(results, MEAN);
    assertEquals(Verdict.FAIL, mean.judgement().verdict());
    WaiverResult waiver = results.waiver(mean).orElseThrow();
    assertTrue(waiver.holds());
    assertSame(results.waivers().get(0), waiver);
    assertEquals("waived until 2026-06-30 up to the ceiling < 2.0s, which is met", waiver.text());
  }

  @Test
  void a_run_misses_its_targets_unless_all_that_it_misses_is_waived() {
    RunDeltas run = Scrapes.run(Needs.of(TARGETS), TEN);
    assertTrue(RunJudge.judge(TARGETS, run).isMissed());
    TargetResults waived =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 2))), TEN);
    TargetResults ceilingMissed =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 0.2))), TEN);
    assertTrue(ceilingMissed.isMissed());
    assertFalse(waived.isMissed());
  }

  @Test
  void no_other_target_is_touched() {
    TargetResults results =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 2))), TEN);
    assertEquals(Verdict.UNDECIDED, check(results, P90).judgement().verdict());
    assertEquals(Optional.empty(), results.waiver(check(results, P90)));
  }

  @ParameterizedTest
  @CsvSource({
    "LESS, 0, CEILING_NOT_KEPT",
    "LESS, 1, HOLDS",
    "AT_MOST, -1, CEILING_NOT_KEPT",
    "AT_MOST, 0, HOLDS"
  })
  void a_mean_is_held_against_its_ceiling_to_the_last_digit(
      Comparison comparison, int ulps, State state) {
    double mean = 3.0 / 10;
    double ceiling = mean + ulps * Math.ulp(mean);
    assertEquals(state, judge(LAST, waiver(MEAN, limit(comparison, ceiling)), TEN).state());
  }

  @Test
  void what_cannot_be_decided_is_waived_where_the_ceiling_is_proven() {
    Scrapes node = Scrapes.node("n").at(0, h("0/0/0")).at(10, h("0/10/10"));
    TargetResults results =
        judge(TARGETS, LAST, List.of(waiver(P90, limit(Comparison.LESS, 1))), node);
    Check p90 = check(results, P90);
    assertEquals(Verdict.UNDECIDED, p90.judgement().verdict());
    assertTrue(results.waiver(p90).orElseThrow().holds());
  }

  @Test
  void a_ceiling_that_cannot_be_decided_is_not_kept() {
    Scrapes node = Scrapes.node("n").at(0, h("0/0/0")).at(10, h("0/10/10"));
    WaiverResult result =
        judge(LAST, waiver(P90, limit(Comparison.LESS, Math.nextDown(1.0))), node);
    assertEquals(State.CEILING_NOT_KEPT, result.state());
    assertTrue(result.text().startsWith("not waived: whether the ceiling < "), result.text());
    assertTrue(result.text().endsWith(Reason.TARGET_INSIDE_BUCKET.meaning()), result.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/10/10", "0/9/10", "0/8/10", "5/8/10", "0/0/10"})
  void a_ceiling_is_judged_as_a_limit_would_be(String counts) {
    Scrapes node =
        Scrapes.node("n").at(0, h("9/9/9", 1)).at(10, h("1/2/2", 1)).at(20, h(counts, 4));
    for (double ceiling : new double[] {0.05, 0.1, 0.3, 1, 2}) {
      Limit limit = limit(Comparison.LESS, ceiling);
      TargetSet set = operation(Limits.seconds(0.01), Tiers.of(limit));
      Verdict asLimit =
          check(RunJudge.judge(set, Scrapes.run(Needs.of(set), node)), P90).judgement().verdict();
      WaiverResult result =
          judge(
                  operation(Limits.seconds(0.01), Limits.seconds(0.01)),
                  LAST,
                  List.of(waiver(P90, limit)),
                  node)
              .waivers()
              .get(0);
      assertEquals(asLimit == Verdict.PASS, result.holds(), counts + " " + ceiling);
    }
  }

  @Test
  void the_last_day_still_counts() {
    Waiver waiver = waiver(MEAN, limit(Comparison.LESS, 2));
    assertEquals(State.HOLDS, judge(LAST, waiver, TEN).state());
    WaiverResult expired = judge(LAST.plusDays(1), waiver, TEN);
    assertEquals(State.EXPIRED, expired.state());
    assertEquals(
        "not waived: the waiver expired on 2026-06-30, and the run ended on 2026-07-01",
        expired.text());
  }

  @Test
  void what_is_kept_needs_no_waiver() {
    Scrapes fast = Scrapes.node("n").at(0, h("0/0/0", 0)).at(10, h("10/10/10", 0.1));
    TargetResults results =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 2))), fast);
    assertEquals(State.UNUSED, results.waivers().get(0).state());
    assertEquals("unused: the target is met", results.waivers().get(0).text());
    assertEquals(Optional.empty(), results.waiver(check(results, MEAN)));
  }

  @Test
  void no_data_is_never_waived() {
    Scrapes idle = Scrapes.node("n").at(0, h("1/1/1", 1)).at(10, h("1/1/1", 1));
    TargetResults results =
        judge(TARGETS, LAST, List.of(waiver(MEAN, limit(Comparison.LESS, 2))), idle);
    assertEquals(State.UNUSED, results.waivers().get(0).state());
    assertEquals(
        "unused: the target has no data, which no waiver makes a pass",
        results.waivers().get(0).text());
    assertEquals(Verdict.NO_DATA, results.operations().get(0).meanJudgement().verdict());
    assertEquals(Optional.empty(), results.waiver(check(results, MEAN)));
  }

  @Test
  void what_the_targets_do_not_name_is_unused() {
    for (CheckSubject other :
        List.of(
            CheckSubject.mean("Delete"),
            CheckSubject.quantile("Create", 0.5),
            CheckSubject.value(Kind.GAUGE, "Create"))) {
      WaiverResult result = judge(LAST, waiver(other, limit(Comparison.LESS, 2)), TEN);
      assertEquals("unused: the target file has no such target", result.text());
    }
    CheckSubject change = CheckSubject.change(Kind.OPERATION, "Create");
    assertEquals(
        "unused: the run is compared with no baseline",
        judge(LAST, waiver(change, Limits.below("20%")), TEN).text());
  }

  @Test
  void rates_levels_and_resources_are_waived_by_their_own_limits() {
    TargetSet set =
        new TargetSet(
            "t",
            "o",
            List.of(
                new ThroughputTarget(
                    "T", List.of(Selector.of("c")), Tiers.of(Limits.above("9/s")), null, true),
                new GaugeTarget(
                    "T",
                    List.of(Selector.of("g")),
                    Statistic.MAX,
                    Tiers.of(Limits.below("5")),
                    Across.EACH,
                    Across.EACH,
                    null,
                    true),
                Resources.cpu("T", Limits.target("10%")),
                Resources.memory("T", Limits.target("1MB"))));
    Scrapes node =
        Scrapes.node("a")
            .at(0, "c 0", "g 6", "process_cpu_seconds_total 0", "process_resident_memory_bytes 2e6")
            .at(
                10,
                "c 50",
                "g 7",
                "process_cpu_seconds_total 5",
                "process_resident_memory_bytes 2e6");
    List<Waiver> exact =
        List.of(
            waiver(
                CheckSubject.value(Kind.RATE, "T"),
                new Limit(Comparison.AT_LEAST, Quantity.parse("5/s"))),
            waiver(
                CheckSubject.value(Kind.GAUGE, "T"),
                new Limit(Comparison.AT_MOST, Quantity.parse("7"))),
            waiver(
                CheckSubject.value(Kind.CPU, "T"),
                new Limit(Comparison.AT_MOST, Quantity.parse("50%"))),
            waiver(
                CheckSubject.value(Kind.MEMORY, "T"),
                new Limit(Comparison.AT_MOST, Quantity.parse("2MB"))));
    TargetResults results = judge(set, LAST, exact, node);
    assertEquals(4, results.waivers().stream().filter(WaiverResult::holds).count());
    List<Check> checks = results.checks().toList();
    assertEquals(4, checks.size());
    checks.forEach(check -> assertTrue(results.waiver(check).orElseThrow().holds()));
    List<Waiver> strict =
        exact.stream()
            .map(
                waiver ->
                    waiver(
                        waiver.target(),
                        new Limit(
                            waiver.ceiling().comparison().isUpper()
                                ? Comparison.LESS
                                : Comparison.GREATER,
                            waiver.ceiling().quantity())))
            .toList();
    assertTrue(
        judge(set, LAST, strict, node).waivers().stream()
            .allMatch(result -> result.state() == State.CEILING_NOT_KEPT));
  }
}
