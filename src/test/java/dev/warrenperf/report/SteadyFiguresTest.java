package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether rates and levels stayed where they were, as a target file asks under {@code valid}. */
class SteadyFiguresTest {

  /** Of the rate {@code c} and the gauge {@code g}. */
  private static List<String> found(String most, Scrapes... nodes) {
    return found(input(most, nodes));
  }

  private static List<String> found(JudgedRun input) {
    List<Condition> all = Validity.of(input).conditions();
    return all.subList(4, 6).stream()
        .map(one -> Runs.plain(one.name() + " " + one.status().word() + ": " + one.text()))
        .toList();
  }

  private static JudgedRun input(String most, Scrapes... nodes) {
    Limit limit = new Limit(Limit.Comparison.AT_MOST, Quantity.parse(most));
    RunConditions valid =
        new RunConditions(
            true,
            Demand.USUAL,
            Demand.USUAL,
            0,
            null,
            new TreeMap<>(),
            null,
            null,
            new TreeMap<>(Map.of("Requests", limit, "Tasks", limit)),
            null);
    List<Target> figures = new ArrayList<>(Runs.TARGETS.of(ThroughputTarget.class));
    figures.addAll(Runs.TARGETS.of(GaugeTarget.class));
    TargetSet targets = new TargetSet("t", "t.yaml", figures, Map.of(), valid);
    return Runs.input(targets, RunDescription.of("r"), Map.of(), nodes);
  }

  /** Every ten seconds, a counter that grows by so much, and a gauge that is as high. */
  private static Scrapes grown(String name, int... steps) {
    Scrapes node = Scrapes.node(name).at(0, "c 0", "g " + steps[0]);
    for (int i = 0; i < steps.length; i++) {
      int counted = Arrays.stream(steps, 0, i + 1).sum();
      node.at(10 * (i + 1), "c " + counted, "g " + steps[i]);
    }
    return node;
  }

  /** 100 and 110 differ by 10 of 105. */
  private static final String HALVES =
      "the second half of the run is 9.52 % above the first, with 90 % from 9.52 % to 9.52 %";

  @Test
  void a_rate_and_a_level_may_differ_between_halves_by_as_much_as_asked() {
    Scrapes node = grown("a", 100, 100, 100, 110, 110, 110);
    assertEquals("steady Requests ok: Requests: " + HALVES, found("9.6%", node).get(0));
    assertEquals(
        "steady Requests invalid: Requests: " + HALVES + ", and <= 9.5% is asked for",
        found("9.5%", node).get(0));
    // the level at 30 s is in the middle
    assertEquals("steady Tasks ok: Tasks: " + HALVES, found("9.6%", node).get(1));
    assertEquals(
        "steady Tasks invalid: Tasks: " + HALVES + ", and <= 9.5% is asked for",
        found("9.5%", node).get(1));
  }

  /** 90, 100, 110 and 110, 100, 90: nothing but chance, and too much of it to tell. */
  @Test
  void what_may_be_chance_makes_the_run_partial() {
    Scrapes node = grown("a", 90, 100, 110, 110, 100, 90);
    assertEquals(
        "steady Requests partial: Requests: the second half of the run is 0 % above the first, with"
            + " 90 % from -17.4 % to 17.4 %, and <= 10% is asked for",
        found("10%", node).get(0));
    assertEquals("ok", found("18%", node).get(0).split(" ", -1)[2].replace(":", ""));
  }

  @Test
  void what_was_not_seen_tells_of_no_drift() {
    assertEquals(
        List.of(
            "steady Requests partial: Requests: fewer than three intervals in each half of the run"
                + " show nothing about drift, and <= 10% is asked for",
            "steady Tasks partial: Tasks: fewer than three intervals in each half of the run show"
                + " nothing about drift, and <= 10% is asked for"),
        found("10%", grown("a", 100, 100, 100, 100)));
    Scrapes restarted = grown("a", 100, 100, 100, 100, 100, -500, 100, 100);
    assertEquals(
        "steady Requests partial: Requests: a part of it was not seen, so nothing is known about"
            + " drift, and <= 10% is asked for",
        found("10%", restarted).get(0));
  }

  @Test
  void times_of_files_tell_of_no_drift() {
    assertEquals(
        "steady Tasks partial: Tasks: it is dated only by the modification times of files, and <="
            + " 10% is asked for",
        found(Runs.untrusted(input("10%", grown("a", 100, 100, 100, 110, 110, 110)))).get(1));
  }

  /** One node does in the second half what the other did in the first. */
  @Test
  void nodes_are_one_rate() {
    assertEquals(
        "steady Requests ok: Requests: the second half of the run is 0 % above the first, with 90 %"
            + " from 0 % to 0 %",
        found("1%", grown("a", 9, 9, 9, 1, 1, 1), grown("b", 1, 1, 1, 9, 9, 9)).get(0));
  }
}
