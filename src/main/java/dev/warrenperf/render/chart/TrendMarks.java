package dev.warrenperf.render.chart;

import dev.warrenperf.report.TrendChart;
import dev.warrenperf.report.TrendChart.Bracketed;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What stands for the releases in a plot: a few shapes, whatever their number. */
final class TrendMarks {

  private static final BasicStroke THIN =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private static final double WIDEST = 7;
  private static final double SMALLEST = 2;
  private static final double DOT = 3;

  /** A bracket is never too flat to be seen. */
  private static final double LEAST_HEIGHT = 2;

  private static final double FILL = 0.35;

  private final TrendChart chart;
  private final Frame frame;
  private final TrendAxis axis;
  private final IntToDoubleFunction column;
  private final double half;

  /**
   * @param column the middle of a release, in pixels
   * @param room between two releases, in pixels
   */
  TrendMarks(
      TrendChart chart, Frame frame, TrendAxis axis, IntToDoubleFunction column, double room) {
    this.chart = chart;
    this.frame = frame;
    this.axis = axis;
    this.column = column;
    this.half = Math.max(SMALLEST, Math.min(WIDEST, room * 0.3));
  }

  void draw(SvgGraphics2D graphics) {
    graphics.setStroke(THIN);
    graphics.setPaint(Ink.BASELINE.color());
    graphics.draw(outer());
    graphics.setPaint(Ink.series(0).color());
    graphics.draw(line());
    graphics.fillFaintly(brackets(), FILL);
    graphics.fill(dots());
  }

  private List<Bracketed> rows() {
    return chart.releases();
  }

  private double y(double value) {
    return frame.y(axis.at(value), axis.ticks());
  }

  /** The thin lines around: intervals and repeats. */
  private Path2D outer() {
    Path2D lines = new Path2D.Double();
    for (int i = 0; i < rows().size(); i++) {
      Bracketed row = rows().get(i);
      if (row.isKnown() && row.outerLower() < row.outerUpper()) {
        lines.moveTo(column.applyAsDouble(i), y(row.outerLower()));
        lines.lineTo(column.applyAsDouble(i), y(row.outerUpper()));
      }
    }
    return lines;
  }

  /** From dot to dot, interrupted where one is missing and where the buckets change. */
  private Path2D line() {
    Path2D line = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < rows().size(); i++) {
      double value = rows().get(i).value();
      if (!LineData.isValue(value)) {
        drawing = false;
      } else if (drawing && !chart.breaks().contains(i)) {
        line.lineTo(column.applyAsDouble(i), y(value));
      } else {
        line.moveTo(column.applyAsDouble(i), y(value));
        drawing = true;
      }
    }
    return line;
  }

  private Path2D brackets() {
    Path2D boxes = new Path2D.Double();
    for (int i = 0; i < rows().size(); i++) {
      Bracketed row = rows().get(i);
      if (!Double.isNaN(row.lower())) {
        double top = y(row.upper());
        double height = Math.max(LEAST_HEIGHT, y(row.lower()) - top);
        boxes.append(
            new Rectangle2D.Double(column.applyAsDouble(i) - half, top, 2 * half, height), false);
      }
    }
    return boxes;
  }

  private Path2D dots() {
    Path2D dots = new Path2D.Double();
    for (int i = 0; i < rows().size(); i++) {
      double value = rows().get(i).value();
      if (LineData.isValue(value)) {
        double x = column.applyAsDouble(i);
        dots.append(new Ellipse2D.Double(x - DOT, y(value) - DOT, 2 * DOT, 2 * DOT), false);
      }
    }
    return dots;
  }
}
