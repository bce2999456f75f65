package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.RunConditions.Demand;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Descriptions;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a target file asks of a run under {@code valid}: kept at the boundary, broken beyond it. */
class ConditionsTest {

  private static final SortedMap<String, Integer> NONE = new TreeMap<>();

  private static RunConditions asked(Demand nodes, Demand restarts, int snapshots) {
    return new RunConditions(
        true, nodes, restarts, snapshots, null, NONE, null, null, new TreeMap<>(), null);
  }

  private static RunConditions length(String limit) {
    Limit above = new Limit(Limit.Comparison.GREATER, Quantity.parse(limit));
    return new RunConditions(
        true, Demand.USUAL, Demand.USUAL, 0, above, NONE, null, null, new TreeMap<>(), null);
  }

  private static RunConditions observations(int least) {
    SortedMap<String, Integer> creates = new TreeMap<>(Map.of("Create", least));
    return new RunConditions(
        true, Demand.USUAL, Demand.USUAL, 0, null, creates, null, null, new TreeMap<>(), null);
  }

  private static RunConditions errors(String limit) {
    Limit below = new Limit(Limit.Comparison.LESS, Quantity.parse(limit));
    return new RunConditions(
        true, Demand.USUAL, Demand.USUAL, 0, null, NONE, below, null, new TreeMap<>(), null);
  }

  private static TargetSet targets(RunConditions valid, FailoverTarget... failover) {
    List<Target> targets = new ArrayList<>(Runs.TARGETS.operations());
    targets.addAll(Runs.TARGETS.of(ThroughputTarget.class));
    targets.addAll(List.of(failover));
    return new TargetSet("t", "t.yaml", targets, Runs.TARGETS.units(), valid);
  }

  private static Validity judged(RunConditions valid, Scrapes... nodes) {
    return Validity.of(Runs.input(targets(valid), RunDescription.of("r"), Map.of(), nodes));
  }

  private static Scrapes node(String name, int... seconds) {
    Scrapes scrapes = Scrapes.node(name);
    for (int second : seconds) {
      scrapes.at(second, "c " + second);
    }
    return scrapes;
  }

  private static List<String> statuses(Validity validity) {
    return validity.conditions().stream()
        .map(condition -> condition.name() + " " + condition.status().word())
        .toList();
  }

  private static String last(Validity validity) {
    List<Condition> all = validity.conditions();
    Condition last = all.get(all.size() - 1);
    return Runs.plain(last.status().word() + ": " + last.text());
  }

  @Test
  void where_a_file_says_nothing_four_conditions_hold_by_default() {
    Validity whole = judged(RunConditions.USUAL, node("a", 0, 5, 10, 15));
    assertEquals(
        List.of("benchmark ok", "nodes ok", "restarts ok", "snapshots ok"), statuses(whole));
    Scrapes reset = Scrapes.node("a").at(0, "c 9").at(5, "c 3").at(10, "c 4");
    assertEquals(
        List.of("benchmark ok", "nodes partial", "restarts partial", "snapshots ok"),
        statuses(judged(RunConditions.USUAL, reset, node("b", 5))));
  }

  @Test
  void what_a_file_names_makes_the_run_invalid_where_it_does_not_hold() {
    Scrapes reset = Scrapes.node("a").at(0, "c 9").at(5, "c 3").at(10, "c 4");
    Validity restarted = judged(asked(Demand.USUAL, Demand.STRICT, 0), reset);
    assertEquals("restarts invalid", statuses(restarted).get(2));
    assertFalse(restarted.isValid());
    Scrapes[] late = {node("a", 0, 5, 10, 15), node("b", 5, 10, 15)};
    assertTrue(judged(RunConditions.USUAL, late).isValid());
    assertFalse(judged(asked(Demand.STRICT, Demand.USUAL, 0), late).isValid());
  }

  @Test
  void what_a_file_does_not_ask_for_breaks_nothing_and_what_was_lost_is_still_lost() {
    Scrapes reset = Scrapes.node("a").at(0, "c 9").at(5, "c 3").at(10, "c 4");
    Validity validity = judged(asked(Demand.NONE, Demand.NONE, 0), reset, node("b", 5));
    assertEquals(List.of("benchmark ok", "snapshots ok"), statuses(validity));
    assertTrue(validity.isValid());
    assertTrue(validity.isPartial());
    RunDescription missing = RunDescription.of("r", new Node("b", null, true, null));
    TargetSet any = targets(asked(Demand.NONE, Demand.USUAL, 0));
    assertTrue(Validity.of(Runs.input(any, missing, Map.of(), node("a", 0, 5, 10))).isValid());
  }

  @Test
  void a_benchmark_that_may_fail_leaves_the_run_valid() {
    RunConditions any =
        new RunConditions(
            false, Demand.USUAL, Demand.USUAL, 0, null, NONE, null, null, new TreeMap<>(), null);
    Validity validity = Validity.of(failed(targets(any)));
    assertTrue(validity.isValid());
    assertEquals(List.of("nodes ok", "restarts ok", "snapshots ok"), statuses(validity));
  }

