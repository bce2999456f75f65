package dev.warrenperf.render.csv;

import dev.warrenperf.report.Report;

/**
 * {@code report.csv}: tidy, one row per number, so that a spreadsheet or pandas can filter and
 * pivot it. {@code docs/outputs.md} explains the columns.
 */
public final class CsvReport {

  private CsvReport() {}

  /** The table with its head, every row ending in a line feed. */
  public static String render(Report report) {
    CsvTable table = new CsvTable(report.run());
    RunRows.write(report, table);
    report.operations().forEach(operation -> OperationRows.write(operation, table));
    report.figures().forEach(figure -> FigureRows.write(figure, table));
    report.failover().forEach(failover -> FailoverRows.write(failover, table));
    ComparisonRows.write(report.comparison(), table);
    report.waivers().forEach(waiver -> WaiverRows.write(waiver, table));
    return table.text();
  }
}
