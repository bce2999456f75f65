package dev.warrenperf.render.chart;

import dev.warrenperf.report.LeaderChart;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks of a {@link LeaderChart}: full, hatched and dashed bars, and crosses. */
final class LeaderMarks {

  /** From one cross to the next. */
  private static final double CROSSES = 9;

  private static final double ARM = 3;

  /** So that what is short is still seen. */
  private static final double LEAST = 1.5;

  private final SvgGraphics2D graphics;

  LeaderMarks(SvgGraphics2D graphics) {
    this.graphics = graphics;
  }

  private static Rectangle2D box(double from, double to, double middle, double high) {
    return new Rectangle2D.Double(from, middle - high / 2, Math.max(LEAST, to - from), high);
  }

  void full(double from, double to, double middle, double high, Ink ink) {
    graphics.setPaint(ink.color());
    graphics.fill(box(from, to, middle, high));
  }

  void hatched(double from, double to, double middle, double high, Ink ink) {
    Rectangle2D box = box(from + 0.5, to - 0.5, middle, high - 1);
    stroke(Hatch.of(box), ink, new BasicStroke(1.5f));
    stroke(box, ink, new BasicStroke(1));
  }

  void dashed(double from, double to, double middle, double high, Ink ink) {
    BasicStroke dashes =
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0);
    stroke(box(from + 0.5, to - 0.5, middle, high - 1), ink, dashes);
  }

  /** A line that shows where the lane runs. */
  void lane(double from, double to, double middle) {
    stroke(new Line2D.Double(from, middle, to, middle), Ink.GRID, new BasicStroke(1));
  }

  /** As many crosses as there are failures, where there is room. */
  void crosses(double from, double to, int count, double middle) {
    int shown = (int) Math.max(1, Math.min(count, Math.floor((to - from) / CROSSES) + 1));
    Path2D crosses = new Path2D.Double();
    for (int i = 0; i < shown; i++) {
      double x = shown == 1 ? (from + to) / 2 : from + (to - from) * i / (shown - 1);
      crosses.moveTo(x - ARM, middle - ARM);
      crosses.lineTo(x + ARM, middle + ARM);
      crosses.moveTo(x - ARM, middle + ARM);
      crosses.lineTo(x + ARM, middle - ARM);
    }
    stroke(crosses, Ink.MUTED, new BasicStroke(1));
  }

  /** A bar of a lane. */
  void bar(LeaderChart.Certainty certainty, double from, double to, double middle, double high) {
    switch (certainty) {
      case LEADS -> full(from, to, middle, high, Ink.SERIES_1);
      case STALE -> hatched(from, to, middle, high, Ink.SERIES_1);
      case POSSIBLE -> dashed(from, to, middle, high, Ink.SERIES_1);
    }
  }

  private void stroke(Shape shape, Ink ink, BasicStroke stroke) {
    graphics.setPaint(ink.color());
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }
}
