package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static final double START = 1_769_860_800; // 2026-01-31T12:00:00Z

  private static Scrapes manager() {
    return Scrapes.node("m1", "manager", null)
        .at(START, body("0/0/0", 0, 0, 0, 100))
        .at(START + 5, body("5/10/10", 2.5, 10, 700, 101))
        .at(START + 10, body("9/19/20", 8, 30, 1500, 104));
  }

  private static String body(String counts, double sum, int c, int g, double cpu) {
    return h(counts, sum)
        + "\nc "
        + c
        + "\ng "
        + g
        + "\nprocess_cpu_seconds_total "
        + cpu
        + "\nprocess_resident_memory_bytes 5.5e8";
  }

  private static JudgedRun with(ClientSamples samples, Scrapes node) {
    RunDescription told = RunDescription.of("burst-1");
    RunDeltas run = Scrapes.run(Needs.of(Runs.TARGETS), node);
    Window window = new Window(run.startMillis(), run.endMillis(), "whole run");
    return Runs.input(Runs.TARGETS, told, Map.of(), run, window)
        .with(RunJudge.judge(Runs.TARGETS, run, told, List.of(samples)), List.of());
  }

  private static ClientSamples client(String name) {
    return new ClientSamples(
        name,
        "hey.csv",
        ClientSamples.Kind.HEY,
        new double[] {0.5, 0.25, -0.0, 0.25, 0},
        new BigDecimal("0.25"),
        ClientSamples.Rounding.NEAREST,
        new TreeMap<>(Map.of("503", 2, "500", 1)),
        Double.NaN);
  }

  @Test
  void the_run_is_described() {
    MeasuredRun run = Measurements.of(Runs.input(manager()));
    assertEquals("burst-1", run.title());
    assertEquals(1_769_860_800_000L, run.startMillis());
    assertEquals(10, run.seconds());
    assertTrue(Double.isNaN(run.intervalSeconds()));
    assertEquals("whole run", run.window());
    assertTrue(run.valid());
    assertEquals(List.of(), run.faults());
    assertEquals(List.of(new MeasuredRun.MeasuredNode("m1", "manager", 0)), run.nodes());
  }

  @Test
  void an_operation_has_its_counts_and_those_of_its_intervals() {
    MeasuredOperation create = Measurements.of(Runs.input(manager())).operations().get(0);
    assertEquals("h", create.metric());
    assertFalse(create.alias());
    assertEquals(Presence.OBSERVED, create.presence());
    assertEquals(20, create.count());
    assertEquals(0.4, create.mean());
    assertEquals(
        List.of(new MeasuredOperation.Piece(10, 2.5), new MeasuredOperation.Piece(10, 5.5)),
        create.pieces());
  }

  @Test
  void figures_have_their_value_and_say_which_way_is_better() {
    List<MeasuredFigure> figures = Measurements.of(Runs.input(manager())).figures();
    assertEquals(
        List.of(
            new MeasuredFigure(
                MeasuredFigure.Kind.THROUGHPUT,
                "Requests",
                "c",
                false,
                "rate",
                Presence.OBSERVED,
                3,
                Unit.PER_SECOND,
                Direction.HIGHER_IS_BETTER),
            new MeasuredFigure(
                MeasuredFigure.Kind.GAUGE,
                "Tasks",
                "g",
                false,
                "max",
                Presence.OBSERVED,
                1500,
                Unit.COUNT,
                Direction.HIGHER_IS_BETTER),
            new MeasuredFigure(
                MeasuredFigure.Kind.CPU,
                "Manager",
                "process_cpu_seconds_total",
                false,
                "mean",
                Presence.OBSERVED,
                0.4,
                Unit.RATIO,
                Direction.LOWER_IS_BETTER),
            new MeasuredFigure(
                MeasuredFigure.Kind.MEMORY,
                "Manager",
                "process_resident_memory_bytes",
                false,
                "max",
                Presence.OBSERVED,
                5.5e8,
                Unit.BYTES,
                Direction.LOWER_IS_BETTER)),
        figures);
  }

  @Test
  void what_nobody_exposes_is_told_and_has_no_value() {
    MeasuredRun run =
        Measurements.of(
            Runs.input(Scrapes.node("m1", "manager", null).at(START, "x 1").at(START + 5, "x 2")));
    assertEquals(Presence.NOT_EXPOSED, run.operations().get(0).presence());
    assertNull(run.operations().get(0).histogram());
    assertEquals(4, run.figures().size());
    for (MeasuredFigure figure : run.figures()) {
      assertEquals(Presence.NOT_EXPOSED, figure.presence(), figure.name());
      assertTrue(Double.isNaN(figure.value()), figure.name());
    }
  }

  @Test
  void what_is_exposed_and_idle_was_not_observed() {
    MeasuredRun run =
        Measurements.of(
            Runs.input(
                Scrapes.node("m1", "manager", null)
                    .at(START, h("1/1/1", 1))
                    .at(START + 5, h("1/1/1", 1))));
    assertEquals(Presence.NOT_OBSERVED, run.operations().get(0).presence());
    assertEquals(List.of(), run.operations().get(0).pieces());
  }

  @Test
  void a_renamed_metric_is_told() {
    String old = h("0/0/0", 0).replace("h_", "old_h_");
    String later = h("1/1/1", 1).replace("h_", "old_h_");
    MeasuredRun run =
        Measurements.of(
            Runs.input(Scrapes.node("m1", "manager", null).at(START, old).at(START + 5, later)));
    assertEquals("old_h", run.operations().get(0).metric());
    assertTrue(run.operations().get(0).alias());
  }

  @Test
  void every_duration_of_a_client_is_a_bound_beside_the_histogram() {
    List<MeasuredOperation> operations =
        Measurements.of(with(client("Create"), manager())).operations();
    assertEquals(2, operations.size());
    assertEquals(MeasuredOperation.Source.HISTOGRAM, operations.get(0).source());
    MeasuredOperation samples = operations.get(1);
    assertEquals(MeasuredOperation.Source.SAMPLES, samples.source());
    assertEquals("Create", samples.name());
    assertEquals(3, samples.failed());
    assertEquals(
        Histogram.of(
            new double[] {0, 0.25, 0.5, Double.POSITIVE_INFINITY}, new double[] {2, 4, 5, 5}, 1),
        samples.histogram());
  }

  @Test
  void samples_that_serve_stand_beside_a_histogram_that_says_why_it_does_not() {
    Scrapes bare = Scrapes.node("m1", "manager", null).at(START, "x 1").at(START + 5, "x 2");
    List<MeasuredOperation> operations = Measurements.of(with(client("Create"), bare)).operations();
    assertEquals(Presence.NOT_EXPOSED, operations.get(0).presence());
    assertEquals(5, operations.get(1).count());
  }

  @Test
  void samples_that_no_target_names_are_there_too() {
    List<MeasuredOperation> operations =
        Measurements.of(with(client("orders"), manager())).operations();
    assertEquals(
        List.of("Create", "orders"), operations.stream().map(MeasuredOperation::name).toList());
    assertEquals(MeasuredOperation.Source.SAMPLES, operations.get(1).source());
  }

  @Test
  void a_run_that_cannot_be_used_says_why() {
    MeasuredRun run =
        Measurements.of(
            Runs.input(
                Scrapes.node("m1", "manager", null)
                    .at(START, "process_start_time_seconds 50")
                    .at(START + 5, "process_start_time_seconds 10")));
    assertFalse(run.valid());
    assertEquals(1, run.faults().size());
  }

  @Test
  void what_leaves_out_nodes_with_another_name_is_not_compared() {
    String old = body("5/10/10", 2.5, 10, 700, 101);
    Scrapes other =
        Scrapes.node("m2")
            .at(START, old.replace("h_", "old_h_").replace("\nc ", "\nold_c "))
            .at(START + 10, "old_h_bucket{le=\"+Inf\"} 30\nold_h_count 30\nold_c 90\nold_g 5");
    MeasuredRun run = Measurements.of(Runs.input(manager(), other));
    assertEquals(Presence.NAMES_DIFFER, run.operations().get(0).presence());
    assertNull(run.operations().get(0).histogram());
    assertEquals(
        List.of(Presence.NAMES_DIFFER, Presence.NAMES_DIFFER),
        run.figures().stream()
            .filter(figure -> List.of("Requests", "Tasks").contains(figure.name()))
            .map(MeasuredFigure::presence)
            .toList());
  }
}
