package dev.warrenperf.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.model.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceJudgeTest {

  private static final Tiers CPU = Limits.target("50%");
  private static final Tiers MEMORY = Limits.target("512MB");

  private static ResourceTarget target(String role, Double cores, boolean perSeries) {
    return new ResourceTarget(
        "Node",
        role,
        CPU,
        MEMORY,
        ResourceTarget.PROCESS_CPU,
        ResourceTarget.PROCESS_MEMORY,
        cores,
        perSeries,
        true);
  }

  private static List<ResourceResult> judge(ResourceTarget target, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", List.of(), List.of(), List.of(), List.of(target));
    return RunJudge.judge(set, Scrapes.run(Needs.of(set), nodes)).resources();
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
  void mean_cpu_and_largest_memory_are_judged() {
    List<ResourceResult> results = judge(target("manager", null, false), MANAGER, WORKER);
    ResourceResult cpu = results.get(0);
    assertEquals(ResourceResult.Kind.CPU, cpu.kind());
    assertEquals(
        List.of(new ResourceResult.Use("m1", 0.1, 0.2, 0.3, 1, 0.2, 0.2, null, List.of(0.1, 0.3))),
        rounded(cpu.uses()));
    assertEquals(Verdict.PASS, cpu.judgement().verdict());
    ResourceResult memory = results.get(1);
    assertEquals(
        new ResourceResult.Use(
            "m1", 3e8, 4.5e8, 5.5e8, 1, 5.5e8, 5.5e8, null, List.of(3e8, 5.5e8, 4e8)),
        memory.worst());
    assertEquals(Verdict.FAIL, memory.judgement().verdict());
    assertTrue(memory.judgement().explanation().startsWith("the largest use of memory of m1 is"));
  }

  private static List<ResourceResult.Use> rounded(List<ResourceResult.Use> uses) {
    return uses.stream()
        .map(
            use ->
                new ResourceResult.Use(
                    use.node(),
                    Math.round(use.min() * 1e9) / 1e9,
                    Math.round(use.mean() * 1e9) / 1e9,
                    Math.round(use.max() * 1e9) / 1e9,
                    use.cores(),
                    Math.round(use.least() * 1e9) / 1e9,
                    Math.round(use.most() * 1e9) / 1e9,
                    use.unseen(),
                    use.overTime().stream().map(v -> Math.round(v * 1e9) / 1e9).toList()))
        .toList();
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
        new ResourceTarget(
            "Managers",
            "manager",
            Tiers.of(Limits.below(limit)),
            null,
            ResourceTarget.PROCESS_CPU,
            ResourceTarget.PROCESS_MEMORY,
            cores,
            false,
            true);
    assertEquals(expected, judge(target, node).get(0).judgement().verdict());
  }

  @Test
  void the_worst_node_decides_as_a_ratio_of_its_cores_where_these_are_known() {
    ResourceResult cpu = judge(target(null, null, false), MANAGER, WORKER).get(0);
    assertEquals(2, cpu.uses().size());
    assertEquals("w1", cpu.worst().node());
    assertEquals(3.2 / 4, cpu.judged(cpu.worst()), 1e-12);
    assertEquals(4, cpu.worst().cores());
    assertEquals(Verdict.FAIL, cpu.judgement().verdict());
  }

  @Test
  void the_targets_word_on_cores_wins() {
    ResourceResult cpu = judge(target("worker", 32.0, false), MANAGER, WORKER).get(0);
    assertEquals(0.1, cpu.judged(cpu.worst()), 1e-12);
    assertEquals(Verdict.PASS, cpu.judgement().verdict());
  }

  @Test
  void for_a_lower_limit_the_smallest_is_the_worst() {
    ResourceTarget busy =
        new ResourceTarget(
            "Busy",
            null,
            Tiers.of(Limits.above("10%")),
            null,
            ResourceTarget.PROCESS_CPU,
            ResourceTarget.PROCESS_MEMORY,
            1.0,
            false,
            true);
    List<ResourceResult> results = judge(busy, MANAGER, WORKER);
    assertEquals(1, results.size());
    assertEquals("m1", results.get(0).worst().node());
  }

  @Test
  void a_role_that_no_node_has_is_told_from_nodes_that_expose_nothing() {
    for (ResourceResult result : judge(target("worker", null, false), MANAGER)) {
      assertEquals(Verdict.NO_DATA, result.judgement().verdict());
      assertEquals(Reason.NODE_MISSING, result.judgement().reason());
      assertNull(result.worst());
    }
    Scrapes silent = Scrapes.node("w", "worker", null).at(0, "x 1").at(10, "x 1");
    for (ResourceResult result : judge(target("worker", null, false), MANAGER, silent)) {
      assertEquals(Reason.NOT_EXPOSED, result.judgement().reason());
      assertEquals(List.of(), result.uses());
    }
  }

  @Test
  void cpu_takes_two_snapshots_whose_distance_is_known_and_memory_one() {
    Scrapes single = node("m1", "manager", null, of(100), of(3e8));
    List<ResourceResult> results = judge(target(null, null, false), single);
    assertEquals(Reason.DURATION_UNKNOWN, results.get(0).judgement().reason());
    assertEquals(Double.NaN, results.get(0).uses().get(0).mean());
    assertNull(results.get(0).worst());
    assertEquals(Verdict.PASS, results.get(1).judgement().verdict());
  }

  @Test
  void cpu_of_one_snapshot_is_since_the_process_began() {
    Scrapes single =
        Scrapes.node("m1")
            .at(1100, "process_start_time_seconds 1000", "process_cpu_seconds_total 25");
    ResourceResult cpu = judge(target(null, null, false), single).get(0);
    assertEquals(0.25, cpu.judged(cpu.worst()));
    assertEquals(Double.NaN, cpu.worst().max());
  }

  @Test
  void a_node_of_unknown_rate_leaves_the_decision_to_the_others() {
    Scrapes late = node("a", "manager", null, of(7), of(1e8));
    ResourceResult cpu = judge(target(null, null, false), late, MANAGER).get(0);
    assertEquals("m1", cpu.worst().node());
    assertEquals(2, cpu.uses().size());
  }

  @Test
  void series_are_judged_one_by_one_where_that_is_asked_for() {
    ResourceTarget containers =
        new ResourceTarget(
            "Containers",
            null,
            CPU,
            MEMORY,
            Selector.of("container_cpu_seconds_total"),
            Selector.of("container_memory_bytes"),
            null,
            true,
            true);
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
    List<ResourceResult> results = judge(containers, node);
    assertEquals("w1 {c=\"a\"}", results.get(0).worst().node());
    assertEquals(0.9, results.get(0).worst().mean());
    assertEquals("w1 {c=\"b\"}", results.get(1).worst().node());
    assertEquals(9e8, results.get(1).worst().max());
  }
}
