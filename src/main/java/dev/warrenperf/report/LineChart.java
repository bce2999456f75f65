package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values over time as a chart: one line for each series. */
final class LineChart {

  private LineChart() {}

  /**
   * The chart with its table: one row for each time at which some line has a value.
   *
   * @param caption of it
   * @param seconds length of the run
   * @param unit of the values; may be empty
   * @param lines all with their points at the same times
   */
  static Chart of(
      String id,
      Chart.Caption caption,
      double seconds,
      String unit,
      List<Line> lines,
      List<Layer.LimitLine> limits,
      List<Layer.Mark> marks) {
    return new Chart(
        id,
        caption,
        Axis.time(seconds),
        new Axis("", unit, false),
        List.of(new Layer.Marks(marks), new Layer.Lines(lines), new Layer.Limits(limits)),
        ChartTable.of(
            caption.title() + "; times without a value are left out",
            columns(unit, lines),
            rows(lines)));
  }

  private static List<Column> columns(String unit, List<Line> lines) {
    return Stream.concat(
            Stream.of(new Column(Axis.TIME, Cells.TEXT)),
            lines.stream().map(line -> Column.of(line.name(), unit)))
        .toList();
  }

  private static List<Row> rows(List<Line> lines) {
    List<Row> rows = new ArrayList<>();
    int most = lines.stream().mapToInt(line -> line.points().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      int at = i;
      List<Point> points = lines.stream().map(line -> line.points().get(at)).toList();
      if (points.stream().anyMatch(Point::isKnown)) {
        List<String> cells = new ArrayList<>();
        cells.add(Format.seconds(points.get(0).seconds()));
        points.forEach(point -> cells.add(text(point)));
        rows.add(new Row(cells));
      }
    }
    return rows;
  }

  private static String text(Point point) {
    return point.isKnown() ? Format.number(point.value()) : "–";
  }
}
