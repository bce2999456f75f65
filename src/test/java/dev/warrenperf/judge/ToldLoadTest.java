package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the load that a run tells decides of a promise of 100 calls a second. */
class ToldLoadTest {

  private static final Selector CALLS = Selector.of("call_seconds_count");
  private static final Capacity BY_LOAD = new Capacity(10, null, null, true, null, null, 1);

  /** Of phases "few" and "many", a minute each from second 1000 on. */
  private static RunDescription told(Map<String, Load> load, String... phases) {
    List<Phase> all =
        java.util.stream.IntStream.range(0, phases.length)
            .mapToObj(i -> new Phase(phases[i], minute(i), minute(i + 1)))
            .toList();
    return Descriptions.ofLoad(all, load);
  }

  private static Instant minute(int i) {
    return Instant.ofEpochSecond(1000 + 60L * i);
  }

  /** A node that serves so many calls a second, each of so long, minute by minute. */
  private static Scrapes node(double[] perSecond, double[] took) {
    Scrapes node = Scrapes.node("a");
    double count = 0;
    double sum = 0;
    for (int second = 0; second <= 60 * perSecond.length; second += 5) {
      node.at(1000 + second, "call_seconds_count " + Math.round(count), "call_seconds_sum " + sum);
      int minute = Math.min(second / 60, perSecond.length - 1);
      count += 5 * perSecond[minute];
      sum += 5 * perSecond[minute] * took[minute];
    }
    return node;
  }

  private static Judgement judge(RunDescription run, Scrapes node) {
    return judge(BY_LOAD, run, node);
  }

  private static Judgement judge(Capacity promised, RunDescription run, Scrapes node) {
    Limit limit = new Limit(Limit.Comparison.GREATER, Quantity.parse("100/s"));
    TargetSet set =
        new TargetSet(
            "t",
            "t.yaml",
            List.of(
                new ThroughputTarget("Calls", List.of(CALLS), Tiers.of(limit), promised, true)));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), node), run, List.of())
        .figures()
        .get(0)
        .judgement();
  }

  private static Scrapes steady(double perSecond, double took) {
    return node(new double[] {perSecond}, new double[] {took});
  }

  @Test
  void an_open_load_tells_what_was_asked_for() {
    RunDescription more = told(Map.of("", Load.open(120)));
    assertEquals(Verdict.FAIL, judge(more, steady(60, 0.1)).verdict());
    assertEquals(Verdict.PASS, judge(more, steady(110, 0.1)).verdict());
    RunDescription less = told(Map.of("", Load.open(60)));
    assertEquals(Reason.LOAD_DID_NOT_ASK, judge(less, steady(60, 0.1)).reason());
  }

  @Test
  void a_load_of_a_phase_holds_in_it_alone() {
    Scrapes node = node(new double[] {10, 60}, new double[] {0.1, 0.1});
    Map<String, Load> load = Map.of("few", Load.open(10), "many", Load.open(120));
    assertEquals(Verdict.FAIL, judge(told(load, "few", "many"), node).verdict());
    assertEquals(
        Reason.LOAD_DID_NOT_ASK,
        judge(told(Map.of("few", Load.open(10)), "few", "many"), node).reason());
  }

  @Test
  void without_a_told_load_nothing_was_asked_for() {
    Judgement judgement = judge(told(Map.of()), steady(60, 0.1));
    assertEquals(Reason.LOAD_DID_NOT_ASK, judgement.reason());
    assertTrue(
        judgement.text().contains("it is not known that more was requested"), judgement.text());
  }

  @Test
  void clients_that_did_not_wait_may_have_been_what_was_slow() {
    // 50 clients, of which 60/s x 0.1 s = 6 wait
    Judgement judgement = judge(told(Map.of("", Load.closed(50))), steady(60, 0.1));
    assertEquals(Reason.CLIENT_BOUND, judgement.reason());
  }

  @Test
  void clients_that_all_waited_may_have_been_too_few() {
    // 60/s x 0.5 s = 30 of 30
    Judgement judgement = judge(told(Map.of("", Load.closed(30))), steady(60, 0.5));
    assertEquals(Reason.ONE_LOAD_LEVEL, judgement.reason());
  }

  @Test
  void more_clients_that_get_no_more_show_what_the_system_can_do() {
    Map<String, Load> load = Map.of("few", Load.closed(30), "many", Load.closed(60));
    // 60/s x 0.5 s = 30, and 61/s x 1 s is about 60
    Scrapes full = node(new double[] {60, 61}, new double[] {0.5, 0.98});
    assertEquals(Verdict.FAIL, judge(told(load, "few", "many"), full).verdict());
    // twice as many got half as much again: more might get still more
    Scrapes growing = node(new double[] {60, 90}, new double[] {0.5, 0.66});
    assertEquals(Reason.ONE_LOAD_LEVEL, judge(told(load, "few", "many"), growing).reason());
    // 40 clients are no third fewer than 45
    Map<String, Load> near = Map.of("few", Load.closed(40), "many", Load.closed(45));
    Scrapes alike = node(new double[] {60, 60}, new double[] {0.66, 0.75});
    assertEquals(Reason.ONE_LOAD_LEVEL, judge(told(near, "few", "many"), alike).reason());
  }

  @Test
  void that_clients_wait_for_these_calls_shows_that_it_is_these_that_they_make() {
    Capacity unnamed = Capacities.over(10);
    Map<String, Load> load = Map.of("few", Load.closed(30), "many", Load.closed(60));
    Scrapes full = node(new double[] {60, 61}, new double[] {0.5, 0.98});
    assertEquals(Verdict.FAIL, judge(unnamed, told(load, "few", "many"), full).verdict());
    Judgement others = judge(unnamed, told(Map.of("", Load.closed(50))), steady(60, 0.1));
    assertEquals(Reason.LOAD_DID_NOT_ASK, others.reason());
  }

  @Test
  void calls_that_began_long_before_the_window_are_no_sign_of_waiting() {
    // 60/s x 5 s would be 300 of 30 clients
    Judgement judgement = judge(told(Map.of("", Load.closed(30))), steady(60, 5));
    assertEquals(Reason.CLIENT_BOUND, judgement.reason());
  }
}
