package dev.warrenperf.render.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Slanted lines that fill a rectangle, for what is not certain: seen without colours too. */
final class Hatch {

  /** From one line to the next, along the level. */
  private static final double STEP = 12;

  private Hatch() {}

  /** Lines rising to the right, cut at the edges; they stand still when the rectangle grows. */
  static Path2D of(Rectangle2D area) {
    Path2D lines = new Path2D.Double();
    double high = area.getHeight();
    double first = Math.floor((area.getMinX() - high) / STEP) * STEP;
    for (double foot = first; foot < area.getMaxX(); foot += STEP) {
      double from = Math.max(foot, area.getMinX());
      double to = Math.min(foot + high, area.getMaxX());
      if (from < to) {
        lines.moveTo(from, area.getMaxY() - (from - foot));
        lines.lineTo(to, area.getMaxY() - (to - foot));
      }
    }
    return lines;
  }
}
