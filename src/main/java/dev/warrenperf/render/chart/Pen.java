package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;

/** How lines are drawn, and the same as SVG attributes; what SVG assumes anyway is left out. */
final class Pen {

  static final BasicStroke THIN = of(1);
  static final BasicStroke MEDIUM = of(1.5f);
  static final BasicStroke THICK = of(2);

  /** Of the pens that are used much, in tenths of a pixel: each is a class. */
  static final List<Integer> WIDTHS = List.of(12, 15, 20, 30, 40, 50, 70, 90);

  private static final String ROUND = "r";

  private Pen() {}

  /** With ends and corners that need no word in the SVG. */
  static BasicStroke of(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /** Dashes of such a length, so far apart. */
  static BasicStroke dashed(float width, float dash, float gap) {
    return new BasicStroke(
        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, gap}, 0);
  }

  /** Draws a dot of the shortest line that is not rounded away: shorter to write than a circle. */
  static BasicStroke dot(double size) {
    return new BasicStroke((float) size, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** See {@link #dot}. */
  static Line2D dotAt(double x, double y) {
    return new Line2D.Double(x - 0.05, y, x + 0.05, y);
  }

  /**
   * A thin level or upright line moved to the middle of its pixels, where screens draw it sharp;
   * anything else as it is. Better than {@code shape-rendering="crispEdges"}, which gives lines of
   * uneven weight when the chart is shown at another size.
   */
  static Shape snapped(Shape shape, BasicStroke stroke) {
    if (stroke.getLineWidth() > 1 || !(shape instanceof Line2D line)) {
      return shape;
    }
    if (line.getX1() == line.getX2()) {
      double x = Math.floor(line.getX1()) + 0.5;
      return new Line2D.Double(x, line.getY1(), x, line.getY2());
    }
    if (line.getY1() == line.getY2()) {
      double y = Math.floor(line.getY1()) + 0.5;
      return new Line2D.Double(line.getX1(), y, line.getX2(), y);
    }
    return shape;
  }

  /** The classes of an ink drawn with a pen. */
  static String classes(Ink ink, BasicStroke pen) {
    StringBuilder classes = new StringBuilder(ink.stroke());
    int tenths = tenths(pen);
    if (WIDTHS.contains(tenths)) {
      classes.append(" w").append(tenths);
    }
    if (isRound(pen)) {
      classes.append(' ').append(ROUND);
    }
    return classes.toString();
  }

  private static int tenths(BasicStroke pen) {
    return (int) Tenths.of(pen.getLineWidth());
  }

  private static boolean isRound(BasicStroke pen) {
    return pen.getEndCap() == BasicStroke.CAP_ROUND && pen.getLineJoin() == BasicStroke.JOIN_ROUND;
  }

  /** What the classes do not say; that nothing is filled is said once, by the style sheet. */
  static void write(Svg svg, BasicStroke pen) {
    if (pen.getLineWidth() != 1 && !WIDTHS.contains(tenths(pen))) {
      svg.attribute("stroke-width", pen.getLineWidth());
    }
    float[] dashes = pen.getDashArray();
    if (dashes != null) {
      svg.attribute("stroke-dasharray", Tenths.text(dashes[0]) + ' ' + Tenths.text(dashes[1]));
    }
    if (pen.getEndCap() == BasicStroke.CAP_SQUARE) {
      svg.attribute("stroke-linecap", "square");
    }
    if (pen.getLineJoin() == BasicStroke.JOIN_ROUND && !isRound(pen)) {
      svg.attribute("stroke-linejoin", "round");
    }
    if (pen.getEndCap() == BasicStroke.CAP_ROUND && !isRound(pen)) {
      svg.attribute("stroke-linecap", "round");
    }
  }
}
