package dev.warrenperf.render.chart;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** Where drawing shows, in pixels of the chart. Rectangles stay rectangles: nearly all are. */
final class Clip {

  /**
   * How far, in pixels, a shape may stick out before it is clipped: lines and dots on the edge of a
   * plot are to be seen whole, and hardly any chart then needs a clip path at all.
   */
  private static final double SLACK = 3;

  private Clip() {}

  /** Both at once; a missing one does not limit. */
  static Shape intersection(Shape first, Shape second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    if (first instanceof Rectangle2D one && second instanceof Rectangle2D two) {
      double x = Math.max(one.getMinX(), two.getMinX());
      double y = Math.max(one.getMinY(), two.getMinY());
      // Rectangle2D.intersect leaves negative sizes, which have no outline
      return new Rectangle2D.Double(
          x,
          y,
          Math.max(0, Math.min(one.getMaxX(), two.getMaxX()) - x),
          Math.max(0, Math.min(one.getMaxY(), two.getMaxY()) - y));
    }
    Area both = new Area(first);
    both.intersect(new Area(second));
    return both;
  }

  /** Whether the clip takes nothing away, slack aside, from what lies in these bounds. */
  static boolean spares(Shape clip, Rectangle2D bounds) {
    if (clip == null) {
      return true;
    }
    Rectangle2D frame = clip.getBounds2D();
    boolean inside =
        bounds.getMinX() >= frame.getMinX() - SLACK
            && bounds.getMaxX() <= frame.getMaxX() + SLACK
            && bounds.getMinY() >= frame.getMinY() - SLACK
            && bounds.getMaxY() <= frame.getMaxY() + SLACK;
    return inside && clip instanceof Rectangle2D;
  }
}
