package dev.warrenperf.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceJudgeTest {

  private static final Tiers CPU = Limits.target("50%");
  private static final Tiers MEMORY = Limits.target("512MB");

  private static List<ResourceTarget> both(String role) {
    return List.of(
        Resources.cpu("Node", role, CPU, null, ResourceTarget.USUAL_SECONDS),
        new ResourceTarget(
            Kind.MEMORY,
            "Node",
            role,
            MEMORY,
            ResourceTarget.PROCESS_MEMORY,
            null,
            Double.NaN,
            false,
            true));
  }

  private static List<FigureResult> judge(List<ResourceTarget> targets, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", targets);
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).figures();
  }

  private static FigureResult judge(ResourceTarget target, Scrapes... nodes) {
    return judge(List.of(target), nodes).get(0);
  }

  private static Scrapes node(
      String name, String role, Double cores, double[] cpu, double[] bytes) {
    Scrapes scrapes = Scrapes.node(name, role, cores);
    for (int i = 0; i < cpu.length; i++) {
      scrapes.at(
          10 * i,
          "process_cpu_seconds_total " + cpu[i],
          "process_resident_memory_bytes " + bytes[i]);
    }
    return scrapes;
  }

  private static double[] of(double... values) {
    return values;
  }

  private static final Scrapes MANAGER =
      node("m1", "manager", null, of(100, 101, 104), of(3e8, 5.5e8, 4e8));
  private static final Scrapes WORKER = node("w1", "worker", 4.0, of(0, 30, 64), of(1e8, 1e8, 1e8));

  @Test
  void cpu_of_a_run_shorter_than_a_minute_and_the_largest_memory_are_judged() {
    List<FigureResult> results = judge(both("manager"), MANAGER, WORKER);
    FigureResult cpu = results.get(0);
    assertEquals(Kind.CPU, cpu.kind());
    assertEquals(new Busiest(0.2, 0, 20), cpu.busiest());
    assertEquals(1, cpu.nodes().size());
    NodeFigure manager = Resources.deciding(cpu);
    assertEquals("m1", manager.node());
    assertEquals("[min, mean, max, busiest]", manager.values().keySet().toString());
    assertEquals(0.1, manager.value("min"), 1e-9);
    assertEquals(0.2, manager.value("mean"), 1e-9);
    assertEquals(0.3, manager.value("max"), 1e-9);
    assertEquals(0.2, manager.value("busiest"), 1e-9);
    assertArrayEquals(of(0.1, 0.3), cpu.courses().get(0), 1e-9);
    assertEquals(1, manager.cores());
    assertFalse(manager.partly());
    assertTrue(cpu.whole());
    assertEquals(Verdict.PASS, cpu.judgement().verdict());
    FigureResult memory = results.get(1);
    NodeFigure largest = Resources.deciding(memory);
    assertEquals("m1", largest.node());
    assertEquals(Map.of("min", 3e8, "mean", 4.5e8, "max", 5.5e8), largest.values());
    assertArrayEquals(of(3e8, 5.5e8, 4e8), memory.courses().get(0));
    assertNull(memory.busiest());
    assertEquals(5.5e8, memory.value());
    assertEquals(Verdict.FAIL, memory.judgement().verdict());
    assertTrue(memory.judgement().explanation().startsWith("the largest use of memory of m1 is"));
  }

  private static ResourceTarget over(double seconds, Double cores, String limit) {
    return Resources.cpu("Node", null, Limits.target(limit), cores, seconds);
  }

  private static Scrapes cpu(double apart, double... counts) {
    Scrapes node = Scrapes.node("m1");
    for (int i = 0; i < counts.length; i++) {
      node.at(apart * i, "process_cpu_seconds_total " + counts[i]);
    }
    return node;
  }

  /** 12 s from 20 s to 40 s, and 15 s in all 50 s. */
  @Test
  void cpu_is_judged_by_its_busiest_window_beside_the_mean_of_the_whole_run() {
    Scrapes node = cpu(10, 0, 1, 2, 8, 14, 15);
    FigureResult result = judge(over(20, null, "60%"), node);
    Busiest busiest = result.busiest();
    assertEquals(0.6, busiest.value());
    assertEquals(20_000, busiest.from().toEpochMilli());
    assertEquals(20, busiest.seconds());
    assertEquals(0.3, Resources.deciding(result).value("mean"));
    assertEquals(0.3, result.value());
    assertEquals(Verdict.FAIL, result.judgement().verdict());
    assertEquals(
        "the use of CPU of m1 in the 20 s from 00:00:20 (30 % in the whole run) is 60 %, which"
            + " misses the target < 60%",
        result.judgement().explanation().replaceAll("\\p{Zs}", " "));
    assertEquals(Verdict.PASS, verdict(over(20, null, "60.1%"), node));
    assertEquals(Verdict.PASS, verdict(over(50, null, "30.1%"), node));
  }

  private static Verdict verdict(ResourceTarget target, Scrapes... nodes) {
    return judge(target, nodes).judgement().verdict();
  }

  /** 10 s in the first and in the seventh 10 s: in no 60 s more than 10 s, and 20 s in 70 s. */
  @Test
  void a_window_longer_than_over_may_be_the_busiest() {
    Scrapes node = cpu(10, 0, 10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 20);
    Busiest busiest = judge(over(60, null, "28%"), node).busiest();
    assertEquals(20.0 / 70, busiest.value());
    assertEquals(70, busiest.seconds());
    assertEquals(0, busiest.from().toEpochMilli());
  }

  /** 36 s from 40 s to 80 s, so at least 36 s in any 60 s around them, and 36 s in 80 s. */
  @Test
  void what_was_used_in_less_time_than_over_was_used_in_the_whole_of_it() {
    Scrapes node = cpu(40, 0, 0, 36, 36);
    Busiest busiest = judge(over(60, null, "50%"), node).busiest();
    assertEquals(0.6, busiest.value());
    assertEquals(40_000, busiest.from().toEpochMilli());
    assertEquals(60, busiest.seconds());
    Scrapes late = cpu(40, 0, 0, 0, 36);
    // and these are inside the run, too
    assertEquals(60_000, judge(over(60, null, "50%"), late).busiest().from().toEpochMilli());
  }

  /**
   * 1 s in each 10 s, and up to 5 s unseen before the restart at 45 s, in which at most 5 s were
   * used: with the 1 s counted since, 6 s in the 10 s to 50 s.
   */
  @ParameterizedTest
  @CsvSource({"1, 61%, PASS", "1, 60%, UNDECIDED", ", 99%, UNDECIDED", ", 10%, FAIL"})
  void a_restart_leaves_the_windows_that_it_lies_in_open(
      Double cores, String limit, Verdict expected) {
    Scrapes node = Scrapes.node("m1");
    for (int i = 0; i <= 8; i++) {
      boolean again = i > 4;
      node.at(
          10 * i,
          "process_start_time_seconds " + (again ? 45 : -9),
          "process_cpu_seconds_total " + (again ? i - 4 : 5 + i));
    }
    assertEquals(expected, verdict(over(10, cores, limit), node));
  }

  @Test
  void a_node_that_vanished_may_have_been_busy_and_fails_by_what_was_seen() {
    Scrapes all = cpu(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Scrapes gone = Scrapes.node("m2");
    for (int i = 0; i < 5; i++) {
      gone.at(10 * i, "process_cpu_seconds_total " + 2 * i);
    }
    Judgement open = judge(over(20, null, "30%"), all, gone).judgement();
    assertEquals(Verdict.UNDECIDED, open.verdict());
    assertEquals(Reason.OBSERVATIONS_LOST, open.reason());
    assertEquals(Verdict.FAIL, verdict(over(20, null, "20%"), all, gone));
    // no more than its only core
    assertEquals(Verdict.PASS, verdict(over(20, 1.0, "101%"), all, gone));
  }

  /** It used its 8 s between the snapshot at 10 s, which does not have it, and that at 20 s. */
  @Test
  void a_series_that_began_meanwhile_had_used_nothing_at_the_snapshot_before() {
    ResourceTarget containers = Resources.series(Kind.CPU, "container_cpu_seconds_total", CPU, 10);
    Scrapes node =
        Scrapes.node("w1")
            .at(0, "container_cpu_seconds_total{c=\"a\"} 0")
            .at(10, "container_cpu_seconds_total{c=\"a\"} 1")
            .at(
                20,
                "container_cpu_seconds_total{c=\"a\"} 2",
                "container_cpu_seconds_total{c=\"b\"} 8")
            .at(
                30,
                "container_cpu_seconds_total{c=\"a\"} 3",
                "container_cpu_seconds_total{c=\"b\"} 8.5");
    FigureResult result = judge(containers, node);
    assertEquals("w1 {c=\"b\"}", result.deciding());
    assertEquals(0.8, result.busiest().value());
    assertEquals(10_000, result.busiest().from().toEpochMilli());
    assertEquals(0.1, result.nodes().get(0).value("busiest"));
  }

  /** 2 s of CPU in 8 s, then up to one second unseen on each core, then 1 s: 0.3 to 0.4 of 10 s. */
  @ParameterizedTest
  @CsvSource({"1, 35%, UNDECIDED", "1, 41%, PASS", "1, 29%, FAIL", ", 99%, UNDECIDED"})
  void cpu_after_a_restart_is_bounded_by_the_cores_where_they_are_known(
      Double cores, String limit, Verdict expected) {
    Scrapes node =
        Scrapes.node("m1", "manager", null)
            .at(0, "process_start_time_seconds -9", "process_cpu_seconds_total 5")
            .at(8, "process_start_time_seconds -9", "process_cpu_seconds_total 7")
            .at(10, "process_start_time_seconds 9", "process_cpu_seconds_total 1");
    ResourceTarget target =
        Resources.cpu(
            "Managers", "manager", Limits.target(limit), cores, ResourceTarget.USUAL_SECONDS);
    assertEquals(expected, judge(target, node).judgement().verdict());
  }

  @Test
  void the_worst_node_decides_as_a_ratio_of_its_cores_where_these_are_known() {
    FigureResult cpu = judge(both(null), MANAGER, WORKER).get(0);
    assertEquals(2, cpu.nodes().size());
    assertEquals("w1", cpu.deciding());
    assertEquals(3.2 / 4, cpu.judged(), 1e-12);
    assertEquals(4, Resources.deciding(cpu).cores());
    assertEquals(Verdict.FAIL, cpu.judgement().verdict());
  }

  @Test
  void the_targets_word_on_cores_wins() {
    FigureResult cpu = judge(Resources.cpu("Node", "worker", CPU, 32.0, 60), MANAGER, WORKER);
    assertEquals(0.1, cpu.judged(), 1e-12);
    assertEquals(Verdict.PASS, cpu.judgement().verdict());
  }

  @Test
  void for_a_lower_limit_the_smallest_is_the_worst() {
    Tiers busy = Tiers.of(Limits.above("10%"));
    assertEquals(
        "m1", judge(Resources.cpu("Busy", null, busy, 1.0, 60), MANAGER, WORKER).deciding());
  }

  @Test
  void a_role_that_no_node_has_is_told_from_nodes_that_expose_nothing() {
    for (FigureResult result : judge(both("worker"), MANAGER)) {
      assertEquals(Verdict.NO_DATA, result.judgement().verdict());
      assertEquals(Reason.NODE_MISSING, result.judgement().reason());
      assertNull(result.deciding());
    }
    Scrapes silent = Scrapes.node("w", "worker", null).at(0, "x 1").at(10, "x 1");
    for (FigureResult result : judge(both("worker"), MANAGER, silent)) {
      assertEquals(Reason.NOT_EXPOSED, result.judgement().reason());
      assertEquals(List.of(), result.nodes());
    }
  }

  @Test
  void cpu_takes_two_snapshots_whose_distance_is_known_and_memory_one() {
    Scrapes single = node("m1", "manager", null, of(100), of(3e8));
    List<FigureResult> results = judge(both(null), single);
    assertEquals(Reason.DURATION_UNKNOWN, results.get(0).judgement().reason());
    assertEquals(Double.NaN, results.get(0).nodes().get(0).value("mean"));
    assertNull(results.get(0).deciding());
    assertEquals(Verdict.PASS, results.get(1).judgement().verdict());
  }

  @Test
  void cpu_of_one_snapshot_is_since_the_process_began() {
    Scrapes single =
        Scrapes.node("m1")
            .at(1100, "process_start_time_seconds 1000", "process_cpu_seconds_total 25");
    FigureResult cpu = judge(both(null), single).get(0);
    assertEquals(0.25, cpu.judged());
    assertEquals(Double.NaN, Resources.deciding(cpu).value("max"));
  }

  @Test
  void a_node_of_unknown_rate_leaves_the_decision_to_the_others() {
    Scrapes late = node("a", "manager", null, of(7), of(1e8));
    FigureResult cpu = judge(both(null), late, MANAGER).get(0);
    assertEquals("m1", cpu.deciding());
    assertEquals(2, cpu.nodes().size());
  }

  @Test
  void series_are_judged_one_by_one_where_that_is_asked_for() {
    List<ResourceTarget> containers =
        List.of(
            Resources.series(Kind.CPU, "container_cpu_seconds_total", CPU, 60),
            Resources.series(Kind.MEMORY, "container_memory_bytes", MEMORY, 60));
    Scrapes node =
        Scrapes.node("w1")
            .at(
                0,
                "container_cpu_seconds_total{c=\"a\"} 0",
                "container_cpu_seconds_total{c=\"b\"} 0",
                "container_memory_bytes{c=\"a\"} 1e6",
                "container_memory_bytes{c=\"b\"} 9e8")
            .at(
                10,
                "container_cpu_seconds_total{c=\"a\"} 9",
                "container_cpu_seconds_total{c=\"b\"} 1",
                "container_memory_bytes{c=\"a\"} 2e6",
                "container_memory_bytes{c=\"b\"} NaN");
    List<FigureResult> results = judge(containers, node);
    assertEquals("w1 {c=\"a\"}", results.get(0).deciding());
    assertEquals(0.9, results.get(0).value());
    assertEquals("w1 {c=\"b\"}", results.get(1).deciding());
    assertEquals(9e8, results.get(1).value());
  }
}
