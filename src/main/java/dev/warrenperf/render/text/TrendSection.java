package dev.warrenperf.render.text;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.TrendPoint;
import dev.warrenperf.report.TrendReport;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every operation, a line a release. */
final class TrendSection {

  private static final String INDENT = "      ";

  private final HistoryReport report;
  private final Page page;

  private TrendSection(HistoryReport report, Page page) {
    this.report = report;
    this.page = page;
  }

  static void write(HistoryReport report, Page page) {
    new TrendSection(report, page).operations();
  }

  private void operations() {
    if (!report.operations().isEmpty()) {
      page.title("Latency by release: mean, the interval that holds each percentile, headroom");
      report.remarks().forEach(remark -> page.wrapped("  ", remark + "."));
      report.operations().forEach(this::operation);
    }
    if (!report.silent().isEmpty()) {
      page.title("Without values in any release");
      page.wrapped("  ", String.join(", ", report.silent()));
    }
  }

  private void operation(TrendReport operation) {
    String mark = page.ink().toned(operation.tone(), operation.tone().sign());
    String by = operation.source() == Source.SAMPLES ? ", as a client measured it" : "";
    String name =
        page.ink().shortened(page.ink().spelled(operation.name() + by), page.columns() - 4);
    page.line("  " + mark + " " + page.ink().strong(name));
    page.wrapped(INDENT, operation.finding() + ".");
    operation.remarks().forEach(remark -> page.wrapped(INDENT, remark + "."));
    table(operation, head(operation), TrendSection::row);
    if (!operation.limits().isEmpty()) {
      List<Table.Cell> head = new ArrayList<>(List.of(Table.Cell.of("release")));
      operation.limits().forEach(label -> head.add(Table.Cell.right(label)));
      table(operation, head, TrendSection::shares);
    }
  }

  private void table(
      TrendReport operation, List<Table.Cell> head, Function<TrendPoint, List<Table.Cell>> cells) {
    Table table = new Table(INDENT);
    table.row(head);
    operation.points().stream().filter(TrendPoint::isObserved).map(cells).forEach(table::row);
    table.lines(page.columns(), page.ink()).forEach(row -> row.forEach(page::line));
  }

  private static List<Table.Cell> head(TrendReport operation) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of("release"));
    cells.add(Table.Cell.right("count"));
    cells.add(Table.Cell.of("mean"));
    operation.quantiles().forEach(label -> cells.add(Table.Cell.of(label)));
    return cells;
  }

  private static List<Table.Cell> row(TrendPoint point) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.of(point.release()));
    cells.add(Table.Cell.right(Format.count(point.count())));
    cells.add(judged(mean(point), point.meanOutcome()));
    for (TrendPoint.TrendQuantile quantile : point.quantiles()) {
      cells.add(judged(quantile.valueText(), quantile.outcome()));
    }
    return cells;
  }

  private static List<Table.Cell> shares(TrendPoint point) {
    List<Table.Cell> cells = new ArrayList<>(List.of(Table.Cell.of(point.release())));
    point.shares().forEach(share -> cells.add(Table.Cell.right(share.text())));
    return cells;
  }

  private static String mean(TrendPoint point) {
    return point.spreadText().isEmpty()
        ? point.meanText()
        : point.meanText() + " (" + point.spreadText() + ")";
  }

  /** The value, the sign of its verdict, and its headroom. */
  private static Table.Cell judged(String value, Outcome outcome) {
    if (!outcome.isJudged()) {
      return Table.Cell.of(value);
    }
    String headroom = outcome.headroomText().isEmpty() ? "" : " " + outcome.headroomText();
    return Table.Cell.toned(value + " " + outcome.tone().sign() + headroom, outcome.tone());
  }
}
