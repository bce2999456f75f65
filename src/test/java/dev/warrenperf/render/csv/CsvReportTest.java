package dev.warrenperf.render.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportFixture;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table is read back by Commons CSV and held against the report that it was made from. */
class CsvReportTest {

  static List<CSVRecord> rows(Report report) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(new StringReader(CsvReport.render(report)))) {
      assertEquals(CsvTable.COLUMNS, parser.getHeaderNames());
      return parser.getRecords();
    }
  }

  private static double number(String cell) {
    return switch (cell) {
      case "" -> Double.NaN;
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(cell);
    };
  }

  static List<CSVRecord> of(List<CSVRecord> rows, Map<String, String> cells) {
    return rows.stream()
        .filter(
            row ->
                cells.entrySet().stream().allMatch(e -> row.get(e.getKey()).equals(e.getValue())))
        .toList();
  }

  static List<Double> values(List<CSVRecord> rows) {
    return rows.stream().map(row -> number(row.get("value"))).toList();
  }

  private static List<CSVRecord> total(List<CSVRecord> rows, String section, String statistic) {
    return of(rows, Map.of("section", section, "statistic", statistic, "node", "", "event", ""));
  }

  @Test
  void every_row_has_every_column_and_a_number_or_nothing() throws IOException {
    for (CSVRecord row : rows(ReportFixture.everyKindOfRow())) {
      assertTrue(row.isConsistent(), row::toString);
      String value = row.get("value");
      assertTrue(value.isEmpty() || value.matches("[+-]Inf|-?[0-9].*"), value);
      assertTrue(
          List.of("s", "bytes", "1/s", "ratio", "1").contains(row.get("unit")), row::toString);
    }
  }

  @Test
  void latency_reads_back_as_it_was() throws IOException {
    Report report = ReportFixture.everyKindOfRow();
    List<CSVRecord> rows = rows(report);
    List<OperationReport> operations = report.operations();
    assertEquals(
        operations.stream().map(o -> (double) o.count()).toList(),
        values(total(rows, "operation", "count")));
    assertEquals(
        operations.stream().map(OperationReport::sum).toList(),
        values(total(rows, "operation", "sum")));
    assertEquals(
        operations.stream().map(OperationReport::mean).toList(),
        values(total(rows, "operation", "mean")));
    List<OperationReport.Bucket> buckets =
        operations.stream().flatMap(o -> o.buckets().stream()).toList();
    List<CSVRecord> read = total(rows, "operation", "bucket");
    assertEquals(buckets.stream().map(b -> (double) b.count()).toList(), values(read));
    assertEquals(
        buckets.stream().map(OperationReport.Bucket::le).toList(),
        read.stream().map(row -> number(row.get("bound"))).toList());
  }

  @Test
  void quantiles_read_back_with_their_verdicts() throws IOException {
    Report report = ReportFixture.everyKindOfRow();
    List<CSVRecord> rows = rows(report);
    List<QuantileReport> quantiles =
        report.operations().stream().flatMap(o -> o.quantiles().stream()).toList();
    List<CSVRecord> upper = total(rows, "operation", "upper");
    assertEquals(quantiles.stream().map(QuantileReport::upper).toList(), values(upper));
    assertEquals(
        quantiles.stream().map(QuantileReport::q).toList(),
        upper.stream().map(row -> number(row.get("quantile"))).toList());
    assertEquals(
        quantiles.stream()
            .map(q -> q.outcome().isJudged() ? q.outcome().verdict().word() : "")
            .toList(),
        upper.stream().map(row -> row.get("verdict")).toList());
    assertEquals(
        quantiles.stream().map(q -> q.outcome().limit()).toList(),
        upper.stream().map(row -> number(row.get("limit"))).toList());
    assertEquals(
        quantiles.stream().map(QuantileReport::lower).toList(),
        values(total(rows, "operation", "lower")));
    assertEquals(
        quantiles.stream().map(QuantileReport::estimate).toList(),
        values(total(rows, "operation", "estimate")));
    assertEquals(
        quantiles.stream().map(QuantileReport::histogramQuantile).toList(),
        values(total(rows, "operation", "histogramQuantile")));
    assertEquals(
        quantiles.stream().map(QuantileReport::ciLower).toList(),
        values(total(rows, "operation", "ciLower")));
    assertEquals(
        quantiles.stream().map(QuantileReport::ciUpper).toList(),
        values(total(rows, "operation", "ciUpper")));
    assertEquals(
        quantiles.stream().map(QuantileReport::sumBound).toList(),
        values(total(rows, "operation", "sumBound")));
  }

  @Test
  void figures_resources_and_failover_read_back_as_they_were() throws IOException {
    Report report = ReportFixture.everyKindOfRow();
    List<CSVRecord> rows = rows(report);
    assertEquals(
        report.throughput().stream().map(FigureReport::value).toList(),
        values(total(rows, "throughput", "max")));
    assertEquals(
        report.gauges().stream().map(FigureReport::value).toList(),
        values(total(rows, "gauge", "max")));
    assertEquals(
        report.resources().stream().map(FigureReport::value).toList(),
        values(
            of(rows, Map.of("section", "resource")).stream()
                .filter(row -> !row.get("verdict").isEmpty())
                .toList()));
    assertEquals(
        report.resources().stream()
            .flatMap(r -> r.nodes().stream())
            .map(node -> node.value("min"))
            .toList(),
        values(of(rows, Map.of("section", "resource", "statistic", "min"))));
    assertEquals(List.of(2.0), values(total(rows, "failover", "shortest")));
    assertEquals(
        List.of(29.0, Double.POSITIVE_INFINITY),
        values(
            of(rows, Map.of("section", "failover", "statistic", "longest")).stream()
                .filter(row -> !row.get("event").isEmpty())
                .toList()));
  }

  @Test
  void a_target_has_one_row_with_a_verdict() throws IOException {
    Report report = ReportFixture.everyKindOfRow();
    Map<String, Long> verdicts =
        rows(report).stream()
            .map(row -> row.get("verdict"))
            .filter(verdict -> !verdict.isEmpty())
            .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
    // by hand: quantiles and means of operations, figures, resources, failover of the fixture
    assertEquals(Map.of("FAIL", 4L, "UNDECIDED", 3L, "NO DATA", 6L, "PASS", 11L), verdicts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b",
        "say \"hi\"",
        "=1+2",
        "+1",
        "-1",
        "@SUM(A1)",
        "'quoted",
        " blank ",
        "#1",
        "naïve 名",
        ";",
        "|"
      })
  void names_read_back_as_they_were_and_none_is_a_formula(String name) throws IOException {
    List<CSVRecord> rows = rows(ReportFixture.holding(name));
    String cell = total(rows, "operation", "count").get(0).get("name");
    assertFalse("=+-@\t\r".indexOf(cell.charAt(0)) >= 0, cell);
    assertEquals(name, cell.startsWith("'") ? cell.substring(1) : cell);
  }

  @Test
  void hidden_characters_are_spelled_out() throws IOException {
    List<CSVRecord> rows = rows(ReportFixture.holding("a\u001b[2J\nb\u202e\tc\0"));
    assertEquals(
        "a\\u001b[2J\\u000ab\\u202e\\u0009c\\u0000",
        total(rows, "operation", "count").get(0).get("name"));
  }

  @Test
  void numbers_are_the_shortest_that_read_back_as_the_same() {
    assertEquals("0.1", Cell.number(0.1));
    assertEquals("100", Cell.number(100));
    assertEquals("2E-23", Cell.number(2e-23));
    assertEquals("+Inf", Cell.number(Double.POSITIVE_INFINITY));
    assertEquals("-Inf", Cell.number(Double.NEGATIVE_INFINITY));
    assertEquals("", Cell.number(Double.NaN));
  }

  @Test
  void an_empty_report_is_a_table_all_the_same() throws IOException {
    List<CSVRecord> rows = rows(ReportFixture.nothing());
    assertEquals(
        List.of("duration", "valid", "partial", "exitCode"),
        of(rows, Map.of("section", "run")).stream().map(row -> row.get("statistic")).toList());
    assertEquals("", rows.get(0).get("value"));
    assertEquals("12", rows.get(3).get("value"));
  }
}
