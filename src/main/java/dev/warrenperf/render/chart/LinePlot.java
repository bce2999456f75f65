package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Point;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Lines over time; a dot for each point that has no neighbour. */
final class LinePlot extends Contents {

  private static final int PIXELS_A_VALUE_TICK = 34;
  private static final int PIXELS_A_TIME_TICK = 72;

  private static final BasicStroke PEN =
      new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final Ellipse2D DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);

  private final List<Line> lines;

  LinePlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart, height));
    this.lines = lines(chart);
  }

  private static List<Line> lines(Chart chart) {
    return chart.layer(Layer.Lines.class).lines().stream()
        .map(line -> new Line(line.name(), line.ink(), timed(line.points())))
        .toList();
  }

  private static List<Point> timed(List<Point> points) {
    return points.stream().filter(point -> Scale.isTime(point.seconds())).toList();
  }

  private static Scale scale(Chart chart, int height) {
    int pieces = Math.max(2, Math.min(6, (height - 70) / PIXELS_A_VALUE_TICK));
    return LinearScale.of(
        lines(chart).stream().flatMap(line -> line.points().stream()).mapToDouble(Point::value),
        chart.layer(Layer.Limits.class).lines(),
        pieces);
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  @Override
  Ticks across(double left, double right) {
    Ticks span =
        TimeTicks.span(
            DoubleStream.concat(points().mapToDouble(Point::seconds), MarkLines.times(chart)));
    int pieces = Math.max(1, (int) ((right - left) / PIXELS_A_TIME_TICK));
    return TimeTicks.between(span.lower(), span.upper(), pieces);
  }

  @Override
  Stream<String> names() {
    return lines.stream().map(Line::name);
  }

  @Override
  List<LineEnds.End> ends(Plane plane) {
    List<LineEnds.End> ends = new ArrayList<>();
    for (Line line : lines) {
      line.points().stream()
          .map(Point::value)
          .filter(Scale::isValue)
          .reduce((before, last) -> last)
          .ifPresent(
              last ->
                  ends.add(new LineEnds.End(line.name(), plane.y(last), Ink.series(line.ink()))));
    }
    return ends;
  }

  @Override
  AxesPlot plot(Plane plane) {
    XYLineAndShapeRenderer renderer =
        new XYLineAndShapeRenderer(true, true) {
          private static final long serialVersionUID = 1L;

          @Override
          public boolean getItemShapeVisible(int series, int item) {
            return isAlone(series, item);
          }
        };
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setDrawOutlines(false);
    DefaultXYDataset data = new DefaultXYDataset();
    for (int i = 0; i < lines.size(); i++) {
      // the number, since two lines may have one name
      data.addSeries(i, values(lines.get(i)));
      renderer.setSeriesPaint(i, Ink.series(lines.get(i).ink()).color());
      renderer.setSeriesStroke(i, PEN);
      renderer.setSeriesShape(i, DOT);
    }
    return new AxesPlot(plane, data, renderer);
  }

  /** What cannot be drawn is NaN, which interrupts a line. */
  private static double[][] values(Line line) {
    return new double[][] {
      line.points().stream().mapToDouble(Point::seconds).toArray(),
      line.points().stream()
          .mapToDouble(point -> Scale.isValue(point.value()) ? point.value() : Double.NaN)
          .toArray()
    };
  }

  /** Whether a point stands between gaps, where no line would show it. */
  private boolean isAlone(int line, int item) {
    return isKnown(line, item) && !isKnown(line, item - 1) && !isKnown(line, item + 1);
  }

  private boolean isKnown(int line, int item) {
    List<Point> points = lines.get(line).points();
    return item >= 0 && item < points.size() && Scale.isValue(points.get(item).value());
  }

  @Override
  String nothing() {
    return points().anyMatch(point -> Scale.isValue(point.value())) ? "" : "no data";
  }
}
