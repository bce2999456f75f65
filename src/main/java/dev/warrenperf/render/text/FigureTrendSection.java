package dev.warrenperf.render.text;

import dev.warrenperf.report.FigureTrendReport;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Outcome;
import java.util.List;
import java.util.Objects;

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
    Outcome outcome = point.target() == null ? Outcome.NOT_JUDGED : point.target().outcome();
    return List.of(
        Table.Cell.of(point.measured().release()),
        Table.Cell.right(point.valueText()),
        Table.Cell.of(Objects.requireNonNullElse(point.spreadText(), "")),
        Table.Cell.of(outcome.limitText()),
        Table.Cell.toned(Page.verdict(outcome), outcome.tone()));
  }
}
