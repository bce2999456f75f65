package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioJudgeTest {

  private static final Selector ALL = Selector.of("r");
  private static final Selector ERRORS = code("=~", "5..");

  private static Selector code(String operator, String value) {
    LabelMatcher.Operator found =
        operator.equals("=~") ? LabelMatcher.Operator.MATCHES : LabelMatcher.Operator.EQUAL;
    return new Selector("r", List.of(new LabelMatcher("code", found, value)));
  }

  private static Tiers most(String text) {
    return Tiers.of(new Limit(Limit.Comparison.AT_MOST, Quantity.parse(text)));
  }

  private static Tiers least(String text) {
    return Tiers.of(new Limit(Limit.Comparison.AT_LEAST, Quantity.parse(text)));
  }

  private static FigureResult ratio(
      Selector of, Selector to, boolean part, Tiers limits, Scrapes... nodes) {
    RatioTarget target = new RatioTarget("Ratio", List.of(of), List.of(to), part, limits, true);
    return judge(target, nodes).figures().get(0);
  }

  private static TargetResults judge(RatioTarget target, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", List.of(target), Map.of(), RunConditions.USUAL);
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes));
  }

  private static FigureResult errors(Tiers limits, Scrapes... nodes) {
    return ratio(ERRORS, ALL, false, limits, nodes);
  }

  private static Scrapes served(String name, int good, int bad) {
    return Scrapes.node(name)
        .at(0, "r{code=\"200\"} 1000", "r{code=\"500\"} 7")
        .at(100, "r{code=\"200\"} " + (1000 + good), "r{code=\"500\"} " + (7 + bad));
  }

  @Test
  void a_share_is_the_increase_of_a_part_by_that_of_the_whole() {
    FigureResult result = errors(most("1%"), served("a", 980, 4), served("b", 1000, 16));
    // (4 + 16) of (984 + 1016); Clopper and Pearson: 0.6118 % and 1.5397 %
    assertEquals(0.01, result.value());
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertEquals(Evidence.WEAK, result.judgement().evidence());
    assertEquals(Reason.CLOSE_TO_LIMIT, result.judgement().reason());
    assertEquals(0.006118, result.details().get("lower"), 1e-5);
    assertEquals(0.015397, result.details().get("upper"), 1e-5);
    String words = result.judgement().text().replace('\u202f', ' ');
    assertTrue(words.contains("20 of 2000, 95 % interval 0.612 % to 1.54 %"), words);
  }

  @ParameterizedTest
  @CsvSource({"20, PASS", "21, FAIL"})
  void at_its_limit_a_share_is_kept_and_one_more_misses_it(int bad, Verdict verdict) {
    FigureResult result = errors(most("1%"), served("a", 2000 - bad, bad));
    assertEquals(verdict, result.judgement().verdict());
  }

  @Test
  void a_limit_is_the_share_that_is_written_to_the_last_digit() {
    // 7 of 1000 is 0.007, and 0.7 / 100 would be a little less
    assertEquals(Verdict.PASS, errors(most("0.7%"), served("a", 993, 7)).judgement().verdict());
  }

  @Test
  void a_share_below_its_limit_is_not_kept_at_it() {
    FigureResult result = errors(Limits.target("1%"), served("a", 1980, 20));
    assertEquals(Verdict.FAIL, result.judgement().verdict());
  }

  /** 0 of 299: 0.99^299 = 0.0495; of 298: 0.0500. In one interval neither is firm. */
  @ParameterizedTest
  @CsvSource({"299, TOO_FEW_INTERVALS", "298, TOO_FEW_OBSERVATIONS"})
  void without_a_miss_it_takes_as_many_calls_as_for_a_p99_and_as_many_intervals(
      int good, Reason reason) {
    FigureResult result = errors(most("1%"), served("a", good, 0));
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertEquals(Evidence.WEAK, result.judgement().evidence());
    assertEquals(reason, result.judgement().reason());
  }

  @Test
  void a_lower_limit_of_a_share_counts_the_same_from_the_other_side() {
    FigureResult result = ratio(code("=", "200"), ALL, false, least("99%"), served("a", 299, 0));
    assertEquals(Math.pow(0.99, 299), result.judgement().population().keeps(), 1e-12);
    assertEquals(
        Verdict.FAIL,
        ratio(code("=", "200"), ALL, false, least("99%"), served("a", 98, 2))
            .judgement()
            .verdict());
  }

  @Test
  void errors_that_come_in_bursts_are_weaker_evidence_than_their_number() {
    Scrapes steady = Scrapes.node("a").at(0, "r{code=\"200\"} 0", "r{code=\"500\"} 0");
    Scrapes burst = Scrapes.node("a").at(0, "r{code=\"200\"} 0", "r{code=\"500\"} 0");
    for (int i = 1; i <= 20; i++) {
      steady.at(i, "r{code=\"200\"} " + 980 * i, "r{code=\"500\"} " + 20 * i);
      burst.at(i, "r{code=\"200\"} " + 980 * i, "r{code=\"500\"} " + (i < 20 ? 0 : 400));
    }
    // 400 of 20 000 either way
    Judgement even = errors(most("3%"), steady).judgement();
    Judgement odd = errors(most("3%"), burst).judgement();
    assertEquals(Evidence.FIRM, even.evidence());
    assertEquals(Evidence.WEAK, odd.evidence());
    assertTrue(odd.population().designEffect() > 100, odd.text());
  }

  @Test
  void a_whole_that_did_not_grow_is_no_data_and_never_nothing() {
    FigureResult result = errors(most("1%"), served("a", 0, 0));
    assertTrue(Double.isNaN(result.value()));
    assertEquals(Verdict.NO_DATA, result.judgement().verdict());
    assertEquals(Reason.NO_OBSERVATIONS_IN_WINDOW, result.judgement().reason());
    assertFalse(result.details().containsKey("lower"));
  }

  @Test
  void where_no_call_failed_there_is_no_series_of_failures_and_their_share_is_zero() {
    Scrapes healthy = Scrapes.node("a").at(0, "r{code=\"200\"} 5").at(10, "r{code=\"200\"} 805");
    FigureResult result = errors(most("1%"), healthy);
    assertEquals(0, result.value());
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertTrue(result.judgement().text().contains("(seen: code \"200\"), so it counts as 0"));
  }

  @Test
  void a_label_that_no_series_has_is_a_slip_and_no_zero() {
    Scrapes healthy = Scrapes.node("a").at(0, "r{status=\"200\"} 5").at(10, "r{status=\"200\"} 9");
    Judgement judgement = errors(most("1%"), healthy).judgement();
    assertEquals(Verdict.NO_DATA, judgement.verdict());
    assertEquals(
        "the metric is exposed, but none of its series matches code=~\"5..\" (seen: no label code)",
        judgement.text());
  }

  @Test
  void a_counter_that_is_not_exposed_is_no_data_on_either_side() {
    Scrapes calls = Scrapes.node("a").at(0, "c 0").at(10, "c 100");
    Selector missing = Selector.of("e");
    assertEquals(
        Reason.NOT_EXPOSED,
        ratio(missing, Selector.of("c"), true, most("1%"), calls).judgement().reason());
    assertEquals(
        Reason.NOT_EXPOSED,
        ratio(Selector.of("c"), missing, true, most("1%"), calls).judgement().reason());
  }

  @Test
  void time_by_a_count_is_a_mean_in_the_unit_of_the_time() {
    Scrapes node =
        Scrapes.node("a").at(0, "took_us 2200000", "n 100").at(100, "took_us 46200000", "n 2100");
    // 44 s by 2000
    FigureResult result =
        ratio(Selector.of("took_us"), Selector.of("n"), false, most("22ms"), node);
    assertEquals(0.022, result.value());
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertNull(result.judgement().evidence());
    assertFalse(result.details().containsKey("lower"));
    assertEquals(
        Unit.SECONDS,
        UnitFaults.quotient(result.metrics().get(0), result.metrics().get(1)).unit().base());
  }

  @ParameterizedTest
  @CsvSource({
    "a_bytes, b_bytes, RATIO",
    "a_ms, b_seconds, RATIO",
    "a_bytes, b_seconds, BYTES_PER_SECOND",
    "a, b_seconds, PER_SECOND",
    "a_bytes, b, BYTES",
    "a, b, UNKNOWN",
    "a_seconds, b_bytes, UNKNOWN"
  })
  void the_unit_of_a_quotient_is_that_of_its_parts(String of, String to, Unit unit) {
    Scrapes node = Scrapes.node("a").at(0, of + " 0", to + " 0").at(10, of + " 3", to + " 6");
    FigureResult result = ratio(Selector.of(of), Selector.of(to), false, most("1"), node);
    assertEquals(
        unit, UnitFaults.quotient(result.metrics().get(0), result.metrics().get(1)).unit().base());
  }

  @Test
  void both_are_taken_in_their_base_units() {
    Scrapes node =
        Scrapes.node("a").at(0, "a_ms 0", "b_seconds 0").at(9, "a_ms 500", "b_seconds 2");
    FigureResult result =
        ratio(Selector.of("a_ms"), Selector.of("b_seconds"), false, most("50%"), node);
    assertEquals(0.25, result.value());
  }

  @ParameterizedTest
  @CsvSource({"5, false", "50%, false", "50ms, true"})
  void a_limit_in_another_unit_than_the_quotient_is_a_fault(String limit, boolean fits) {
    Scrapes node = Scrapes.node("a").at(0, "took_us 0", "n 0").at(10, "took_us 3", "n 6");
    RatioTarget target =
        new RatioTarget(
            "R",
            List.of(Selector.of("took_us")),
            List.of(Selector.of("n")),
            false,
            most(limit),
            true);
    assertEquals(fits ? 0 : 1, UnitFaults.of(judge(target, node)).size());
  }

  /** Seen until 80 s at 10 calls a second, begun anew at 90 s: up to 100 calls were lost. */
  private static Scrapes restarted(int bad) {
    return Scrapes.node("a")
        .at(0, "process_start_time_seconds -5", "r{code=\"200\"} 0", "r{code=\"500\"} 0")
        .at(
            80,
            "process_start_time_seconds -5",
            "r{code=\"200\"} " + (800 - bad),
            "r{code=\"500\"} " + bad)
        .at(100, "process_start_time_seconds 90", "r{code=\"200\"} 100", "r{code=\"500\"} 0");
  }

  /** At most (bad + 100) of 1000: 101 of 1000 is 10.1 %, 150 of 1000 is 15 %. */
  @ParameterizedTest
  @CsvSource({"10.5%, PASS", "10%, UNDECIDED", "0.05%, FAIL"})
  void what_was_lost_may_all_have_been_of_the_part_or_none_of_it(String limit, Verdict verdict) {
    Judgement judgement = errors(most(limit), restarted(1)).judgement();
    assertEquals(verdict, judgement.verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, judgement.reason());
    assertTrue(judgement.evidence() != Evidence.FIRM);
  }

  @Test
  void a_mean_of_what_was_partly_lost_may_be_anything_above() {
    Scrapes node =
        Scrapes.node("a")
            .at(0, "process_start_time_seconds -5", "took_seconds 0", "n 0")
            .at(80, "process_start_time_seconds -5", "took_seconds 80", "n 800")
            .at(100, "process_start_time_seconds 90", "took_seconds 10", "n 100");
    Selector took = Selector.of("took_seconds");
    Selector count = Selector.of("n");
    assertEquals(
        Verdict.UNDECIDED, ratio(took, count, false, most("1s"), node).judgement().verdict());
    // 90 s by at most 1000 is 90 ms
    assertEquals(Verdict.FAIL, ratio(took, count, false, most("80ms"), node).judgement().verdict());
  }

  @Test
  void a_node_that_exposes_one_of_two_counters_leaves_the_quotient_open() {
    Scrapes both = Scrapes.node("a").at(0, "e 0", "c 0").at(10, "e 1", "c 1000");
    Scrapes one = Scrapes.node("b").at(0, "c 0").at(10, "c 1000");
    Judgement judgement =
        ratio(Selector.of("e"), Selector.of("c"), true, most("1%"), both, one).judgement();
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertEquals(Reason.SERIES_MISSING, judgement.reason());
    assertTrue(judgement.text().endsWith("some nodes expose only one of the two"));
  }

  @Test
  void a_node_without_a_series_of_the_part_has_none_of_its_kind() {
    Scrapes bad = served("a", 90, 10);
    Scrapes good = Scrapes.node("b").at(0, "r{code=\"200\"} 0").at(100, "r{code=\"200\"} 100");
    FigureResult result = errors(most("5%"), bad, good);
    assertEquals(0.05, result.value());
    assertEquals(Verdict.PASS, result.judgement().verdict());
  }

  @Test
  void a_part_that_grew_by_more_than_its_whole_is_none() {
    Scrapes node = Scrapes.node("a").at(0, "e 0", "c 0").at(10, "e 11", "c 10");
    Judgement judgement =
        ratio(Selector.of("e"), Selector.of("c"), true, most("1%"), node).judgement();
    assertEquals(Verdict.UNDECIDED, judgement.verdict());
    assertEquals(Reason.PART_ABOVE_WHOLE, judgement.reason());
    assertEquals("e grew by more than c: 11 of 10", judgement.text());
  }

  @Test
  void a_quotient_of_two_counters_that_nobody_calls_a_part_may_be_above_one() {
    Scrapes node = Scrapes.node("a").at(0, "tries 0", "c 0").at(10, "tries 30", "c 10");
    FigureResult result = ratio(Selector.of("tries"), Selector.of("c"), false, most("2"), node);
    assertEquals(3, result.value());
    assertEquals(Verdict.FAIL, result.judgement().verdict());
    assertNull(result.judgement().evidence());
  }

  @Test
  void a_ratio_needs_no_times() {
    Scrapes node = Scrapes.node("a").untimed("e 0", "c 0").untimed("e 1", "c 100");
    FigureResult result = ratio(Selector.of("e"), Selector.of("c"), true, most("1%"), node);
    assertEquals(Verdict.PASS, result.judgement().verdict());
  }
}
