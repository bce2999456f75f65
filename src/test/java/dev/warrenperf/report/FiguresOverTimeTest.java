package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.Capacity;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.report.Layer.Mark;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresOverTimeTest {

  private static final TargetSet RESOURCES =
      new TargetSet("t", "o", List.of(), List.of(), List.of(), Runs.TARGETS.resources());

  private static Chart rate(String limit, Scrapes... nodes) {
    TargetSet set =
        new TargetSet("t", "o", List.of(), List.of(Runs.rate(limit)), List.of(), List.of());
    RunDeltas run = Scrapes.run(Needs.of(set), nodes);
    TargetResults results = RunJudge.judge(set, run);
    return new FigureReporter(run, new Outcomes(results), true)
        .rates(results.rates())
        .get(0)
        .overTime();
  }

  private static List<ResourceReport> resources(Scrapes... nodes) {
    RunDeltas run = Scrapes.run(Needs.of(RESOURCES), nodes);
    TargetResults results = RunJudge.judge(RESOURCES, run);
    return new ResourceReporter(run, new Outcomes(results), true).of(results.resources());
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
            "Rate", delivered.counters(), delivered.rate(), Capacity.over(10), true);
    TargetSet set = new TargetSet("t", "o", List.of(), List.of(target), List.of(), List.of());
    Scrapes node =
        Scrapes.node("a").at(1000, "c 0").at(1010, "c 5").at(1020, "c 35").at(1030, "c 40");
    RunDeltas run = Scrapes.run(Needs.of(set), node);
    TargetResults results = RunJudge.judge(set, run);
    Chart chart =
        new FigureReporter(run, new Outcomes(results), true)
            .rates(results.rates())
            .get(0)
            .overTime();
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
    List<ResourceReport> reports = resources(busy("a", 0.1), busy("b", 0.4));
    Chart cpu =
        reports.stream().filter(r -> r.resource().equals("cpu")).findFirst().get().overTime();
    assertEquals(
        List.of("b", "a"),
        cpu.layer(Layer.Lines.class).lines().stream().map(Layer.Line::name).toList());
    assertEquals(List.of(40.0, 40.0), values(cpu, 0));
    assertEquals("%", cpu.up().unit());
    assertEquals(List.of("busiest 20\u202fs"), marks(cpu).stream().map(Mark::label).toList());
    Chart memory =
        reports.stream().filter(r -> r.resource().equals("memory")).findFirst().get().overTime();
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
    Chart cpu = resources(nodes).get(0).overTime();
    assertEquals(6, cpu.layer(Layer.Lines.class).lines().size());
    assertEquals("n19", cpu.layer(Layer.Lines.class).lines().get(0).name());
    assertTrue(
        cpu.caption().finding().startsWith("The 6 highest of 20 nodes. "), cpu.caption().finding());
  }
}
