package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FailoverTarget;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.RatioTarget;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.RunConditions;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Selector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFileTest {

  private static final String SCHEMA = "schema: warren-perf/targets/1\n";

  @Test
  void a_limit_is_enough_for_failover() throws Exception {
    FailoverTarget target = read("failover: < 10s\n").of(FailoverTarget.class).get(0);
    assertEquals("Leader Failover", target.name());
    assertEquals(List.of(Selector.of("warren_raft_is_leader")), target.leaders());
    assertEquals(
        List.of(Selector.of("warren_scheduling_latency_seconds_count")), target.activity());
    assertEquals("< 10s", target.leaderless().target().toString());
    assertEquals(15, target.refreshSeconds());
    assertTrue(target.required());
  }

  @Test
  void a_file_may_say_when_a_run_counts() throws Exception {
    String order = "operations: [{name: Place Order, histogram: h_seconds, mean: < 1s}]\n";
    assertEquals(RunConditions.USUAL, read(order).valid());
    RunConditions named =
        read("""
        valid:
          benchmark: any
          nodes: all
          restarts: none
          snapshots: 5
          length: ">= 1min"
          observations: {Place Order: 100}
          errors: < 1%
          achieved: 95%
          steady: {Orders: 10%, Queue: < 20%}
          clocks: < 5s
        """
                + "throughput: [{name: Orders, counter: c_total, rate: '> 1/s'}]\n"
                + "gauges: [{name: Queue, gauge: g, max: < 10}]\n"
                + order)
            .valid();
    assertFalse(named.benchmark());
    assertEquals(RunConditions.Demand.STRICT, named.nodes());
    assertEquals(RunConditions.Demand.STRICT, named.restarts());
    assertEquals(5, named.snapshots());
    assertEquals(60, named.length().value());
    assertEquals(Map.of("Place Order", 100), named.observations());
    assertEquals(0.01, named.errors().value());
    assertEquals(">= 95%", named.achieved().toString());
    assertEquals("< 5s", named.clocks().toString());
    assertEquals("{Orders=<= 10%, Queue=< 20%}", named.steady().toString());
    RunConditions none = read("valid: {nodes: any, restarts: any}\n" + order).valid();
    assertEquals(RunConditions.Demand.NONE, none.nodes());
    assertEquals(RunConditions.Demand.NONE, none.restarts());
    assertTrue(none.benchmark());
  }

  @Test
  void a_counter_of_failures_has_aliases_as_a_histogram_has() throws Exception {
    OperationTarget order =
        read("""
        operations: [{name: Order, histogram: h, failures: [a_total, 'b_total{x="1"}']}]
        failover: < 1s
        """)
            .operations()
            .get(0);
    assertEquals("[a_total, b_total{x=\"1\"}]", order.failures().toString());
  }

  @Test
  void failover_may_be_one_entry_or_several() throws Exception {
    FailoverTarget one =
        read("failover: {leaderless: < 1s, refresh: 0s}\n").of(FailoverTarget.class).get(0);
    assertEquals("Leader Failover", one.name());
    assertEquals(0, one.refreshSeconds());
    List<FailoverTarget> several =
        read("""
        failover:
          - name: Raft
            leader: [new_leader, 'old_leader{kind="raft"}']
            leaderless: {target: < 5s, acceptable: < 20s}
            refresh: 500ms
          - {name: Watched, activity: [a_total, 'b_count{x="1"}'], required: false}
        """)
            .of(FailoverTarget.class);
    assertEquals(2, several.size());
    assertEquals(2, several.get(0).leaders().size());
    assertEquals(List.of(), several.get(0).activity(), "Warren's goes with Warren's gauge");
    assertEquals("[a_total, b_count{x=\"1\"}]", several.get(1).activity().toString());
    assertEquals(0.5, several.get(0).refreshSeconds());
    assertEquals("< 20s", several.get(0).leaderless().deciding().toString());
    assertNull(several.get(1).leaderless());
    assertFalse(several.get(1).required());
  }

  @Test
  void keys_that_are_left_out_have_these_values() throws Exception {
    TargetSet targets =
        read(
            """
            operations:
              - {name: A, histogram: a, mean: < 1s}
            throughput:
              - {name: B, counter: b, rate: "> 1/s"}
            gauges:
              - {name: C, gauge: c, last: < 5}
            resources:
              - {name: D, cpu: < 5%}
            """);
    assertEquals("test.yaml", targets.name());
    assertEquals("test.yaml", targets.origin());
    OperationTarget operation = targets.operations().get(0);
    assertNull(operation.samples());
    assertNull(operation.meanPer());
    assertNull(operation.mean().acceptable());
    assertNull(operation.mean().critical());
    assertTrue(operation.quantiles().isEmpty());
    assertTrue(operation.required());
    assertTrue(targets.of(ThroughputTarget.class).get(0).required());
    assertEquals(Across.MAX, targets.of(GaugeTarget.class).get(0).across());
    assertTrue(targets.of(GaugeTarget.class).get(0).required());
    ResourceTarget resource = targets.of(ResourceTarget.class).get(0);
    assertNull(resource.role());
    assertEquals(Kind.CPU, resource.kind());
    assertEquals(1, targets.of(ResourceTarget.class).size());
    assertNull(resource.cores());
    assertEquals(60, resource.overSeconds());
    assertEquals(Selector.of("process_cpu_seconds_total"), resource.metric());
    assertFalse(resource.perSeries());
    assertTrue(resource.required());
  }

  @Test
  void every_key_of_an_operation_reaches_the_record() throws Exception {
    OperationTarget operation =
        read("""
        operations:
          - name: "  A  "
            histogram: [a, 'b{c="d"}']
            samples: e
            mean: {target: <= 1s, acceptable: < 2s, critical: "> 2s", per: f_total}
            quantiles: {0.95: < 1s, p50: <500ms, p99.9: {target: < 2s, critical: ">= 3s"}}
            required: false
        """)
            .operations()
            .get(0);
    assertEquals("A", operation.name());
    assertEquals("[a, b{c=\"d\"}]", operation.histograms().toString());
    assertEquals("e", operation.samples());
    assertEquals("<= 1s", operation.mean().target().toString());
    assertEquals("< 2s", operation.mean().acceptable().toString());
    assertEquals("> 2s", operation.mean().critical().toString());
    assertEquals(Selector.of("f_total"), operation.meanPer());
    assertEquals(List.of(0.5, 0.95, 0.999), List.copyOf(operation.quantiles().keySet()));
    assertEquals(">= 3s", operation.quantiles().get(0.999).critical().toString());
    assertFalse(operation.required());
  }

  @Test
  void every_key_of_throughput_reaches_the_record() throws Exception {
    ThroughputTarget throughput =
        read("""
        throughput:
          - name: A
            counter: [a, b]
            rate: {target: ">= 90/min", acceptable: "> 1/s", critical: < 1/s}
            required: false
        """)
            .of(ThroughputTarget.class)
            .get(0);
    assertEquals("A", throughput.name());
    assertEquals(List.of(Selector.of("a"), Selector.of("b")), throughput.counters());
    assertEquals(1.5, throughput.limits().target().value());
    assertEquals(1, throughput.limits().acceptable().value());
    assertEquals(1, throughput.limits().critical().value());
    assertFalse(throughput.required());
  }

  @Test
  void every_key_of_ratios_reaches_the_record() throws Exception {
    TargetSet set =
        read(
            """
            ratios:
              - name: A
                of: [a, {metric: b, unit: ms}]
                to: c{d="e"}
                part: true
                max: {target: 1%, acceptable: <= 2%, critical: "> 5%"}
                required: false
              - {name: B, of: b, to: c, min: "> 0.5"}
              - {name: C, of: b, to: c, min: 3}
            """);
    RatioTarget ratio = set.of(RatioTarget.class).get(0);
    assertEquals("A", ratio.name());
    assertEquals(List.of(Selector.of("a"), Selector.of("b")), ratio.of());
    assertEquals("[c{d=\"e\"}]", ratio.to().toString());
    assertTrue(ratio.part());
    assertEquals("<= 1%", ratio.limits().target().toString());
    assertEquals("<= 2%", ratio.limits().acceptable().toString());
    assertEquals("> 5%", ratio.limits().critical().toString());
    assertFalse(ratio.required());
    assertEquals("milliseconds", set.units().get(Selector.of("b")).word());
    RatioTarget other = set.of(RatioTarget.class).get(1);
    assertEquals("> 0.5", other.limits().target().toString());
    assertTrue(other.required());
    assertFalse(other.part());
    assertEquals(">= 3", set.of(RatioTarget.class).get(2).limits().target().toString());
  }

  @Test
  void a_rate_may_be_bounded_from_above() throws Exception {
    ThroughputTarget errors =
        read("throughput: [{name: Errors, counter: e, rate: <= 0/s}]")
            .of(ThroughputTarget.class)
            .get(0);
    assertTrue(errors.limits().target().comparison().isUpper());
  }

  @Test
  void every_statistic_and_way_across_nodes_reaches_the_record() throws Exception {
    Map<String, Statistic> statistics =
        Map.of(
            "min", Statistic.MIN,
            "mean", Statistic.MEAN,
            "max", Statistic.MAX,
            "last", Statistic.LAST);
    Map<String, Across> ways =
        Map.of("max", Across.MAX, "min", Across.MIN, "sum", Across.SUM, "each", Across.EACH);
    for (Map.Entry<String, Statistic> statistic : statistics.entrySet()) {
      for (Map.Entry<String, Across> across : ways.entrySet()) {
        GaugeTarget gauge =
            read("""
            gauges:
              - {name: A, gauge: [a, b], %s: "> 5", across: %s, required: false}
            """
                    .formatted(statistic.getKey(), across.getKey()))
                .of(GaugeTarget.class)
                .get(0);
        assertEquals(statistic.getValue(), gauge.statistic());
        assertEquals(across.getValue(), gauge.across());
        assertEquals(2, gauge.gauges().size());
        assertFalse(gauge.required());
      }
    }
  }

  @Test
  void every_key_of_a_resource_reaches_the_record() throws Exception {
    List<ResourceTarget> resources =
        read("""
        resources:
          - name: A
            role: worker
            cpu: {target: < 5%, critical: "> 50%"}
            memory: < 1MiB
            cores: 2.5
            over: 5min
            cpu-counter: c{d="e"}
            memory-gauge: m
            each: series
            required: false
        """)
            .of(ResourceTarget.class);
    assertEquals(
        List.of(Kind.CPU, Kind.MEMORY), resources.stream().map(one -> one.kind()).toList());
    for (ResourceTarget resource : resources) {
      assertEquals("A", resource.name());
      assertEquals("worker", resource.role());
      assertTrue(resource.perSeries());
      assertFalse(resource.required());
    }
    ResourceTarget cpu = resources.get(0);
    assertEquals(0.05, cpu.limits().target().value());
    assertEquals(0.5, cpu.limits().critical().value());
    assertEquals(2.5, cpu.cores());
    assertEquals(300, cpu.overSeconds());
    assertEquals("c{d=\"e\"}", cpu.metric().toString());
    assertEquals(1048576, resources.get(1).limits().target().value());
    assertEquals("m", resources.get(1).metric().toString());
  }

  @Test
  void memory_is_that_of_the_process_where_nothing_is_told() throws Exception {
    ResourceTarget memory =
        read("resources: [{name: A, memory: < 5MB}]").of(ResourceTarget.class).get(0);
    assertEquals(Kind.MEMORY, memory.kind());
    assertEquals(Selector.of("process_resident_memory_bytes"), memory.metric());
  }

  @Test
  void critical_may_touch_the_limit_before_it() throws Exception {
    read("resources: [{name: A, memory: {target: < 5MB, acceptable: < 5MB, critical: '> 5MB'}}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations: [{name: A, samples: hey, mean: < 1s}]",
        "operations: [{name: A, histogram: a, mean: &m {target: < 1s}},"
            + " {name: B, histogram: b, mean: *m}]",
        "operations:\r\n  - name: A\r\n    histogram: a\r\n    mean: < 1s\r\n",
        "operations:\n  - name: A\n    histogram: |\n      a{b=\"c\"}\n    mean: < 1s",
        "operations: []\ngauges: [{name: 5, gauge: a, max: < 5}]"
      })
  void these_are_read_too(String rest) throws Exception {
    read(rest);
  }

  @Test
  void a_byte_order_mark_is_read_over() throws Exception {
    String text = "\ufeff" + SCHEMA + "gauges: [{name: A, gauge: a, max: < 5}]";
    assertEquals(1, TargetFile.read("bom", stream(text)).of(GaugeTarget.class).size());
  }

  @Test
  void a_path_is_loaded_and_is_the_origin(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("warren-1.3");
    Files.writeString(file, SCHEMA + "gauges: [{name: A, gauge: a, max: < 5}]");
    assertEquals(file.toString(), TargetFile.load(file.toString()).origin());
  }

  @Test
  void what_is_not_there_is_missing_input(@TempDir Path folder) {
    assertMissing(
        "expected a target file or one of warren-1.3, warren-load-test, found no \"warren-1.2\";"
            + " did you mean warren-1.3?",
        "warren-1.2");
    assertMissing(
        "expected a target file or one of warren-1.3, warren-load-test, found no \"\"", "");
    assertMissing(
        "expected a target file or one of warren-1.3, warren-load-test, found no \"a\\u0000b\"",
        "a\0b");
    assertMissing(
        folder + ": expected a target file that can be read, found a directory", folder.toString());
  }

  private static void assertMissing(String message, String nameOrPath) {
    assertEquals(
        message,
        assertThrows(MissingInputException.class, () -> TargetFile.load(nameOrPath)).getMessage());
  }

  @Test
  void files_end_at_one_mebibyte() throws Exception {
    String targets = SCHEMA + "gauges: [{name: A, gauge: a, max: < 5}]\n#";
    String full = targets + "x".repeat((1 << 20) - targets.length());
    assertEquals(1, TargetFile.read("full", stream(full)).of(GaugeTarget.class).size());
    assertEquals(
        "full: expected a target file of at most 1 MiB, found more",
        assertThrows(
                MalformedInputException.class, () -> TargetFile.read("full", stream(full + "x")))
            .getMessage());
  }

  @Test
  void an_endless_stream_ends_in_an_error() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '#';
          }
        };
    assertThrows(MalformedInputException.class, () -> TargetFile.read("endless", endless));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 150, 5000})
  void many_problems_are_told_up_to_a_hundred(int count) {
    String text =
        SCHEMA
            + IntStream.range(0, count)
                .mapToObj(i -> "k" + i + ": 1\n")
                .collect(Collectors.joining());
    String message =
        assertThrows(MalformedInputException.class, () -> TargetFile.read("many", stream(text)))
            .getMessage();
    List<String> lines = message.lines().toList();
    assertTrue(lines.get(0).startsWith("many:2:1: "), message);
    assertTrue(lines.get(99).startsWith("many:101:1: "), message);
    assertEquals(
        count == 100
            ? List.of()
            : List.of("many: and " + (count - 100) + " more problem" + (count == 101 ? "" : "s")),
        lines.subList(100, lines.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "{a: ",
        "- ",
        "? ",
        "&a [",
        "*a ",
        "a: >\n",
        "\"",
        "'",
        "a: b\n",
        ": : ",
        "!!",
        "#",
        "a: {b: c}\n",
        "%",
        "---\n",
        "- a\n",
        "a,",
        "\t",
        " ",
        "\n"
      })
  void hostile_files_end_soon_in_an_error(String part) {
    String text = SCHEMA + "operations: " + part.repeat(1_000_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThrows(
                MalformedInputException.class, () -> TargetFile.read("hostile", stream(text))));
  }

  private static TargetSet read(String rest) throws IOException, MalformedInputException {
    return TargetFile.read("test.yaml", stream(SCHEMA + rest));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
