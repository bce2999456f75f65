package dev.warrenperf.render.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.comparison.RunsNeeded;
import dev.warrenperf.comparison.ShareDifference;
import dev.warrenperf.report.ComparedFigure;
import dev.warrenperf.report.ComparisonFixture;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.OperationChange;
import dev.warrenperf.report.ReportFixture;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Read back and held against the comparison. */
class ComparisonRowsTest {

  private static final ComparisonReport COMPARISON = ComparisonFixture.everyKindOfChange();

  private static List<CSVRecord> rows(ComparisonReport comparison) throws IOException {
    return CsvReportTest.rows(ComparisonFixture.alone(comparison));
  }

  private static List<CSVRecord> changes(String statistic, String side) throws IOException {
    return rows(COMPARISON).stream()
        .filter(row -> List.of("operationChange", "clientChange").contains(row.get("section")))
        .filter(row -> row.get("statistic").equals(statistic) && row.get("side").equals(side))
        .filter(row -> row.get("run").isEmpty() && row.get("quantile").isEmpty())
        .toList();
  }

  private static List<OperationChange> contrasts() {
    return COMPARISON.operations().stream().flatMap(o -> o.contrasts().stream()).toList();
  }

  @Test
  void changes_read_back_as_they_were() throws IOException {
    List<CSVRecord> ratios = changes("ratio", "");
    assertEquals(
        contrasts().stream().map(c -> c.decided().ratio().ratio()).toList(),
        CsvReportTest.values(ratios));
    assertEquals(
        contrasts().stream().map(contrast -> contrast.decided().change().word()).toList(),
        ratios.stream().map(row -> row.get("change")).toList());
    assertEquals(
        contrasts().stream()
            .map(c -> c.decided().reason() == null ? "" : c.decided().reason().word())
            .toList(),
        ratios.stream().map(row -> row.get("reason")).toList());
    assertEquals(
        contrasts().stream().map(c -> c.decided().ratio().ratioLower()).toList(),
        CsvReportTest.values(changes("ratioLower", "")));
    assertEquals(
        contrasts().stream().map(c -> c.decided().ratio().ratioUpper()).toList(),
        CsvReportTest.values(changes("ratioUpper", "")));
    assertEquals(
        contrasts().stream().map(c -> c.decided().p()).toList(),
        CsvReportTest.values(changes("p", "")));
    assertEquals(
        contrasts().stream().map(c -> c.decided().adjustedP()).toList(),
        CsvReportTest.values(changes("adjustedP", "")));
    assertEquals(
        contrasts().stream().map(OperationChange::effect).toList(),
        CsvReportTest.values(changes("effect", "")));
    assertEquals(
        contrasts().stream().map(c -> runs(c, RunsNeeded::least)).toList(),
        CsvReportTest.values(changes("runsNeededLeast", "")));
    assertEquals(
        contrasts().stream().map(c -> runs(c, RunsNeeded::most)).toList(),
        CsvReportTest.values(changes("runsNeededMost", "")));
  }

  private static double runs(OperationChange change, Function<RunsNeeded, Integer> end) {
    RunsNeeded needed = change.decided().runsNeeded();
    return needed == null ? Double.NaN : end.apply(needed);
  }

  @Test
  void what_each_side_measured_reads_back_together_and_by_run() throws IOException {
    assertEquals(
        contrasts().stream().map(c -> c.figures().mean()).toList(),
        CsvReportTest.values(changes("mean", "candidate")));
    assertEquals(
        COMPARISON.operations().stream().map(o -> o.reference().count()).toList(),
        CsvReportTest.values(changes("count", "baseline")));
    List<CSVRecord> runs =
        CsvReportTest.of(
            rows(COMPARISON),
            Map.of("name", "Service Create", "statistic", "count", "run", "burst/repeat-2"));
    assertEquals(
        List.of("v1.3.0", "v1.6.0"), runs.stream().map(row -> row.get("version")).toList());
    assertEquals(List.of(634.0, 634.0), CsvReportTest.values(runs));
  }

  @Test
  void shares_and_quantiles_read_back_by_side() throws IOException {
    List<ShareDifference> shares =
        contrasts().stream().flatMap(c -> c.shares().stream()).map(ShareAbove::difference).toList();
    assertEquals(
        shares.stream().map(ShareDifference::baseline).toList(),
        CsvReportTest.values(changes("shareAbove", "baseline")));
    assertEquals(
        shares.stream().map(ShareDifference::candidate).toList(),
        CsvReportTest.values(changes("shareAbove", "candidate")));
    assertEquals(
        shares.stream().map(ShareDifference::difference).toList(),
        CsvReportTest.values(changes("difference", "")));
    assertEquals(
        shares.stream().map(ShareDifference::upper).toList(),
        CsvReportTest.values(changes("differenceUpper", "")));
    List<CSVRecord> upper =
        CsvReportTest.of(
            rows(COMPARISON),
            Map.of("name", "Service Create", "statistic", "ciUpper", "side", "candidate"));
    assertEquals(List.of(0.25, Double.POSITIVE_INFINITY), CsvReportTest.values(upper));
  }

  @Test
  void figures_have_a_section_a_kind() throws IOException {
    for (ComparedFigure figure : COMPARISON.figures()) {
      List<CSVRecord> rows =
          CsvReportTest.of(rows(COMPARISON), Map.of("section", figure.kind().word() + "Change"));
      assertEquals(figure.name(), rows.get(0).get("name"));
      assertEquals(figure.value(), CsvReportTest.values(rows).get(0));
      assertEquals(figure.unit().word(), rows.get(0).get("unit"));
      assertEquals(
          List.of(figure.change().word()),
          rows.stream().map(row -> row.get("change")).filter(word -> !word.isEmpty()).toList());
    }
  }

  @Test
  void the_whole_differences_and_one_sided_metrics_have_rows() throws IOException {
    List<CSVRecord> rows = rows(COMPARISON);
    CSVRecord verdict = CsvReportTest.of(rows, Map.of("statistic", "verdict")).get(0);
    assertEquals("SLOWER", verdict.get("change"));
    assertEquals("v1.3.0", verdict.get("baseline"));
    CSVRecord load = CsvReportTest.of(rows, Map.of("section", "difference")).get(0);
    assertEquals("serious", load.get("statistic"));
    assertTrue(load.get("text").endsWith("(12.4/s; 24.9/s)"), load::toString);
    assertEquals(3, CsvReportTest.of(rows, Map.of("section", "oneSided")).size());
    assertEquals(4, CsvReportTest.of(rows, Map.of("section", "side")).size());
  }

  @Test
  void beside_a_run_the_targets_are_what_they_were() throws IOException {
    List<CSVRecord> rows =
        CsvReportTest.rows(ComparisonFixture.beside(COMPARISON, ReportFixture.everyKindOfRow()));
    assertEquals(24, rows.stream().filter(row -> !row.get("verdict").isEmpty()).count());
  }

  @Test
  void no_text_is_a_formula() throws IOException {
    for (CSVRecord row : rows(ComparisonFixture.holding("=1+2"))) {
      for (String cell : row) {
        assertFalse(cell.startsWith("="), row::toString);
      }
    }
  }
}
