package dev.warrenperf.render.openmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.MeasuredFigure.Kind;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.report.ChangeReport;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparedOperation;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Conclusion;
import dev.warrenperf.report.OperationChange;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonMetricsTest {

  private static final double NAN = Double.NaN;

  private static Report with(ComparisonReport comparison) {
    return ComparisonFixture.beside(comparison, ReportFixture.nothing());
  }

  private static ComparisonReport comparison() {
    return new ComparisonReport(
        Conclusion.RUNS_DIFFER,
        "the runs differ",
        List.of(),
        true,
        0.05,
        "",
        List.of(
            new ComparisonReport.SideReport("v1.3.0", "v1.3.0", List.of()),
            new ComparisonReport.SideReport("v1.6.0", "v1.6.0", List.of())),
        List.of(),
        new ComparisonReport.ChangeTally(3, 0, 0, 3, 0, 0, 0, 0, 0, 0),
        List.of(
            operation(Source.HISTOGRAM, 1.23, 1.08, Double.POSITIVE_INFINITY),
            operation(Source.SAMPLES, NAN, NAN, NAN)),
        List.of(figure()),
        List.of(),
        List.of());
  }

  private static ComparedOperation operation(
      Source source, double ratio, double lower, double upper) {
    ComparedOperation.SideFigures figures =
        new ComparedOperation.SideFigures("v1.6.0", 50, 0.25, List.of(), null);
    OperationChange contrast =
        new OperationChange(
            figures,
            decided(Change.RUNS_DIFFER, ratio, lower, upper),
            0.75,
            "",
            NAN,
            "",
            "",
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null);
    return new ComparedOperation(
        "Create", "a", "m", source, Change.RUNS_DIFFER, figures, List.of(contrast), null, null);
  }

  private static ChangeReport decided(Change change, double ratio, double lower, double upper) {
    return new ChangeReport(change, null, "", null, new MeanRatio(ratio, lower, upper), NAN, NAN);
  }

  private static ComparedFigure figure() {
    return new ComparedFigure(
        Kind.THROUGHPUT,
        "Create",
        "b",
        "m",
        "rate",
        Unit.PER_SECOND,
        Direction.HIGHER_IS_BETTER,
        Change.NOT_COMPARED,
        2,
        List.of(
            new ComparedFigure.FigureChange(
                "v1.6.0",
                NAN,
                Unit.PER_SECOND,
                decided(Change.NOT_COMPARED, NAN, NAN, NAN),
                List.of(),
                null)));
  }

  private static List<String> lines(Report report) {
    return ResultMetrics.of(report)
        .text()
        .lines()
        .filter(line -> line.startsWith("warren_perf_comparison_"))
        .collect(Collectors.toList());
  }

  @Test
  void without_a_comparison_there_are_no_series() {
    assertEquals(List.of(), lines(with(null)));
  }

  @Test
  void a_ratio_has_its_interval_and_what_is_not_known_has_no_series() {
    String sides = "baseline=\"v1.3.0\",candidate=\"v1.6.0\",";
    String create = "kind=\"operation\",target=\"Create\",statistic=\"mean\",source=\"histogram\",";
    String name = "warren_perf_comparison_ratio{" + create + sides;
    assertEquals(
        List.of(
            name + "bound=\"estimate\",} 1.23",
            name + "bound=\"lower\",} 1.08",
            name + "bound=\"upper\",} +Inf"),
        lines(with(comparison())).stream()
            .filter(line -> line.startsWith("warren_perf_comparison_ratio"))
            .toList());
    assertTrue(
        lines(with(comparison()))
            .contains(
                "warren_perf_comparison_longer_ratio{target=\"Create\",source=\"histogram\","
                    + sides
                    + "} 0.75"));
  }

  @Test
  void of_eight_changes_one_holds() {
    List<String> changes =
        lines(with(comparison())).stream()
            .filter(line -> line.startsWith("warren_perf_comparison_change"))
            .toList();
    assertEquals(24, changes.size());
    List<String> held = changes.stream().filter(line -> line.endsWith(" 1.0")).toList();
    assertEquals(3, held.size());
    assertTrue(held.get(0).contains("change=\"runs_differ\""), held.get(0));
    assertTrue(held.get(2).contains("kind=\"throughput\""), held.get(2));
    assertTrue(held.get(2).contains("change=\"not_compared\""), held.get(2));
    assertFalse(held.get(2).contains("source="), held.get(2));
    assertTrue(
        lines(with(comparison()))
            .contains("warren_perf_comparison_verdict{change=\"runs_differ\",} 1.0"));
  }

  @Test
  void without_a_run_the_only_candidate_gives_the_version() {
    Report alone = ComparisonFixture.alone(ComparisonFixture.nothingCompared());
    assertEquals(
        Map.of("scenario", "burst", "version", "v1.6.0"), ResultMetrics.of(alone).labels());
    String text = ResultMetrics.of(alone).text();
    assertTrue(
        text.contains("warren_perf_exit_code{scenario=\"burst\",version=\"v1.6.0\",} 12.0\n"),
        text);
    assertFalse(text.contains("warren_perf_run_"), text);
    Report three = ComparisonFixture.alone(ComparisonFixture.threeVersions());
    assertEquals(Map.of(), ResultMetrics.of(three).labels());
    assertTrue(ResultMetrics.of(three).text().contains("baseline=\"v1.1.0\",candidate=\"v1.6.0\""));
  }
}
