package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates and gauges; operations and resources have tests of their own. */
class RunJudgeTest {

  private static final Tiers RATE = Tiers.of(Limits.above("2/s"));

  private static FigureResult rate(List<Selector> counters, Scrapes... nodes) {
    ThroughputTarget target = new ThroughputTarget("Requests", counters, RATE, null, true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).figures().get(0);
  }

  private static final List<Selector> COUNTERS = List.of(Selector.of("c"), Selector.of("old_c"));

  @Test
  void a_rate_is_the_sum_of_what_each_node_did_over_its_own_snapshots() {
    FigureResult result =
        rate(
            COUNTERS,
            Scrapes.node("a").at(0, "c 100").at(10, "c 130"),
            Scrapes.node("b").at(0, "c 0").at(10, "c 5"));
    assertEquals(3.5, result.value());
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertFalse(result.isAlias());
  }

  @Test
  void nodes_scraped_in_turn_are_not_slower_for_it() {
    // 3 a second each, over ten seconds each, of 16 in all
    Scrapes[] nodes = {
      Scrapes.node("a").at(0, "c 0").at(10, "c 30"),
      Scrapes.node("b").at(3, "c 10").at(13, "c 40"),
      Scrapes.node("c").at(6, "c 20").at(16, "c 50")
    };
    assertEquals(9, rate(COUNTERS, nodes).value());
    assertEquals(Verdict.PASS, rate(COUNTERS, nodes).judgement().verdict());
  }

  @Test
  void nodes_that_were_not_seen_for_most_of_the_run_did_at_least_what_was_seen() {
    // 3 a second each while they were seen: 60 in 30 s are sure, exactly the limit
    FigureResult result =
        rate(
            COUNTERS,
            Scrapes.node("a").at(0, "c 0").at(10, "c 30"),
            Scrapes.node("b").at(20, "c 10").at(30, "c 40"));
    assertEquals(2, result.value());
    assertEquals(Reason.OBSERVATIONS_LOST, result.judgement().reason());
  }

  @Test
  void a_node_that_began_inside_the_run_had_done_nothing_before() {
    FigureResult result =
        rate(
            COUNTERS,
            Scrapes.node("a").at(1000, "c 0").at(1020, "c 20"),
            Scrapes.node("b")
                .at(1015, "c 15", "process_start_time_seconds 1010")
                .at(1020, "c 30", "process_start_time_seconds 1010"));
    assertEquals(1 + 1.5, result.value());
  }

  @Test
  void a_rate_at_its_lower_limit_fails() {
    FigureResult result = rate(COUNTERS, Scrapes.node("a").at(0, "c 0").at(10, "c 20"));
    assertEquals(2, result.value());
    assertEquals(Verdict.FAIL, result.judgement().verdict());
  }

  @Test
  void a_counter_that_stands_still_is_a_rate_of_zero_and_not_missing() {
    FigureResult result = rate(COUNTERS, Scrapes.node("a").at(0, "c 7").at(10, "c 7"));
    assertEquals(0, result.value());
    assertEquals(Verdict.FAIL, result.judgement().verdict());
  }

  @Test
  void an_alias_serves_when_the_preferred_counter_is_not_exposed() {
    FigureResult result = rate(COUNTERS, Scrapes.node("a").at(0, "old_c 0").at(10, "old_c 50"));
    assertTrue(result.isAlias());
    assertEquals(5, result.value());
  }

  @Test
  void a_rate_is_no_data_without_the_counter_and_without_a_duration() {
    FigureResult absent = rate(COUNTERS, Scrapes.node("a").at(0, "x 1").at(10, "x 1"));
    assertEquals(Reason.NOT_EXPOSED, absent.judgement().reason());
    assertEquals("c", absent.metrics().get(0).used().name());
    assertFalse(absent.isAlias());
    FigureResult untimed = rate(COUNTERS, Scrapes.node("a").untimed("c 1").untimed("c 9"));
    assertEquals(Reason.DURATION_UNKNOWN, untimed.judgement().reason());
    assertEquals(8, untimed.details().get("increase"));
  }

  @Test
  void a_rate_of_one_snapshot_is_since_the_process_began() {
    FigureResult result =
        rate(COUNTERS, Scrapes.node("a").at(1010, "process_start_time_seconds 1000", "c 50"));
    assertEquals(5, result.value());
  }

