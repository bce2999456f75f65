package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.Capacities;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.report.Layer.Mark;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresOverTimeTest {

  private static final TargetSet RESOURCES =
      new TargetSet("t", "o", Runs.TARGETS.of(ResourceTarget.class));

  private static Report report(TargetSet targets, Scrapes... nodes) {
    return Runs.report(Runs.input(targets, RunDescription.of("r"), Map.of(), nodes));
  }

  private static Chart rate(String limit, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", List.of(Runs.rate(limit)));
    return report(set, nodes).throughput().get(0).overTime();
  }

  private static Chart chart(Kind kind, Scrapes... nodes) {
    return report(RESOURCES, nodes).resources().stream()
        .filter(figure -> figure.resource() == kind)
        .findFirst()
        .orElseThrow()
        .overTime();
  }

  private static List<Mark> marks(Chart chart) {
    return Layer.Marks.of(chart);
  }

  private static List<Double> values(Chart chart, int line) {
    return chart.layer(Layer.Lines.class).lines().get(line).points().stream()
        .map(point -> Math.round(point.value() * 1e9) / 1e9)
        .toList();
  }

  private static Scrapes busy(String node, double cpu) {
    Scrapes scrapes = Scrapes.node(node);
    for (int i = 0; i < 3; i++) {
      scrapes.at(
          10 * i,
          "process_cpu_seconds_total " + cpu * 10 * i,
          "process_resident_memory_bytes " + (1e6 + i * 5e5));
    }
    return scrapes;
  }

  @Test
  void rates_of_nodes_are_added_and_stand_in_the_unit_of_the_limit() {
    Scrapes a = Scrapes.node("a").at(0, "c 0").at(10, "c 5").at(20, "c 15");
    Scrapes b = Scrapes.node("b").at(0, "c 0").at(10, "c 5").at(20, "c 5");
    Chart seconds = rate("2/s", a, b);
    assertEquals(List.of(1.0, 1.0), values(seconds, 0));
    assertEquals("per second", seconds.up().unit());
    Chart minutes = rate("30/min", a, b);
    assertEquals(List.of(60.0, 60.0), values(minutes, 0));
    assertEquals(30, Layer.Limits.of(minutes).get(0).value());
    assertEquals(Tone.PASS, Layer.Limits.of(minutes).get(0).tone());
  }

  @Test
  void of_a_capacity_the_busiest_window_is_marked() {
    ThroughputTarget delivered = Runs.rate("2/s");
    ThroughputTarget target =
        new ThroughputTarget(
            "Rate", delivered.counters(), delivered.limits(), Capacities.over(10), true);
    TargetSet set = new TargetSet("t", "o", List.of(target));
    Scrapes node =
        Scrapes.node("a").at(1000, "c 0").at(1010, "c 5").at(1020, "c 35").at(1030, "c 40");
    Chart chart = report(set, node).throughput().get(0).overTime();
    assertEquals(
        List.of(new Mark(Mark.Kind.LIMIT, "busiest 10\u202fs", 10, 20, Tone.NEUTRAL)),
        marks(chart));
    assertEquals(List.of(), marks(rate("2/s", node)));
  }

  @Test
  void a_single_snapshot_has_no_course() {
    assertNull(rate("2/s", Scrapes.node("a").at(10, "process_start_time_seconds 1", "c 6")));
  }

  @Test
  void each_node_has_its_line_and_the_highest_comes_first() {
    Scrapes[] nodes = {busy("a", 0.1), busy("b", 0.4)};
    Chart cpu = chart(Kind.CPU, nodes);
    assertEquals(
        List.of("b", "a"),
        cpu.layer(Layer.Lines.class).lines().stream().map(Layer.Line::name).toList());
    assertEquals(List.of(40.0, 40.0), values(cpu, 0));
    assertEquals("%", cpu.up().unit());
    assertEquals(List.of("busiest 20\u202fs"), marks(cpu).stream().map(Mark::label).toList());
    Chart memory = chart(Kind.MEMORY, nodes);
    assertEquals(List.of(1.0, 1.5, 2.0), values(memory, 0));
    assertEquals("MB", memory.up().unit());
    assertEquals(List.of(), marks(memory));
    assertEquals(512, Layer.Limits.of(memory).get(0).value());
  }

  @Test
  void of_many_nodes_the_highest_are_drawn_and_the_caption_says_so() {
    Scrapes[] nodes =
        IntStream.range(0, 20)
            .mapToObj(i -> busy("n" + i, (1 + i) / 100.0))
            .toArray(Scrapes[]::new);
    Chart cpu = chart(Kind.CPU, nodes);
    assertEquals(6, cpu.layer(Layer.Lines.class).lines().size());
    assertEquals("n19", cpu.layer(Layer.Lines.class).lines().get(0).name());
    assertTrue(
        cpu.caption().finding().startsWith("The 6 highest of 20 nodes. "), cpu.caption().finding());
  }
}
