package dev.warrenperf.render.chart;

import dev.warrenperf.report.Lanes;
import java.awt.BasicStroke;
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

  /** Beneath a cross, so that it shows on a bar. */
  private static final BasicStroke HALO = Pen.of(3);

  private static final BasicStroke DASHES = Pen.dashed(1, 3, 3);

  private final Svg svg;

  LeaderMarks(Svg svg) {
    this.svg = svg;
  }

  private static Rectangle2D box(double from, double to, double middle, double high) {
    return new Rectangle2D.Double(from, middle - high / 2, Math.max(LEAST, to - from), high);
  }

  void full(double from, double to, double middle, double high, Ink ink) {
    svg.fill(box(from, to, middle, high), ink);
  }

  void hatched(double from, double to, double middle, double high, Ink ink) {
    Rectangle2D box = box(from + 0.5, to - 0.5, middle, high - 1);
    Path2D lines = Hatch.of(box);
    lines.append(box, false);
    svg.draw(lines, ink, Pen.THIN);
  }

  void dashed(double from, double to, double middle, double high, Ink ink) {
    svg.draw(box(from + 0.5, to - 0.5, middle, high - 1), ink, DASHES);
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
    svg.draw(crosses, Ink.SURFACE, HALO);
    svg.draw(crosses, Ink.MUTED, Pen.THIN);
  }

  /** A bar of a lane. */
  void bar(Lanes.Certainty certainty, double from, double to, double middle, double high) {
    switch (certainty) {
      case LEADS -> full(from, to, middle, high, Ink.SERIES_1);
      case STALE -> hatched(from, to, middle, high, Ink.SERIES_1);
      case POSSIBLE -> dashed(from, to, middle, high, Ink.SERIES_1);
    }
  }
}
