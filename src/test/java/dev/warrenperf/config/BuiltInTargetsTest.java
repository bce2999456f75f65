package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Across;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure as Warren's performance guide (v1.3.1) and load-testing guide publish it. */
class BuiltInTargetsTest {

  private static final String GUIDE = "warren-1.3";
  private static final String LOAD_TEST = "warren-load-test";

  /** What released versions expose no observation of. */
  /** Which released versions have no source for, or not every load asks for. */
  private static final Set<String> OPTIONAL =
      Set.of("Service Update", "Task Start", "API Request (read)");

  @ParameterizedTest
  @CsvSource({
    "Service Create, warren_service_create_duration_seconds, 0.5, 1, 2",
    "Service Update, warren_service_update_duration_seconds, 0.5, 1, 2",
    "Service Delete, warren_service_delete_duration_seconds, 0.2, 0.5, 1",
    "Task Schedule, warren_scheduling_latency_seconds, 2, 5, 10",
    "Task Start, warren_container_start_duration_seconds, 5, 10, 15",
    "Raft Apply, warren_raft_apply_duration_seconds, 0.05, 0.1, 0.2",
    "API Request (read), warren_api_request_duration_seconds, 0.05, 0.1, 0.2",
    "Reconciliation Cycle, warren_reconciliation_duration_seconds, 5, 10, 20"
  })
  void the_latency_table_has_these_cells(
      String name, String histogram, double p50, double p95, double p99) throws Exception {
    OperationTarget operation = operation(GUIDE, name);
    assertEquals(histogram, operation.histograms().get(0).name());
    assertEquals(Set.of(0.5, 0.95, 0.99), operation.quantiles().keySet());
    assertBelow(p50, operation.quantiles().get(0.5));
    assertBelow(p95, operation.quantiles().get(0.95));
    assertBelow(p99, operation.quantiles().get(0.99));
    assertEquals(!OPTIONAL.contains(name), operation.required());
  }

  @Test
  void the_guide_has_24_cells_and_one_operation_to_watch() throws Exception {
    List<OperationTarget> operations = TargetFile.load(GUIDE).operations();
    assertEquals(24, operations.stream().mapToInt(each -> each.quantiles().size()).sum());
    assertEquals(9, operations.size());
    OperationTarget watched = operation(GUIDE, "Raft Commit");
    assertEquals("[warren_raft_commit_duration_seconds]", watched.histograms().toString());
    assertTrue(watched.quantiles().isEmpty());
    assertNull(watched.mean());
    assertFalse(watched.required());
  }

  @ParameterizedTest
  @CsvSource({
    "Service Create, 0.5, ",
    "Task Schedule, 0.1, ",
    "Reconciliation Cycle, 5, warren_reconciliation_cycles_total"
  })
  void these_means_are_promised_in_the_text(String name, double mean, String per) throws Exception {
    OperationTarget operation = operation(GUIDE, name);
    assertBelow(mean, operation.mean());
    assertEquals(per, Objects.toString(operation.meanPer(), null));
  }

  @Test
  void no_other_mean_is_promised() throws Exception {
    Set<String> names =
        TargetFile.load(GUIDE).operations().stream()
            .filter(operation -> operation.mean() != null)
            .map(OperationTarget::name)
            .collect(Collectors.toSet());
    assertEquals(Set.of("Service Create", "Task Schedule", "Reconciliation Cycle"), names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "API Requests | 100 | [warren_api_requests_total]",
        "Service Creates | 1 | [warren_service_create_duration_seconds_count]",
        "Task Schedules | 5 | [warren_containers_scheduled_total, warren_tasks_scheduled_total]",
        "Raft Operations | 10 | [warren_raft_commit_duration_seconds_count]"
      })
  void throughput_is_promised_per_second(String name, double perSecond, String counters)
      throws Exception {
    List<ThroughputTarget> throughput = TargetFile.load(GUIDE).of(ThroughputTarget.class);
    assertEquals(4, throughput.size());
    ThroughputTarget target =
        throughput.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    assertAbove(perSecond, target.limits());
    assertEquals(counters, target.counters().toString());
  }

  @Test
  void a_thousand_tasks_run_at_once() throws Exception {
    List<GaugeTarget> gauges = TargetFile.load(GUIDE).of(GaugeTarget.class);
    assertEquals(1, gauges.size());
    GaugeTarget tasks = gauges.get(0);
    assertEquals("Concurrent Tasks", tasks.name());
    assertEquals(
        "[warren_containers_total{state=\"running\"}, warren_tasks_total{state=\"running\"}]",
        tasks.gauges().toString());
    assertEquals(Statistic.MAX, tasks.statistic());
    assertEquals(Across.MAX, tasks.across());
    assertAbove(1000, tasks.limits());
  }