  @Test
  void a_benchmark_that_failed_leaves_no_valid_run_by_default() {
    Validity validity = Validity.of(failed(targets(RunConditions.USUAL)));
    assertFalse(validity.isValid());
    assertEquals("benchmark invalid", statuses(validity).get(0));
  }

  private static JudgedRun failed(TargetSet targets) {
    RunDescription description = Descriptions.ofExitCode(1);
    return Runs.input(targets, description, Map.of(), node("a", 0, 5, 10, 15));
  }

  @Test
  void where_failover_is_judged_a_restart_breaks_no_condition_unless_the_file_asks() {
    FailoverTarget judged =
        new FailoverTarget(
            "f", List.of(FailoverTarget.GAUGE), List.of(), Runs.below("10s"), 15, true);
    FailoverTarget shown = new FailoverTarget("f", judged.leaders(), List.of(), null, 15, true);
    assertEquals(3, restarted(targets(RunConditions.USUAL, judged)).size());
    assertEquals("restarts partial", restarted(targets(RunConditions.USUAL, shown)).get(2));
    RunConditions none = asked(Demand.USUAL, Demand.STRICT, 0);
    assertEquals("restarts invalid", restarted(targets(none, judged)).get(2));
  }

  private static List<String> restarted(TargetSet targets) {
    Scrapes reset = Scrapes.node("a").at(0, "c 9").at(5, "c 3").at(10, "c 4");
    return statuses(Validity.of(Runs.input(targets, RunDescription.of("r"), Map.of(), reset)));
  }

  @Test
  void a_node_with_one_snapshot_fewer_than_asked_makes_the_run_invalid() {
    Scrapes[] nodes = {node("a", 0, 5, 10, 15), node("b", 0, 7, 15)};
    assertTrue(judged(asked(Demand.USUAL, Demand.USUAL, 3), nodes).isValid());
    assertEquals(
        "invalid: b has 3 snapshots in the window, and at least 4 are asked for",
        last(judged(asked(Demand.USUAL, Demand.USUAL, 4), nodes)));
    assertFalse(judged(asked(Demand.USUAL, Demand.USUAL, 2), node("a", 5)).isValid());
  }

  @Test
  void a_window_has_to_be_as_long_as_asked() {
    assertEquals(
        "ok: The window is 15 s long", last(judged(length("14s"), node("a", 0, 5, 10, 15))));
    assertEquals(
        "invalid: The window is 15 s long, and > 15s is asked for",
        last(judged(length("15s"), node("a", 0, 5, 10, 15))));
    assertEquals(
        "partial: How long the window is, is not known, and > 15s is asked for",
        last(judged(length("15s"), node("a", 5))));
  }

  @Test
  void times_of_files_do_not_tell_how_long_a_window_is() {
    RunDescription untold = RunDescription.of("r");
    JudgedRun input = Runs.input(targets(length("14s")), untold, Map.of(), node("a", 0, 5, 10, 15));
    assertEquals(
        "partial: The window is 15 s long by the files' own times alone, and > 14s is asked for",
        last(Validity.of(Runs.untrusted(input))));
  }

  private static Scrapes creates(int count) {
    String before = "h_bucket{le=\"1\"} 7\nh_bucket{le=\"+Inf\"} 7\nh_sum 1\nh_count 7";
    return Scrapes.node("a").at(0, before).at(5, before.replace("7", Integer.toString(7 + count)));
  }

  @Test
  void an_operation_has_to_have_as_many_observations_as_asked() {
    assertEquals("ok: Create has 3 observations", last(judged(observations(3), creates(3))));
    assertEquals(
        "invalid: Create has 2 observations, and at least 3 are asked for",
        last(judged(observations(3), creates(2))));
    assertEquals(
        "invalid: Create has 0 observations, and at least 1 are asked for",
        last(judged(observations(1), node("a", 0, 5))));
  }

  /** 1 of 100 calls failed. */
  @Test
  void a_share_of_failed_calls_is_what_clients_counted_and_not_known_where_none_did() {
    assertEquals("invalid: 1 of 100 calls failed, and < 1% is asked for", errors("1%", 99, 1));
    assertEquals("ok: 1 of 100 calls failed", errors("1.1%", 99, 1));
    assertEquals(
        "partial: Nobody counted calls and failures, and < 1% is asked for",
        last(judged(errors("1%"), node("a", 0, 5))));
  }

  private static String errors(String limit, int served, int failed) {
    TargetSet targets = targets(errors(limit));
    RunDeltas run = Scrapes.run(Needs.of(targets), creates(served));
    JudgedRun plain =
        Runs.input(
            targets,
            RunDescription.of("r"),
            Map.of(),
            run,
            new Window(run.startMillis(), run.endMillis(), "whole run"));
    ClientSamples samples = samples(served, failed);
    JudgedRun seen =
        plain.with(
            RunJudge.judge(targets, run, plain.description(), List.of(samples)), plain.notices());
    return last(Validity.of(seen));
  }

  private static ClientSamples samples(int served, int failed) {
    return new ClientSamples(
        "Create",
        "create.csv",
        ClientSamples.Kind.CSV,
        new double[served],
        BigDecimal.ONE,
        ClientSamples.Rounding.NEAREST,
        new TreeMap<>(Map.of("error", failed)),
        Double.NaN);
  }
}
