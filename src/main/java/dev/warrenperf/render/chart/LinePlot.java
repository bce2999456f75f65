package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.report.TimeScale;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Lines and steps over time; a dot for each instant that has no neighbour. */
final class LinePlot extends Contents {

  private static final int PIXELS_A_VALUE_TICK = 34;

  private static final BasicStroke PEN =
      new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final BasicStroke DOT = Pen.dot(5);

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
    return points.stream().filter(LinePlot::isTimed).toList();
  }

  private static boolean isTimed(Point point) {
    return Scale.isTime(point.from()) && Scale.isTime(point.to()) && point.from() <= point.to();
  }

  private static Scale scale(Chart chart, int height) {
    int pieces = Math.max(2, Math.min(6, (height - 70) / PIXELS_A_VALUE_TICK));
    return LinearScale.of(
        lines(chart).stream().flatMap(line -> line.points().stream()).mapToDouble(Point::value),
        Layer.Limits.of(chart),
        pieces);
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  @Override
  Ticks across(double left, double right) {
    DoubleStream times =
        points().flatMapToDouble(point -> DoubleStream.of(point.from(), point.to()));
    Ticks span = TimeTicks.span(DoubleStream.concat(times, MarkLines.times(chart)));
    return TimeTicks.fitting(
        span.lower(), span.upper(), TimeScale.of(chart.across()), right - left);
  }

  @Override
  List<LineEnds.Name> names() {
    return lines.stream()
        .map(
            line ->
                new LineEnds.Name(
                    line.name(), Ink.series(line.ink()), plane -> plane.y(last(line))))
        .toList();
  }

  /** NaN for a line without values. */
  private static double last(Line line) {
    return line.points().stream()
        .mapToDouble(Point::value)
        .filter(Scale::isValue)
        .reduce(Double.NaN, (before, last) -> last);
  }

  /** The first in front. */
  @Override
  void draw(Svg svg, Plane plane) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      Ink ink = Ink.series(line.ink());
      svg.tooltip(line.name());
      svg.draw(path(line.points(), plane), ink, PEN);
      svg.draw(alone(line.points(), plane), ink, DOT);
    }
  }

  /** Interrupted by what cannot be drawn; a stretch is level. */
  private static Path2D path(List<Point> points, Plane plane) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (Point point : points) {
      boolean known = Scale.isValue(point.value());
      if (known) {
        double y = plane.y(point.value());
        to(path, plane.x(point.from()), y, drawing);
        to(path, plane.x(point.to()), y, true);
      }
      drawing = known;
    }
    return path;
  }

  private static void to(Path2D path, double x, double y, boolean drawing) {
    if (drawing) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
    }
  }

  /** Instants between gaps, where no line would show them. */
  private static Path2D alone(List<Point> points, Plane plane) {
    Path2D dots = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      boolean instant = point.from() == point.to() && isKnown(points, i);
      if (instant && !isKnown(points, i - 1) && !isKnown(points, i + 1)) {
        dots.append(Pen.dotAt(plane.x(point.from()), plane.y(point.value())), false);
      }
    }
    return dots;
  }

  private static boolean isKnown(List<Point> points, int at) {
    return at >= 0 && at < points.size() && Scale.isValue(points.get(at).value());
  }

  @Override
  String nothing() {
    return points().anyMatch(point -> Scale.isValue(point.value())) ? "" : "no data";
  }
}
