package dev.warrenperf.render.chart;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** Where drawing shows, in pixels of the chart. Rectangles stay rectangles: nearly all are. */
final class Clip {

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

  /** Whether the clip takes nothing away from what lies in these bounds. */
  static boolean spares(Shape clip, Rectangle2D bounds) {
    if (clip == null) {
      return true;
    }
    Rectangle2D frame = clip.getBounds2D();
    boolean inside =
        bounds.getMinX() >= frame.getMinX()
            && bounds.getMaxX() <= frame.getMaxX()
            && bounds.getMinY() >= frame.getMinY()
            && bounds.getMaxY() <= frame.getMaxY();
    return inside && clip instanceof Rectangle2D;
  }
}