  @ParameterizedTest
  @CsvSource({
    "Manager Node, manager, 0.5, 512e6, process_cpu_seconds_total,"
        + " process_resident_memory_bytes, false",
    "Worker Node, worker, 0.3, 256e6, process_cpu_seconds_total,"
        + " process_resident_memory_bytes, false",
    "Per Task, , 0.05, 50e6, container_cpu_usage_seconds_total,"
        + " container_memory_working_set_bytes, true"
  })
  void the_resource_table_has_these_rows(
      String name,
      String role,
      double cpu,
      double memory,
      String counter,
      String gauge,
      boolean perSeries)
      throws Exception {
    ResourceTarget ofCpu = resource(GUIDE, name, Kind.CPU);
    ResourceTarget ofMemory = resource(GUIDE, name, Kind.MEMORY);
    for (ResourceTarget resource : List.of(ofCpu, ofMemory)) {
      assertEquals(role, resource.role());
      assertEquals(perSeries, resource.perSeries());
      assertNull(resource.cores());
    }
    assertBelow(cpu, ofCpu.limits());
    assertBelow(memory, ofMemory.limits());
    assertEquals(counter, ofCpu.metric().name());
    assertEquals(gauge, ofMemory.metric().name());
  }

  @Test
  void aliases_and_samples_stand_where_metrics_were_renamed_or_are_not_exposed() throws Exception {
    assertEquals(
        "[warren_container_start_duration_seconds, warren_task_start_duration_seconds]",
        operation(GUIDE, "Task Start").histograms().toString());
    OperationTarget reads = operation(GUIDE, "API Request (read)");
    assertEquals(
        "[warren_api_request_duration_seconds{method=~\"Get.*|List.*\"}]",
        reads.histograms().toString());
    assertEquals("api-read", reads.samples());
  }

  @Test
  void the_load_test_has_its_three_tiers() throws Exception {
    OperationTarget latency = operation(LOAD_TEST, "API Latency");
    assertTiers("< 50ms, < 100ms, > 200ms", latency.quantiles().get(0.5));
    assertTiers("< 200ms, < 500ms, > 1s", latency.quantiles().get(0.99));
    assertEquals(2, latency.quantiles().size());
    OperationTarget scheduler = operation(LOAD_TEST, "Scheduler Latency");
    assertTiers("< 5s, < 10s, > 30s", scheduler.quantiles().get(0.95));
    assertEquals(1, scheduler.quantiles().size());
    ThroughputTarget creation = TargetFile.load(LOAD_TEST).of(ThroughputTarget.class).get(0);
    assertTiers("> 1/s, > 0.5/s, < 0.5/s", creation.limits());
    assertEquals("[warren_service_create_duration_seconds_count]", creation.counters().toString());
    ResourceTarget manager = resource(LOAD_TEST, "Manager Memory", Kind.MEMORY);
    assertTiers("< 256MB, < 512MB, > 512MB", manager.limits());
    assertEquals("manager", manager.role());
    ResourceTarget worker = resource(LOAD_TEST, "Worker Memory", Kind.MEMORY);
    assertTiers("< 128MB, < 256MB, > 256MB", worker.limits());
    assertEquals("worker", worker.role());
  }

  @Test
  void the_load_test_has_six_rows_and_no_more() throws Exception {
    TargetSet targets = TargetFile.load(LOAD_TEST);
    assertEquals(2, targets.operations().size());
    assertEquals(1, targets.of(ThroughputTarget.class).size());
    assertEquals(0, targets.of(GaugeTarget.class).size());
    assertEquals(2, targets.of(ResourceTarget.class).size());
  }

  @Test
  void names_are_listed_with_the_default_first_and_their_text_is_at_hand() throws Exception {
    assertEquals(List.of(GUIDE, LOAD_TEST), TargetFile.builtInNames());
    for (String name : TargetFile.builtInNames()) {
      assertTrue(TargetFile.builtInText(name).contains("schema: " + TargetFile.SCHEMA));
      assertEquals(name, TargetFile.load(name).origin());
    }
    assertThrows(
        IllegalArgumentException.class, () -> TargetFile.builtInText("../targets/warren-1.3"));
  }

  private static OperationTarget operation(String file, String name) throws Exception {
    return TargetFile.load(file).operations().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ResourceTarget resource(String file, String name, Kind kind) throws Exception {
    return TargetFile.load(file).of(ResourceTarget.class).stream()
        .filter(each -> each.name().equals(name) && each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static void assertBelow(double limit, Tiers tiers) {
    assertEquals(Tiers.of(tiers.target()), tiers);
    assertEquals(Comparison.LESS, tiers.target().comparison());
    assertEquals(limit, tiers.target().value());
  }

  private static void assertAbove(double limit, Tiers tiers) {
    assertEquals(Tiers.of(tiers.target()), tiers);
    assertEquals(Comparison.GREATER, tiers.target().comparison());
    assertEquals(limit, tiers.target().value());
  }

  private static void assertTiers(String expected, Tiers tiers) {
    assertEquals(expected, tiers.target() + ", " + tiers.acceptable() + ", " + tiers.critical());
  }
}
