package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Across;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetResults;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureReporterTest {

  private static List<FigureReport> rates(List<ThroughputTarget> rates, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", List.of(), rates, List.of(), List.of());
    RunDeltas run = Scrapes.run(Needs.of(set), nodes);
    TargetResults results = RunJudge.judge(set, run);
    return new FigureReporter(run, new Outcomes(results), true).rates(results.rates());
  }

  private static List<FigureReport> gauges(List<GaugeTarget> gauges, Scrapes... nodes) {
    TargetSet set = new TargetSet("t", "o", List.of(), List.of(), gauges, List.of());
    RunDeltas run = Scrapes.run(Needs.of(set), nodes);
    TargetResults results = RunJudge.judge(set, run);
    return new FigureReporter(run, new Outcomes(results), true).gauges(results.gauges());
  }

  private static FigureReport rate(String limit, Scrapes... nodes) {
    return rates(List.of(Runs.rate(limit)), nodes).get(0);
  }

  /** 5 in 10 seconds. */
  @ParameterizedTest
  @CsvSource({"2/s, 0.5/s", "60/min, 30/min", "60/m, 30/min", "9/h, 30/min"})
  void a_rate_is_shown_in_the_unit_of_its_limit(String limit, String text) {
    FigureReport report = rate(limit, Scrapes.node("a").at(0, "c 1").at(10, "c 6"));
    assertEquals(text, report.valueText());
    assertEquals(0.5, report.value());
    assertEquals("1/s", report.unit());
    assertEquals(List.of(new FigureReport.Detail("increase", 5, "5")), report.detail());
    assertEquals(List.of(new FigureReport.NodeValue("a", 0.5, text)), report.nodes());
    assertEquals("rate-1-requests", report.anchor());
  }

  @Test
  void a_rate_that_cannot_be_told_is_a_dash() {
    FigureReport untimed = rate("2/s", Scrapes.node("a").untimed("c 1").untimed("c 6"));
    assertEquals("–", untimed.valueText());
    assertEquals("–", untimed.nodes().get(0).text());
    assertEquals(5, untimed.detail().get(0).value());
    FigureReport absent = rate("2/s", Scrapes.node("a").at(0, "x 1").at(10, "x 1"));
    assertEquals("–", absent.valueText());
    assertEquals(List.of(), absent.detail());
    assertEquals("c", absent.metric());
  }

  private static FigureReport gauge(Statistic statistic, Across across, Scrapes... nodes) {
    List<GaugeTarget> targets = List.of(Runs.gauge(statistic, across));
    return gauges(targets, nodes).get(0);
  }

  private static Stream<Arguments> statistics() {
    return Stream.of(
        arguments(Statistic.MIN, 10, 1, 9),
        arguments(Statistic.MEAN, 20, 3, 17),
        arguments(Statistic.MAX, 30, 5, 25),
        arguments(Statistic.LAST, 30, 5, 25));
  }

  @ParameterizedTest
  @MethodSource("statistics")
  void nodes_show_the_figure_that_is_judged(Statistic statistic, double all, double a, double b) {
    FigureReport report =
        gauge(
            statistic,
            Across.SUM,
            Scrapes.node("a").at(0, "g 1").at(10, "g 5"),
            Scrapes.node("b").at(0, "g 9").at(10, "g 25"));
    assertEquals(all, report.value());
    assertEquals(
        List.of(a, b), report.nodes().stream().map(FigureReport.NodeValue::value).toList());
    assertEquals("sum", report.across());
    assertEquals(
        List.of("min 10", "mean 20", "max 30", "last 30"),
        report.detail().stream().map(detail -> detail.name() + " " + detail.text()).toList());
  }

  @Test
  void a_gauge_without_a_number_is_a_dash() {
    FigureReport report = gauge(Statistic.MAX, Across.MAX, Scrapes.node("a").at(0, "g NaN"));
    assertEquals("–", report.valueText());
    assertEquals(List.of(), report.detail());
    assertEquals("–", report.nodes().get(0).text());
    assertEquals(Reason.NOT_A_NUMBER, report.outcome().reason());
  }

  @Test
  void the_worst_comes_first_under_the_anchor_of_its_place_in_the_file() {
    List<ThroughputTarget> rates = List.of(Runs.rate("0.1/s"), Runs.rate("9/s"));
    List<FigureReport> reports = rates(rates, Scrapes.node("a").at(0, "c 0").at(10, "c 10"));
    assertEquals(
        List.of(Verdict.FAIL, Verdict.PASS),
        reports.stream().map(r -> r.outcome().verdict()).toList());
    assertEquals("rate-2-requests", reports.get(0).anchor());
  }
}
