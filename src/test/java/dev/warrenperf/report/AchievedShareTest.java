package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.Capacities;
import dev.warrenperf.judge.Capacity;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.CallStarts;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whether as much of what was offered was done as a target file asks under {@code valid}. */
class AchievedShareTest {

  private static final Capacity ARRIVED =
      new Capacity(10, Selector.of("arrived_total"), null, false, null, null, 1);
  private static final Capacity CALLS = new Capacity(10, null, "calls", false, null, null, 1);

  private static Limit limit(Limit.Comparison comparison, String quantity) {
    return new Limit(comparison, Quantity.parse(quantity));
  }

  private static TargetSet targets(String least, Capacity capacity) {
    Tiers rate = Tiers.of(limit(Limit.Comparison.GREATER, "1000/s"));
    return new TargetSet(
        "t",
        "t.yaml",
        List.of(
            new ThroughputTarget(
                "Orders", List.of(Selector.of("served_total")), rate, capacity, true)),
        Map.of(),
        new RunConditions(
            true,
            Demand.USUAL,
            Demand.USUAL,
            0,
            null,
            new TreeMap<>(),
            null,
            limit(Limit.Comparison.AT_LEAST, least),
            new TreeMap<>(),
            null));
  }

  private static String found(
      String least, Capacity capacity, List<ClientSamples> samples, Scrapes... nodes) {
    return found(input(least, capacity, samples, nodes));
  }

  private static String found(JudgedRun input) {
    List<Condition> all = Validity.of(input).conditions();
    Condition last = all.get(all.size() - 1);
    return Runs.plain(last.name() + " " + last.status().word() + ": " + last.text());
  }

  private static JudgedRun input(
      String least, Capacity capacity, List<ClientSamples> samples, Scrapes... nodes) {
    TargetSet targets = targets(least, capacity);
    RunDescription description = RunDescription.of("r");
    RunDeltas run = Scrapes.run(Needs.of(targets), nodes);
    Window window = new Window(run.startMillis(), run.endMillis(), "whole run");
    JudgedRun plain = Runs.input(targets, description, Map.of(), run, window);
    return plain.with(RunJudge.judge(targets, run, description, samples), plain.notices());
  }

  private static Scrapes grown(int served, int arrived) {
    return Scrapes.node("a")
        .at(1000, "served_total 7", "arrived_total 9")
        .at(1100, "served_total " + (7 + served), "arrived_total " + (9 + arrived));
  }

  /** 95 and 94 of 100. */
  @Test
  void as_much_of_what_was_offered_has_to_be_done_as_asked() {
    assertEquals(
        "achieved of Orders ok: Orders: 95 % of what was offered was done",
        found("95%", ARRIVED, List.of(), grown(95, 100)));
    assertEquals(
        "achieved of Orders invalid: Orders: 94 % of what was offered was done, and >= 95% is asked"
            + " for",
        found("95%", ARRIVED, List.of(), grown(94, 100)));
  }

  @Test
  void what_was_offered_and_is_not_told_makes_the_run_partial() {
    assertEquals(
        "achieved of Orders partial: Orders: the offered load is unknown, and >= 95% is asked"
            + " for",
        found(
            "95%",
            ARRIVED, List.of(), Scrapes.node("a").at(0, "served_total 7").at(9, "served_total 8")));
    assertEquals(
        "achieved partial: No rate names what was offered, and >= 95% of it is asked for",
        found("95%", Capacities.over(10), List.of(), grown(95, 100)));
    assertEquals(
        "achieved partial: No rate names what was offered, and >= 95% of it is asked for",
        found("95%", null, List.of(), grown(95, 100)));
    assertEquals(
        "achieved of Orders partial: Orders: 0 % or more of what was offered was done, and >= 95%"
            + " is asked for",
        found("95%", ARRIVED, List.of(), grown(0, 0)));
  }

  /** Two counters of one node need no times, calls do. */
  @Test
  void times_of_files_decide_nothing_that_rests_on_them() {
    assertEquals(
        "achieved of Orders invalid: Orders: 94 % of what was offered was done, and >= 95% is asked"
            + " for",
        found(Runs.untrusted(input("95%", ARRIVED, List.of(), grown(94, 100)))));
    assertEquals(
        "achieved of Orders partial: Orders: the offered load is unknown, and >= 95% is asked"
            + " for",
        found(Runs.untrusted(input("95%", CALLS, List.of(calls(100)), grown(95, 0)))));
  }

  /** After the restart at least 60 of 100 and more were done, and nobody saw how many. */
  @Test
  void what_a_restart_lost_may_have_been_done() {
    Scrapes restarted =
        Scrapes.node("a")
            .at(1000, "served_total 500", "arrived_total 100")
            .at(1005, "served_total 60", "arrived_total 150")
            .at(1010, "served_total 80", "arrived_total 200");
    assertEquals(
        "achieved of Orders partial: Orders: 80 % or more of what was offered was done, and >= 95%"
            + " is asked for",
        found("95%", ARRIVED, List.of(), restarted));
    assertEquals(
        "achieved of Orders ok: Orders: 80 % or more of what was offered was done",
        found("80%", ARRIVED, List.of(), restarted));
  }

  /**
   * Between 1002 and 1060 the server served 5500 to 6000, and the gateway, scraped two seconds
   * later, counted 5500 to 6000.
   */
  @Test
  void what_two_nodes_count_is_compared_between_bounds() {
    Scrapes server = Scrapes.node("a");
    Scrapes gateway = Scrapes.node("b");
    for (int i = 0; i <= 12; i++) {
      server.at(1000 + 5 * i, "served_total " + 500 * i);
      gateway.at(1002 + 5 * i, "arrived_total " + 500 * i);
    }
    String between = "Orders: 91.7 % to 109 % of what was offered was done";
    assertEquals(
        "achieved of Orders ok: " + between, found("91%", ARRIVED, List.of(), server, gateway));
    assertEquals(
        "achieved of Orders partial: " + between + ", and >= 95% is asked for",
        found("95%", ARRIVED, List.of(), server, gateway));
    assertEquals(
        "achieved of Orders invalid: " + between + ", and >= 110% is asked for",
        found("110%", ARRIVED, List.of(), server, gateway));
  }

  private static ClientSamples calls(int count) {
    return new ClientSamples(
        "calls",
        "calls.csv",
        ClientSamples.Kind.CSV,
        new double[count],
        BigDecimal.ONE,
        ClientSamples.Rounding.NEAREST,
        new TreeMap<>(),
        Double.NaN);
  }

  /** 100 calls, of which the server had served 95 or 90 by the end. */
  @Test
  void calls_that_do_not_tell_when_they_began_can_keep_a_condition_and_not_break_it() {
    assertEquals(
        "achieved of Orders ok: Orders: 95 % or more of what was offered was done",
        found("95%", CALLS, List.of(calls(100)), grown(95, 0)));
    assertEquals(
        "achieved of Orders partial: Orders: 90 % or more of what was offered was done, and >= 95%"
            + " is asked for",
        found("95%", CALLS, List.of(calls(100)), grown(90, 0)));
    long[] starts = LongStream.range(0, 100).map(i -> 1_000_500 + 900 * i).toArray();
    ClientSamples timed = calls(100).started(CallStarts.between(starts, starts));
    assertEquals(
        "achieved of Orders invalid: Orders: 90 % of what was offered was done, and >= 95% is asked"
            + " for",
        found("95%", CALLS, List.of(timed), grown(90, 0)));
  }
}
