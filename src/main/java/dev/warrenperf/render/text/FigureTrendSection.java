package dev.warrenperf.render.text;

import dev.warrenperf.report.FigureTrendReport;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.report.HistoryReport;
import java.util.List;

/** Throughput, levels and resources, a line a release. */
final class FigureTrendSection {

  private static final String INDENT = "      ";

  private FigureTrendSection() {}

  static void write(HistoryReport report, Page page) {
    List<FigureTrendReport> figures =
        report.figures().stream().filter(FigureTrendReport::isObserved).toList();
    if (figures.isEmpty()) {
      return;
    }
    page.title("Throughput, levels and resources by release");
    for (FigureTrendReport figure : figures) {
      page.marked(figure.tone(), figure.title() + ": ", figure.finding());
      Table table = new Table(INDENT);
      figure.points().forEach(point -> table.row(row(point)));
      table.lines(page.columns(), page.ink()).forEach(row -> row.forEach(page::line));
    }
  }

  private static List<Table.Cell> row(FigureTrendPoint point) {
    return List.of(
        Table.Cell.of(point.release()),
        Table.Cell.right(point.valueText()),
        Table.Cell.of(point.spreadText()),
        Table.Cell.of(point.outcome().limitText()),
        Table.Cell.toned(Page.verdict(point.outcome()), point.outcome().tone()));
  }
}
