package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.warrenperf.analysis.Scrapes;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Target;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.ThroughputTarget;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.RunDescription;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FigureReporterTest {

  private static List<FigureReport> figures(List<? extends Target> targets, Scrapes... nodes) {
    Report report =
        Runs.report(
            Runs.input(new TargetSet("t", "o", targets), RunDescription.of("r"), Map.of(), nodes));
    return Stream.of(report.throughput(), report.gauges()).flatMap(List::stream).toList();
  }

  private static List<String> nodes(FigureReport figure) {
    return figure.nodes().stream()
        .map(one -> one.node() + " " + figure.text(one.value("value")))
        .toList();
  }

  private static FigureReport rate(String limit, Scrapes... nodes) {
    return figures(List.of(Runs.rate(limit)), nodes).get(0);
  }

  /** 5 in 10 seconds. */
  @ParameterizedTest
  @CsvSource({"2/s, 0.5/s", "60/min, 30/min", "60/m, 30/min", "9/h, 1800/h"})
  void a_rate_is_shown_in_the_unit_of_its_limit(String limit, String text) {
    FigureReport report = rate(limit, Scrapes.node("a").at(0, "c 1").at(10, "c 6"));
    assertEquals(text, report.valueText());
    assertEquals(0.5, report.value());
    assertEquals("1/s", report.unit());
    assertEquals(Map.of("increase", 5.0), report.details());
    assertEquals(List.of(new FigureReport.Detail("increase", "5")), report.detail());
    assertEquals(List.of("a " + text), nodes(report));
    assertEquals(Map.of("value", 0.5), report.nodes().get(0).values());
    assertEquals("rate-1-requests", report.anchor());
  }

  @Test
  void a_rate_that_cannot_be_told_is_a_dash() {
    FigureReport untimed = rate("2/s", Scrapes.node("a").untimed("c 1").untimed("c 6"));
    assertEquals("–", untimed.valueText());
    assertEquals(List.of("a –"), nodes(untimed));
    assertEquals(Map.of("increase", 5.0), untimed.details());
    FigureReport absent = rate("2/s", Scrapes.node("a").at(0, "x 1").at(10, "x 1"));
    assertEquals("–", absent.valueText());
    assertEquals(List.of(), absent.detail());
    assertEquals("c", absent.metric());
  }

  private static FigureReport gauge(Statistic statistic, Across across, Scrapes... nodes) {
    List<GaugeTarget> targets = List.of(Runs.gauge(statistic, across));
    return figures(targets, nodes).get(0);
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
    assertEquals(List.of(a, b), report.nodes().stream().map(one -> one.value("value")).toList());
    assertEquals(Across.SUM, report.across());
    assertEquals(
        List.of("min 10", "mean 20", "max 30", "last 30"),
        report.detail().stream().map(detail -> detail.name() + " " + detail.text()).toList());
  }

  @Test
  void a_gauge_without_a_number_is_a_dash() {
    FigureReport report = gauge(Statistic.MAX, Across.MAX, Scrapes.node("a").at(0, "g NaN"));
    assertEquals("–", report.valueText());
    assertEquals(List.of(), report.detail());
    assertEquals(List.of("a –"), nodes(report));
    assertEquals(Reason.NOT_A_NUMBER, report.outcome().reason());
  }

  @Test
  void the_worst_comes_first_under_the_anchor_of_its_place_in_the_file() {
    List<ThroughputTarget> rates = List.of(Runs.rate("0.1/s"), Runs.rate("9/s"));
    List<FigureReport> reports = figures(rates, Scrapes.node("a").at(0, "c 0").at(10, "c 10"));
    assertEquals(
        List.of(Verdict.FAIL, Verdict.PASS),
        reports.stream().map(r -> r.outcome().verdict()).toList());
    assertEquals("rate-2-requests", reports.get(0).anchor());
  }
}
