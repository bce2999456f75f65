package dev.warrenperf.render.chart;

import dev.warrenperf.report.Lanes;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The marks of a {@link Lanes}: full, hatched and dashed bars, and crosses. */
final class LeaderMarks {

  /** From one cross to the next, at least. */
  private static final double CROSSES = 13;

  private static final int MOST_CROSSES = 10;

  private static final double ARM = 3;

  /** So that what is short is still seen. */
  private static final double LEAST = 1.5;

  /** With ends that need no word in the SVG. */
  static final BasicStroke PEN = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  /** Beneath a cross, so that it shows on a bar. */
  private static final BasicStroke HALO =
      new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

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
    Path2D lines = Hatch.of(box);
    lines.append(box, false);
    stroke(lines, ink, PEN);
  }

  void dashed(double from, double to, double middle, double high, Ink ink) {
    BasicStroke dashes =
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0);
    stroke(box(from + 0.5, to - 0.5, middle, high - 1), ink, dashes);
  }

  /** As many crosses as there are failures, where there is room. */
  void crosses(double from, double to, int count, double middle) {
    double room = Math.min(MOST_CROSSES, Math.floor((to - from) / CROSSES) + 1);
    int shown = (int) Math.max(1, Math.min(count, room));
    Path2D crosses = new Path2D.Double();
    for (int i = 0; i < shown; i++) {
      double x = shown == 1 ? (from + to) / 2 : from + (to - from) * i / (shown - 1);
      crosses.moveTo(x - ARM, middle - ARM);
      crosses.lineTo(x + ARM, middle + ARM);
      crosses.moveTo(x - ARM, middle + ARM);
      crosses.lineTo(x + ARM, middle - ARM);
    }
    stroke(crosses, Ink.SURFACE, HALO);
    stroke(crosses, Ink.MUTED, PEN);
  }

  /** A bar of a lane. */
  void bar(Lanes.Certainty certainty, double from, double to, double middle, double high) {
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
