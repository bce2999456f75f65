package dev.warrenperf.report;

import static dev.warrenperf.analysis.Scrapes.h;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import dev.warrenperf.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static final double START = 1_769_860_800; // 2026-01-31T12:00:00Z

  /** 20 creations, one of them beyond 1 s; 30 requests in 10 s; 1500 tasks at last. */
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

  private static Report build() {
    return Runs.report(Runs.input(manager()));
  }

  @Test
  void without_a_page_there_are_no_curves_and_no_charts_over_time_and_all_else_is_the_same() {
    Report drawn = build();
    Report plain = Runs.report(Runs.input(manager()), false);
    assertNotNull(drawn.operations().get(0).curve());
    assertNotNull(drawn.throughput().get(0).overTime());
    assertNull(plain.operations().get(0).curve());
    assertNull(plain.operations().get(0).bands());
    assertNull(plain.throughput().get(0).overTime());
    assertNull(plain.resources().get(0).overTime());
    assertEquals(drawn.headline(), plain.headline());
    assertEquals(drawn.operations().get(0).quantiles(), plain.operations().get(0).quantiles());
    assertEquals(drawn.operations().get(0).intervals(), plain.operations().get(0).intervals());
  }

  @Test
  void the_headline_and_the_codes_follow_from_the_promises() {
    Report report = build();
    assertEquals(Conclusion.FAIL, report.headline().verdict());
    assertEquals("burst-1 misses 2 of 7 targets", report.headline().sentence());
    assertEquals(new Tally(7, 5, 2, 0, 0, 0, 0, 0, 0), report.tally());
    assertEquals(10, report.headline().exitCode());
    assertEquals(List.of(10), report.headline().exitCodes());
    assertEquals(
        List.of(
            "Create p90: 100 ms – 1000 ms, the target is < 100ms",
            "Manager memory: 550 MB, the target is < 512MB"),
        report.headline().reasons().stream()
            .limit(2)
            .map(reason -> reason.subject() + ": " + Runs.plain(reason.text()))
            .sorted()
            .toList());
  }

  @Test
  void an_operation_shows_what_is_known_and_how() {
    OperationReport create = build().operations().get(0);
    assertEquals("Create", create.name());
    assertEquals(Verdict.FAIL, create.verdict());
    assertEquals(Source.HISTOGRAM, create.source());
    assertEquals(20, create.count());
    assertEquals(0.4, create.mean());
    assertEquals(2, create.perSecond());
    assertEquals(Verdict.PASS, create.meanOutcome().verdict());
    assertEquals(
        "19 of 20 finished within 1 s, the other took longer", Runs.plain(create.finding()));
    assertEquals(
        List.of(
            "p50 100 ms – 700 ms PASS",
            "p90 100 ms – 1 s FAIL",
            "p95 100 ms – 1 s null",
            "p99 1 s – 7 s null"),
        create.quantiles().stream()
            .map(q -> q.label() + " " + Runs.plain(q.valueText()) + " " + q.outcome().verdict())
            .toList());
    assertTrue(create.quantiles().get(0).decided().size() >= 5);
    assertTrue(Double.isNaN(create.quantiles().get(3).estimate()));
    assertEquals(Double.POSITIVE_INFINITY, create.quantiles().get(3).upper());
    assertEquals(
        List.of(
            new OperationReport.Interval(2.5, 10, 2.5), new OperationReport.Interval(7.5, 10, 5.5)),
        create.intervals());
    assertEquals("operation-1-create-buckets", create.chart().id());
    assertEquals("operation-1-create-mean", create.overTime().id());
    assertEquals(
        List.of(250.0, 550.0),
        create.overTime().layer(Layer.Lines.class).lines().get(0).points().stream()
            .map(Layer.Point::value)
            .toList());
    assertEquals("ms", create.overTime().up().unit());
    assertEquals("m1", create.nodes().get(0).node());
  }

  @Test
  void an_operation_without_data_is_empty_and_says_why() {
    OperationReport create =
        Runs.report(Runs.input(Scrapes.node("a").at(0, "x 1").at(5, "x 1"))).operations().get(0);
    assertEquals(Verdict.NO_DATA, create.verdict());
    assertNull(create.source());
    assertNull(create.chart());
    assertNull(create.overTime());
    assertEquals(0, create.count());
    assertTrue(Double.isNaN(create.perSecond()));
    assertEquals(Reason.NOT_EXPOSED, create.meanOutcome().reason());
    assertEquals(List.of(), create.buckets());
    assertEquals("–", create.quantiles().get(0).valueText());
    assertEquals(List.of(), create.quantiles().get(0).decided());
  }

  @Test
  void resources_show_the_deciding_node_and_what_cpu_is_a_ratio_of() {
    List<FigureReport> resources = build().resources();
    FigureReport memory = resources.get(0);
    assertEquals(Kind.MEMORY, memory.resource());
    assertNull(memory.basis());
    assertEquals("550 MB", Runs.plain(memory.valueText()));
    FigureReport cpu = resources.get(1);
    assertEquals("m1", cpu.node());
    assertEquals("40 %", Runs.plain(cpu.valueText()));
    assertEquals("one core", cpu.basis());
    assertEquals(
        List.of("20 %", "40 %", "60 %"),
        Stream.of("min", "mean", "max")
            .map(name -> Runs.plain(cpu.text(cpu.nodes().get(0).value(name))))
            .toList());
  }

  @Test
  void cpu_that_cannot_be_told_is_a_dash() {
    Scrapes untimed =
        Scrapes.node("a")
            .untimed("process_cpu_seconds_total 1")
            .untimed("process_cpu_seconds_total 9");
    FigureReport cpu = Runs.report(Runs.input(untimed)).resources().get(0);
    assertEquals("–", cpu.valueText());
    assertEquals("–", cpu.text(cpu.nodes().get(0).value("max")));
    assertNull(cpu.node());
    assertEquals(Reason.DURATION_UNKNOWN, cpu.outcome().reason());
  }

  @Test
  void facts_of_the_run_are_in_universal_time() {
    RunFacts facts = build().run();
    assertEquals("2026-01-31T12:00:00Z", facts.start());
    assertEquals("2026-01-31T12:00:10Z", facts.end());
    assertEquals("2026-01-31 12:00:00 to 12:00:10 UTC", facts.time());
    assertEquals(10, facts.durationSeconds());
    assertEquals("10 s", Runs.plain(facts.duration()));
    assertEquals("whole run", facts.window());
  }

  @Test
  void what_is_not_known_of_the_run_is_said_not_to_be() {
    RunFacts facts = Runs.report(Runs.input(Scrapes.node("a").untimed("c 1"))).run();
    assertNull(facts.start());
    assertEquals("not known", facts.time());
    assertEquals("not known", facts.duration());
    assertEquals("since process start", facts.window());
    assertTrue(facts.sinceProcessStart());
  }

  @Test
  void a_run_over_midnight_names_both_days() {
    Scrapes scrapes = Scrapes.node("a").at(START + 43_190, "c 1").at(START + 43_210, "c 2");
    assertEquals(
        "2026-01-31 23:59:50 to 2026-02-01 00:00:10 UTC",
        Runs.report(Runs.input(scrapes)).run().time());
  }

  @Test
  void nodes_with_snapshots_come_before_those_that_are_only_named() {
    RunDescription description =
        new RunDescription(
            "r",
            new RunInfo(
                new TreeMap<>(Map.of("version", "v1.6.0", "scenario", "burst")),
                null,
                null,
                null,
                null,
                List.of(),
                new TreeMap<>(),
                null,
                new TreeMap<>(Map.of("cpu", "EPYC")),
                List.of()),
            List.of(
                new Node("a0", "worker", false, null),
                new Node("m1", "manager", true, null),
                new Node("w1", "worker", true, null)),
            List.of(),
            List.of(new ScrapeFailure("m1", Instant.ofEpochSecond((long) START + 5), "500")),
            List.of());
    Report report = Runs.report(Runs.input(Runs.TARGETS, description, Map.of("m1", 2), manager()));
    assertEquals(
        List.of(
            "m1: 3 snapshots, 1 failed scrape, 2 unusable",
            "a0: serves no metrics",
            "w1: no snapshots"),
        report.run().nodes().stream().map(node -> node.name() + ": " + node.text()).toList());
    assertTrue(
        report
            .headline()
            .sentence()
            .startsWith(
                "This run is not valid as a measurement: w1 serves metrics, and there is no usable"
                    + " snapshot of it. v1.6.0 under burst misses"));
    assertFalse(report.run().valid());
    assertEquals(Map.of("cpu", "EPYC"), report.run().environment());
    assertTrue(report.run().partial());
  }

  @Test
  void notices_stand_once_in_the_order_in_which_they_came_up() {
    List<Notice> notices = Runs.report(Runs.input(Scrapes.node("a").at(5, "c 1"))).notices();
    assertEquals(
        List.of("seen", "since-process-start"), notices.stream().map(Notice::code).toList());
    assertEquals(Severity.INFO, notices.get(0).severity());
    assertNotNull(notices.get(0).text());
  }

  @Test
  void a_run_of_nothing_is_a_report_too() {
    Report report = Runs.report(Runs.input());
    assertEquals(Conclusion.NO_DATA, report.headline().verdict());
    assertTrue(report.headline().exitCodes().contains(12));
    assertEquals(List.of(), report.run().nodes());
  }

  @Test
  void the_same_input_gives_the_same_report() {
    assertEquals(build(), build());
  }
}
