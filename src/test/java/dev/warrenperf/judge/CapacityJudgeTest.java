package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.CallStarts;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Runs of one node that is scraped every five seconds, and promised to do 100 a second. */
class CapacityJudgeTest {

  private static final List<Selector> SERVED = List.of(Selector.of("served_total"));
  private static final Selector ARRIVED = Selector.of("arrived_total");
  private static final Selector REFUSED = Selector.of("refused_total");
  private static final Selector WAITING = Selector.of("waiting");
  private static final Capacity OFFERED = new Capacity(10, ARRIVED, null, false, null, null, 1);
  private static final Capacity BACKLOG = new Capacity(10, null, null, false, null, WAITING, 1);
  private static final Tiers RATE = Tiers.of(above("100/s"));

  private static Limit above(String quantity) {
    return new Limit(Limit.Comparison.GREATER, Quantity.parse(quantity));
  }

  private static FigureResult judge(Tiers rate, Capacity capacity, Scrapes... nodes) {
    return judge(rate, capacity, List.of(), nodes);
  }

  private static FigureResult judge(
      Tiers rate, Capacity capacity, List<ClientSamples> samples, Scrapes... nodes) {
    ThroughputTarget target = new ThroughputTarget("Requests", SERVED, rate, capacity, true);
    TargetSet set = new TargetSet("t", "t.yaml", List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes), RunDescription.of("r"), samples)
        .figures()
        .get(0);
  }

  private static Judgement of(Capacity capacity, Scrapes... nodes) {
    return judge(RATE, capacity, nodes).judgement();
  }

  /** Snapshots every five seconds, with counters that grow by so many a second. */
  private static Scrapes steady(int snapshots, int served, int arrived) {
    return scrapes(snapshots, i -> served * 5 * i, i -> arrived * 5 * i, i -> 0);
  }

  private static Scrapes scrapes(
      int snapshots, IntUnaryOperator served, IntUnaryOperator arrived, IntUnaryOperator waiting) {
    Scrapes node = Scrapes.node("a");
    for (int i = 0; i < snapshots; i++) {
      node.at(
          1000 + 5 * i,
          "served_total " + served.applyAsInt(i),
          "arrived_total " + arrived.applyAsInt(i),
          "refused_total " + (arrived.applyAsInt(i) - served.applyAsInt(i)),
          "waiting " + waiting.applyAsInt(i));
    }
    return node;
  }

  @Test
  void it_passes_by_its_busiest_window_however_little_the_whole_run_did() {
    // 1100 in the ten seconds from 1005, nothing else in a minute
    Scrapes node = scrapes(13, i -> 550 * Math.max(0, Math.min(2, i - 1)), i -> 0, i -> 0);
    FigureResult result = judge(RATE, Capacities.over(10), node);
    assertEquals(Verdict.PASS, result.judgement().verdict());
    assertEquals(1100 / 60.0, result.value(), 1e-9);
    assertEquals(new Busiest(110, 1_005_000, 10), result.busiest());
    assertTrue(
        result.judgement().text().startsWith("reached 110/s in the 10\u202fs from 00:16:45"),
        result.judgement().text());
    assertEquals(0.1, result.judgement().headroom(), 1e-9);
  }

  @Test
  void at_its_limit_it_has_not_passed() {
    assertEquals(Reason.LOAD_DID_NOT_ASK, of(Capacities.over(10), steady(13, 100, 0)).reason());
    Tiers atLeast = Tiers.of(new Limit(Limit.Comparison.AT_LEAST, Quantity.parse("100/s")));
    assertEquals(
        Verdict.PASS,
        judge(atLeast, Capacities.over(10), steady(13, 100, 0)).judgement().verdict());
  }

  @Test
  void what_was_done_in_less_time_was_done_in_the_whole_of_it() {
    // 1001 in five seconds: more than 100 a second over ten
    Judgement enough = of(Capacities.over(10), scrapes(2, i -> 1001 * i, i -> 0, i -> 0));
    assertEquals(Verdict.PASS, enough.verdict());
    Judgement few = of(OFFERED, scrapes(2, i -> 1000 * i, i -> 1001 * i, i -> 0));
    assertEquals(Reason.WINDOW_TOO_SHORT, few.reason());
    String words = few.text();
    assertTrue(
        words.contains("in the 10\u202fs from 00:16:40, of which 5\u202fs were seen"), words);
  }

  @Test
  void what_nobody_asked_for_is_not_missed() {
    Judgement unknown = of(Capacities.over(10), steady(13, 50, 50));
    assertEquals(Reason.LOAD_DID_NOT_ASK, unknown.reason());
    assertTrue(unknown.text().contains("specify what shows it"), unknown.text());
    Judgement known = of(OFFERED, steady(13, 50, 50));
    assertEquals(Reason.LOAD_DID_NOT_ASK, known.reason());
    assertTrue(
        known.text().endsWith("request more than 100/s for longer than 10\u202fs"), known.text());
  }

  @Test
  void it_fails_when_less_was_done_than_was_asked_for_all_through() {
    Judgement judgement = of(OFFERED, steady(13, 80, 110));
    assertEquals(Verdict.FAIL, judgement.verdict());
    assertEquals(-0.2, judgement.headroom(), 1e-9);
    assertTrue(judgement.text().startsWith("did at most 80/s"), judgement.text());
  }

  @Test
  void what_comes_late_may_be_unfinished_at_the_end() {
    // nothing for half a minute, then all at once: 3500 are offered and 700 done by the end
    Scrapes late =
        scrapes(13, i -> Math.max(0, 120 * 5 * (i - 11)), i -> i < 11 ? 0 : 3500, i -> 0);
    assertEquals(Verdict.UNDECIDED, of(OFFERED, late).verdict());
  }

  @Test
  void requests_under_way_when_the_load_begins_are_not_missed() {
    // 110 a second that take half a minute each: done at 110 a second, half a minute later
    Scrapes slow = scrapes(13, i -> 550 * Math.max(0, i - 6), i -> 550 * i, i -> 0);
    assertEquals(Verdict.PASS, of(OFFERED, slow).verdict());
    // cut off five seconds after the first are done
    Scrapes cutOff = scrapes(8, i -> 550 * Math.max(0, i - 6), i -> 550 * i, i -> 0);
    assertEquals(Verdict.UNDECIDED, of(OFFERED, cutOff).verdict());
  }

  /** So many calls a second, evenly, of which one failed. */
  private static ClientSamples calls(int seconds, int perSecond) {
    int all = seconds * perSecond;
    return new ClientSamples(
        "load",
        "load.csv",
        ClientSamples.Kind.JMETER,
        DoubleStream.generate(() -> 0.1).limit(all - 1).toArray(),
        BigDecimal.ONE,
        ClientSamples.Rounding.NEAREST,
        new TreeMap<>(Map.of("500", 1)),
        Double.NaN);
  }

  @Test
  void calls_that_tell_when_they_began_are_what_was_asked_for() {
    Capacity load = new Capacity(10, null, "load", false, null, null, 1);
    ClientSamples calls = calls(60, 110);
    long[] starts = LongStream.range(0, 60 * 110).map(i -> 1_000_000 + i * 1000 / 110).toArray();
    FigureResult timed =
        judge(
            RATE,
            load,
            List.of(calls.started(CallStarts.between(starts, starts))),
            steady(13, 80, 0));
    assertEquals(Verdict.FAIL, timed.judgement().verdict());
    // that there were so many in all does not say that they came evenly
    FigureResult untimed = judge(RATE, load, List.of(calls), steady(13, 80, 0));
    assertEquals(Reason.WINDOW_TOO_SHORT, untimed.judgement().reason());
    FigureResult few = judge(RATE, load, List.of(calls(60, 90)), steady(13, 80, 0));
    assertEquals(Reason.LOAD_DID_NOT_ASK, few.judgement().reason());
    assertEquals(90, few.busiest().runOffered());
    assertEquals(Double.NaN, few.busiest().offered());
    FigureResult none = judge(RATE, load, List.of(), steady(13, 80, 0));
    assertEquals(Reason.LOAD_DID_NOT_ASK, none.judgement().reason());
  }

  private static long[] every(int milliseconds, int calls) {
    return LongStream.range(0, calls).map(i -> i * milliseconds).toArray();
  }

  private static Judgement judged(ClientSamples calls) {
    Capacity load = new Capacity(10, null, "load", false, null, null, 1);
    return judge(RATE, load, List.of(calls), steady(13, 80, 0)).judgement();
  }

  /** 200 a second, each in a step of a second, for the minute of the run. */
  @Test
  void calls_that_began_within_a_second_are_surely_asked_for_when_it_is_over() {
    ClientSamples calls = calls(60, 200);
    long[] earliest =
        LongStream.of(every(5, 12_000)).map(at -> 1_000_000 + at / 1000 * 1000).toArray();
    long[] latest = LongStream.of(earliest).map(at -> at + 1000).toArray();
    assertEquals(
        Verdict.FAIL, judged(calls.started(CallStarts.between(earliest, latest))).verdict());
    // a minute of room each: nobody knows
    long[] late = LongStream.of(earliest).map(at -> at + 60_000).toArray();
    assertEquals(
        Verdict.UNDECIDED, judged(calls.started(CallStarts.between(earliest, late))).verdict());
  }

  /** 200 a second: a minute of them fills the run, half a minute may be anywhere in it. */
  @Test
  void calls_whose_first_is_not_known_are_asked_for_where_their_run_fills_the_recorded_one() {
    long[] minute = every(5, 12_000);
    ClientSamples whole = calls(60, 200).started(CallStarts.afterUnknown(minute, minute));
    assertEquals(Verdict.FAIL, judged(whole).verdict());
    long[] half = every(5, 6_000);
    ClientSamples some = calls(30, 200).started(CallStarts.afterUnknown(half, half));
    assertEquals(Verdict.UNDECIDED, judged(some).verdict());
  }

  /** What of them belongs to the part that is judged is not known. */
  @Test
  void calls_of_more_than_what_is_judged_prove_nothing_by_their_number() {
    ClientSamples calls = calls(60, 200);
    long[] minute = every(5, 12_000);
    ClientSamples offsets = calls.started(CallStarts.afterUnknown(minute, minute));
    assertEquals(Reason.LOAD_DID_NOT_ASK, judged(calls.ofMore()).reason());
    assertEquals(Reason.LOAD_DID_NOT_ASK, judged(offsets.ofMore()).reason());
    long[] known = LongStream.of(minute).map(at -> 1_000_000 + at).toArray();
    assertEquals(
        Verdict.FAIL, judged(calls.ofMore().started(CallStarts.between(known, known))).verdict());
  }

  @Test
  void a_name_that_no_node_exposes_tells_nothing_and_is_told() {
    Selector typo = Selector.of("arived_total");
    Judgement judgement =
        of(new Capacity(10, typo, null, false, null, typo, 1), steady(13, 80, 110));
    assertEquals(Reason.LOAD_DID_NOT_ASK, judgement.reason());
    String words = judgement.text();
    assertTrue(words.contains("nothing tells") || words.contains("it is not known"), words);
    assertTrue(words.endsWith("; no node exposes arived_total, arived_total"), words);
  }

  @Test
  void what_was_refused_was_asked_for() {
    Capacity failed = new Capacity(10, null, null, false, REFUSED, null, 1);
    assertEquals(Verdict.FAIL, of(failed, steady(13, 80, 110)).verdict());
    assertEquals(Reason.LOAD_DID_NOT_ASK, of(failed, steady(13, 80, 90)).reason());
  }

  @Test
  void a_backlog_proves_it_when_enough_samples_see_no_gap() {
    // half of what was promised was done: had it rested, one of 14 samples had seen it
    assertEquals(Verdict.FAIL, of(BACKLOG, scrapes(14, i -> 250 * i, i -> 0, i -> 1)).verdict());
    assertEquals(
        Reason.WINDOW_TOO_SHORT, of(BACKLOG, scrapes(13, i -> 250 * i, i -> 0, i -> 1)).reason());
    assertEquals(
        Reason.LOAD_DID_NOT_ASK,
        of(BACKLOG, scrapes(14, i -> 250 * i, i -> 0, i -> i % 2)).reason());
  }

  @Test
  void a_backlog_that_lasts_until_the_next_sample_proves_it_at_once() {
    // 500 in five seconds are what it can do if it can
    assertEquals(Verdict.FAIL, of(BACKLOG, scrapes(4, i -> 250 * i, i -> 0, i -> 500)).verdict());
    assertEquals(
        Reason.WINDOW_TOO_SHORT, of(BACKLOG, scrapes(4, i -> 250 * i, i -> 0, i -> 499)).reason());
  }

  @Test
  void a_loss_close_to_the_promise_may_be_chance() {
    // 600 s at 99: 60 000 were due, and 735 less are three standard deviations
    assertEquals(Reason.WINDOW_TOO_SHORT, of(OFFERED, steady(121, 99, 110)).reason());
    assertEquals(Verdict.FAIL, of(OFFERED, steady(121, 97, 110)).verdict());
  }

  @Test
  void counts_that_were_lost_leave_a_pass_and_no_fail() {
    // restarts between every second and third snapshot
    Scrapes fast = Scrapes.node("a");
    Scrapes slow = Scrapes.node("a");
    for (int i = 0; i < 9; i++) {
      int life = i / 2;
      String start = "process_start_time_seconds " + (900 + life * 100);
      fast.at(1000 + 5 * i, start, "served_total " + 1200 * (i % 2), "arrived_total " + 600 * i);
      slow.at(1000 + 5 * i, start, "served_total " + 200 * (i % 2), "arrived_total " + 600 * i);
    }
    assertEquals(Verdict.PASS, of(OFFERED, fast).verdict());
    assertEquals(Verdict.UNDECIDED, of(OFFERED, slow).verdict());
  }

  @Test
  void the_edges_of_nodes_scraped_in_turn_leave_it_open() {
    // both do 60 a second: surely inside are 300 and 300 of 15 s, at most 900 and 900
    Scrapes a = Scrapes.node("a");
    Scrapes b = Scrapes.node("b");
    for (int i = 0; i < 4; i++) {
      a.at(1000 + 10 * i, "served_total " + 600 * i, "arrived_total " + 650 * i);
      b.at(1005 + 10 * i, "served_total " + 450 * i, "arrived_total " + 650 * i);
    }
    assertEquals(Reason.WINDOW_EDGES, of(OFFERED, a, b).reason());
  }

  @Test
  void of_tiers_the_acceptable_one_decides_and_the_target_may_stay_open() {
    Limit critical = new Limit(Limit.Comparison.LESS, Quantity.parse("50/s"));
    Tiers tiers = new Tiers(above("200/s"), above("100/s"), critical);
    Judgement accepted = judge(tiers, Capacities.over(10), steady(13, 110, 110)).judgement();
    assertEquals(Verdict.PASS, accepted.verdict());
    assertEquals(Tier.ACCEPTABLE, accepted.tier());
    assertEquals(Reason.TARGET_UNDECIDED, accepted.reason());
    Judgement missed = judge(tiers, OFFERED, steady(13, 60, 130)).judgement();
    assertEquals(Tier.MISSED, missed.tier());
    Judgement worst = judge(tiers, OFFERED, steady(13, 40, 130)).judgement();
    assertEquals(Tier.CRITICAL, worst.tier());
  }

  @Test
  void the_time_it_has_to_be_held_is_that_of_its_own_unit() {
    assertEquals(10, Capacity.usualSeconds(above("100/s")));
    assertEquals(60, Capacity.usualSeconds(above("60/min")));
    assertEquals(60, Capacity.usualSeconds(above("60/m")));
    assertEquals(3600, Capacity.usualSeconds(above("5/h")));
    assertEquals(10, Capacity.usualSeconds(above("5MB/s")));
  }
}