  /** Seen until 8 s, then begun anew at 9 s: what it counted in between is not known. */
  private static Scrapes restarted(int before, int after) {
    return Scrapes.node("a")
        .at(0, "process_start_time_seconds -5", "c 100")
        .at(8, "process_start_time_seconds -5", "c " + (100 + before))
        .at(10, "process_start_time_seconds 9", "c " + after);
  }

  @Test
  void a_rate_after_a_restart_is_a_lower_bound_that_can_pass_and_not_fail_a_lower_limit() {
    FigureResult enough = rate(COUNTERS, restarted(19, 2));
    assertEquals(2.1, enough.value());
    assertEquals(Verdict.PASS, enough.judgement().verdict());
    FigureResult few = rate(COUNTERS, restarted(18, 2));
    assertEquals(Verdict.UNDECIDED, few.judgement().verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, few.judgement().reason());
  }

  @Test
  void a_rate_after_a_restart_can_fail_and_not_pass_an_upper_limit() {
    Tiers below = Tiers.of(Limits.below("2/s"));
    assertEquals(Verdict.FAIL, verdict(below, restarted(18, 2)));
    assertEquals(Verdict.UNDECIDED, verdict(below, restarted(17, 2)));
  }

  private static Verdict verdict(Tiers limits, Scrapes node) {
    ThroughputTarget target = new ThroughputTarget("Requests", COUNTERS, limits, null, true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), node))
        .figures()
        .get(0)
        .judgement()
        .verdict();
  }

  @Test
  void a_counter_that_is_missing_in_the_last_snapshot_has_no_rate_of_zero() {
    FigureResult once = rate(COUNTERS, Scrapes.node("a").at(0, "c 7").at(10, "x 1"));
    assertEquals(Verdict.NO_DATA, once.judgement().verdict());
    assertEquals(Reason.SERIES_MISSING, once.judgement().reason());
    assertEquals(Double.NaN, once.value());
    FigureResult twice = rate(COUNTERS, Scrapes.node("a").at(0, "c 7").at(5, "c 9").at(10, "x 1"));
    assertEquals(Verdict.UNDECIDED, twice.judgement().verdict());
    assertEquals(Reason.SERIES_MISSING, twice.judgement().reason());
  }

  @Test
  void a_level_that_ends_before_the_snapshots_do_decides_only_what_more_cannot_change() {
    Scrapes ends = Scrapes.node("a").at(0, "g 4").at(5, "g 6").at(10, "x 1");
    assertEquals(Verdict.PASS, gauge(Statistic.MAX, ABOVE_FIVE, ends).verdict());
    assertEquals(Verdict.FAIL, gauge(Statistic.MAX, BELOW_FIVE, ends).verdict());
    assertEquals(Verdict.FAIL, gauge(Statistic.MIN, ABOVE_FIVE, ends).verdict());
    for (Statistic open : List.of(Statistic.MEAN, Statistic.LAST)) {
      assertEquals(Reason.SERIES_MISSING, gauge(open, ABOVE_FIVE, ends).reason());
    }
    Scrapes low = Scrapes.node("a").at(0, "g 4").at(5, "g 4").at(10, "x 1");
    assertEquals(Verdict.UNDECIDED, gauge(Statistic.MAX, BELOW_FIVE, low).verdict());
    assertEquals(Verdict.UNDECIDED, gauge(Statistic.MAX, ABOVE_FIVE, low).verdict());
  }

  @Test
  void a_level_of_a_node_that_was_not_seen_to_the_edges_decides_only_what_more_cannot_change() {
    Scrapes whole = Scrapes.node("a").at(0, "x 1").at(5, "x 1").at(10, "x 1").at(15, "x 1");
    for (Scrapes part :
        List.of(
            Scrapes.node("b").at(0, "g 4").at(5, "g 4"),
            Scrapes.node("b").at(10, "g 4").at(15, "g 4"))) {
      Judgement open = gauge(Statistic.MAX, Across.MAX, BELOW_FIVE, whole, part).judgement();
      assertEquals(Reason.OBSERVATIONS_LOST, open.reason());
      assertEquals(
          Verdict.UNDECIDED,
          gauge(Statistic.MIN, Across.MAX, Tiers.of(Limits.above("3")), whole, part)
              .judgement()
              .verdict());
      assertEquals(
          Verdict.FAIL,
          gauge(Statistic.MAX, Across.MAX, Tiers.of(Limits.below("3")), whole, part)
              .judgement()
              .verdict());
    }
    Scrapes seen = Scrapes.node("b").at(0, "g 4").at(5, "g 4").at(15, "g 4");
    assertEquals(
        Verdict.PASS,
        gauge(Statistic.MAX, Across.MAX, BELOW_FIVE, whole, seen).judgement().verdict());
  }

  private static Judgement gauge(Statistic statistic, Tiers limits, Scrapes node) {
    return gauge(statistic, Across.MAX, limits, node).judgement();
  }

  private static FigureResult gauge(
      Statistic statistic, Across across, Tiers limits, Scrapes... nodes) {
    return gauge(statistic, Across.EACH, across, limits, nodes);
  }

  private static FigureResult gauge(
      Statistic statistic, Across series, Across across, Tiers limits, Scrapes... nodes) {
    GaugeTarget target =
        new GaugeTarget(
            "Tasks",
            List.of(Selector.of("g"), Selector.of("old_g")),
            statistic,
            limits,
            series,
            across,
            null,
            true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).figures().get(0);
  }

  private static final Tiers ABOVE_FIVE = Tiers.of(Limits.above("5"));
  private static final Tiers BELOW_FIVE = Tiers.of(Limits.below("5"));

  /** Two engines, 3 and 4, then 1 and 6: together 7 and 7, on average 3.5. */
  private static final Scrapes ENGINES =
      Scrapes.node("a")
          .at(0, "g{engine=\"0\"} 3", "g{engine=\"1\"} 4")
          .at(10, "g{engine=\"0\"} 1", "g{engine=\"1\"} 6");

  @Test
  void several_series_of_one_node_are_judged_apart_and_the_worst_decides() {
    FigureResult highest = gauge(Statistic.MAX, Across.MAX, BELOW_FIVE, ENGINES);
    assertEquals(6, highest.value());
    assertTrue(highest.apart());
    assertTrue(
        highest.judgement().explanation().startsWith("the maximum of {engine=\"1\"} is"),
        highest.judgement().explanation());
    FigureResult lowest = gauge(Statistic.MIN, Across.EACH, ABOVE_FIVE, ENGINES);
    assertEquals(1, lowest.value());
    assertEquals("a", lowest.deciding());
    Scrapes other = Scrapes.node("b").at(0, "g{engine=\"0\"} 2").at(10, "g{engine=\"0\"} 2");
    // 3 + 2 and 1 + 2 of engine 0, 4 and 6 of engine 1: the smallest of each are 3 and 4
    assertEquals(3, gauge(Statistic.MIN, Across.SUM, ABOVE_FIVE, ENGINES, other).value());
  }

  @Test
  void the_series_that_decides_is_named_by_the_labels_that_tell_it() {
    Scrapes node =
        Scrapes.node("a").at(0, "g{chip=\"x\",sensor=\"t1\"} 3", "g{chip=\"x\",sensor=\"t2\"} 6");
    FigureResult result = gauge(Statistic.MAX, Across.MAX, BELOW_FIVE, node);
    assertTrue(
        result.judgement().explanation().startsWith("the maximum of {sensor=\"t2\"} is 6"),
        result.judgement().explanation());
  }

  @ParameterizedTest
  @CsvSource({"SUM, MAX, 7", "MAX, MAX, 6", "MIN, MIN, 1", "MEAN, MAX, 3.5", "MEAN, LAST, 3.5"})
  void several_series_of_one_node_are_one_where_the_target_says_how(
      Across series, Statistic statistic, double expected) {
    FigureResult result = gauge(statistic, series, Across.MAX, BELOW_FIVE, ENGINES);
    assertEquals(expected, result.value());
    assertFalse(result.apart());
  }

  private static final Scrapes A = Scrapes.node("a").at(0, "g 1").at(5, "g 6").at(10, "g 2");
  private static final Scrapes B = Scrapes.node("b").at(0, "g 3").at(5, "g 3").at(10, "g 5");

  @ParameterizedTest
  @CsvSource({
    "MIN, MAX, 3", "MEAN, MAX, 5", "MAX, MAX, 6", "LAST, MAX, 5",
    "MIN, MIN, 1", "MEAN, MIN, 2.25", "MAX, MIN, 3", "LAST, MIN, 2",
    "MIN, SUM, 4", "MEAN, SUM, 7.25", "MAX, SUM, 9", "LAST, SUM, 7"
  })
  void statistics_are_taken_of_what_the_nodes_are_together(
      Statistic statistic, Across across, double expected) {
    FigureResult result = gauge(statistic, across, ABOVE_FIVE, A, B);
    assertEquals(expected, result.value());
    assertEquals(expected > 5 ? Verdict.PASS : Verdict.FAIL, result.judgement().verdict());
    assertNull(result.deciding());
  }

  @ParameterizedTest
  @CsvSource({
    "MAX, true, 7, PASS, sampled", "MAX, true, 6, FAIL, ", "MAX, false, 5, PASS, ",
    "MIN, false, 0, PASS, sampled", "MIN, false, 1, FAIL, ", "MIN, true, 2, PASS, ",
    "MEAN, true, 7, PASS, ", "LAST, true, 7, PASS, "
  })
  void that_a_level_was_never_beyond_its_limit_is_known_of_its_samples(
      Statistic statistic, boolean below, String limit, Verdict verdict, String evidence) {
    // 1, 6 and 2, five seconds apart
    Tiers limits = Tiers.of(below ? Limits.below(limit) : Limits.above(limit));
    Judgement judgement = gauge(statistic, Across.MAX, limits, A).judgement();
    assertEquals(verdict, judgement.verdict());
    assertEquals(evidence, judgement.evidence() == null ? null : judgement.evidence().word());
    assertEquals(
        evidence != null,
        judgement.explanation().endsWith(", in 3 samples " + Format.seconds(5) + " apart"));
  }

  @Test
  void each_judges_the_node_that_is_worst_for_the_limit() {
    FigureResult lower = gauge(Statistic.MAX, Across.EACH, ABOVE_FIVE, A, B);
    assertEquals("b", lower.deciding());
    assertEquals(5, lower.value());
    assertEquals(Verdict.FAIL, lower.judgement().verdict());
    FigureResult upper = gauge(Statistic.MAX, Across.EACH, BELOW_FIVE, A, B);
    assertEquals("a", upper.deciding());
    assertEquals(6, upper.details().get("max"));
  }

  @Test
  void a_node_without_a_number_is_never_the_worst_one() {
    Scrapes nan = Scrapes.node("c").at(0, "g NaN").at(10, "g NaN");
    assertEquals("a", gauge(Statistic.MAX, Across.EACH, BELOW_FIVE, nan, A, B).deciding());
    assertEquals("b", gauge(Statistic.MAX, Across.EACH, ABOVE_FIVE, nan, A, B).deciding());
  }

  @Test
  void exposed_without_a_number_is_told_from_not_exposed() {
    Scrapes nan = Scrapes.node("c").at(0, "g NaN").at(10, "g NaN");
    for (Across across : Across.values()) {
      FigureResult result = gauge(Statistic.MAX, across, ABOVE_FIVE, nan);
      assertEquals(Reason.NOT_A_NUMBER, result.judgement().reason());
      assertEquals(Double.NaN, result.value());
      FigureResult absent =
          gauge(Statistic.MAX, across, ABOVE_FIVE, Scrapes.node("c").at(0, "x 1"));
      assertEquals(Reason.NOT_EXPOSED, absent.judgement().reason());
      assertEquals("g", absent.metrics().get(0).used().name());
      assertFalse(absent.isAlias());
    }
  }

  @Test
  void a_gauge_may_serve_under_an_older_name() {
    FigureResult result =
        gauge(Statistic.MAX, Across.MAX, ABOVE_FIVE, Scrapes.node("a").at(0, "old_g 8"));
    assertEquals(8, result.value());
    assertTrue(result.isAlias());
  }

  @Test
  void the_acceptable_limit_decides_and_the_tier_tells_which_is_kept() {
    Tiers tiers = new Tiers(Limits.above("8"), Limits.above("5"), Limits.below("2"));
    Judgement judgement = gauge(Statistic.MAX, Across.MAX, tiers, A, B).judgement();
    assertEquals(Verdict.PASS, judgement.verdict());
    assertEquals(Tier.ACCEPTABLE, judgement.tier());
    assertEquals(Tier.CRITICAL, gauge(Statistic.MIN, Across.MIN, tiers, A, B).judgement().tier());
  }
}
