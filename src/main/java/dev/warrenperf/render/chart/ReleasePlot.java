package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Layer;
import dev.warrenperf.report.Layer.Bracketed;
import dev.warrenperf.report.Layer.LimitLine;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What is known in each release: a few shapes, whatever their number. */
final class ReleasePlot extends Contents {

  private static final int PIXELS_A_TICK = 15;

  /** Below the plot: the names of releases. */
  private static final double FOOT = 22;

  /** Between two names, and what a name takes before it is shortened. */
  private static final double GAP = 10;

  private static final double WIDEST_NAME = 84;

  private static final double WIDEST = 7;
  private static final double SMALLEST = 2;
  private static final double DOT = 3;

  /** A bracket is never too flat to be seen. */
  private static final double LEAST_BRACKET = 2;

  private static final double FILL = 0.35;

  private final List<Bracketed> releases;

  ReleasePlot(Chart chart, int width, int height) {
    super(chart, width, height, scale(chart, usualHeight(height)));
    this.releases = chart.layer(Layer.Brackets.class).releases();
  }

  /** What a plot has with one lane of flags. */
  private static double usualHeight(int height) {
    return height - FOOT - Words.height(2);
  }

  private static Scale scale(Chart chart, double plotHeight) {
    List<Bracketed> releases = chart.layer(Layer.Brackets.class).releases();
    List<LimitLine> limits = Layer.Limits.of(chart);
    if (chart.up().logarithmic()) {
      // ticks are those by which the margin beside the plot is made
      return LogScale.of(releases.stream().map(Bracketed::known).toList(), limits, PIXELS_A_TICK)
          .marked(plotHeight);
    }
    int pieces = Math.max(2, Math.min(5, (int) (plotHeight / PIXELS_A_TICK / 1.5)));
    return LinearScale.of(releases.stream().flatMapToDouble(ReleasePlot::values), limits, pieces);
  }

  private static DoubleStream values(Bracketed row) {
    return DoubleStream.of(
        row.value(),
        row.known().lower(),
        row.known().upper(),
        row.around().lower(),
        row.around().upper());
  }

  @Override
  double right(double beside) {
    return Math.max(12, beside);
  }

  @Override
  double leastHeight() {
    return 50;
  }

  /** The newest is named, and of the others every so many as fit. */
  @Override
  Ticks across(double left, double right) {
    List<String> names =
        releases.stream().map(row -> ChartFont.PLAIN.fit(row.label(), WIDEST_NAME)).toList();
    double widest = names.stream().mapToDouble(ChartFont.PLAIN::width).max().orElse(0);
    double each = (right - left) / Math.max(1, names.size());
    int every = Math.max(1, (int) Math.ceil((widest + GAP) / each));
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i -= every) {
      ticks.add(0, new Ticks.Tick(i, names.get(i)));
    }
    return new Ticks(-0.5, Math.max(1, names.size()) - 0.5, ticks);
  }

  @Override
  void over(Svg svg, Plane plane) {
    svg.draw(around(plane), Ink.BASELINE, Pen.MEDIUM);
    svg.draw(line(plane), Ink.series(0), Pen.MEDIUM);
    svg.fillFaintly(brackets(plane), Ink.series(0), Pen.MEDIUM, FILL);
    svg.fill(dots(plane), Ink.series(0));
  }

  /** The thin lines around: intervals and repeats. */
  private Path2D around(Plane plane) {
    Path2D lines = new Path2D.Double();
    for (int i = 0; i < releases.size(); i++) {
      Bracketed row = releases.get(i);
      if (row.isKnown() && row.around().lower() < row.around().upper()) {
        lines.moveTo(plane.x(i), plane.y(row.around().lower()));
        lines.lineTo(plane.x(i), plane.y(row.around().upper()));
      }
    }
    return lines;
  }

  /** From dot to dot, interrupted where one is missing and where the buckets change. */
  private Path2D line(Plane plane) {
    Path2D line = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < releases.size(); i++) {
      Bracketed row = releases.get(i);
      if (!Scale.isValue(row.value())) {
        drawing = false;
      } else if (drawing && !row.apart()) {
        line.lineTo(plane.x(i), plane.y(row.value()));
      } else {
        line.moveTo(plane.x(i), plane.y(row.value()));
        drawing = true;
      }
    }
    return line;
  }

  private Path2D brackets(Plane plane) {
    double room = plane.frame().width() / Math.max(1, releases.size());
    double half = Math.max(SMALLEST, Math.min(WIDEST, room * 0.3));
    Path2D boxes = new Path2D.Double();
    for (int i = 0; i < releases.size(); i++) {
      Layer.Range known = releases.get(i).known();
      if (!Double.isNaN(known.lower())) {
        double top = plane.y(known.upper());
        double bottom = Math.max(top + LEAST_BRACKET, plane.y(known.lower()));
        if (LogScale.isOpenAbove(known.upper())) {
          open(boxes, plane.x(i), half, top, bottom);
        } else {
          boxes.append(
              new Rectangle2D.Double(plane.x(i) - half, top, 2 * half, bottom - top), false);
        }
      }
    }
    return boxes;
  }

  /** What is only known to lie above ends in an arrow, not in an edge. */
  private static void open(Path2D boxes, double x, double half, double top, double bottom) {
    boxes.moveTo(x - half, top + half);
    boxes.lineTo(x - half, bottom);
    boxes.lineTo(x + half, bottom);
    boxes.lineTo(x + half, top + half);
    boxes.moveTo(x - half, top + half);
    boxes.lineTo(x, top);
    boxes.lineTo(x + half, top + half);
  }

  private Path2D dots(Plane plane) {
    Path2D dots = new Path2D.Double();
    for (int i = 0; i < releases.size(); i++) {
      double value = releases.get(i).value();
      if (Scale.isValue(value)) {
        dots.append(
            new Ellipse2D.Double(plane.x(i) - DOT, plane.y(value) - DOT, 2 * DOT, 2 * DOT), false);
      }
    }
    return dots;
  }

  @Override
  String nothing() {
    return releases.stream().anyMatch(Bracketed::isKnown) ? "" : "no data";
  }
}
