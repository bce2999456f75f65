package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;

/** How a line is drawn, as SVG attributes; what SVG assumes anyway is left out. */
final class Pen {

  private Pen() {}

  /** The stroke as one of the kind that SVG knows. */
  static BasicStroke basic(Stroke stroke) {
    if (stroke instanceof BasicStroke basic) {
      return basic;
    }
    throw new UnsupportedOperationException("charts in SVG do not support " + stroke);
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

  /** That nothing is filled is said once, by the style sheet. */
  static void write(SvgWriter svg, BasicStroke stroke, Ink ink, double scale) {
    svg.attribute("stroke", ink.reference());
    if (stroke.getLineWidth() * scale != 1) {
      svg.attribute("stroke-width", stroke.getLineWidth() * scale);
    }
    if (stroke.getDashArray() != null) {
      svg.attribute("stroke-dasharray", dashes(stroke.getDashArray(), scale));
    }
    switch (stroke.getEndCap()) {
      case BasicStroke.CAP_ROUND -> svg.attribute("stroke-linecap", "round");
      case BasicStroke.CAP_SQUARE -> svg.attribute("stroke-linecap", "square");
      default -> {}
    }
    switch (stroke.getLineJoin()) {
      case BasicStroke.JOIN_ROUND -> svg.attribute("stroke-linejoin", "round");
      case BasicStroke.JOIN_BEVEL -> svg.attribute("stroke-linejoin", "bevel");
      default -> {}
    }
  }

  private static String dashes(float[] lengths, double scale) {
    StringBuilder out = new StringBuilder();
    for (float length : lengths) {
      if (out.length() > 0) {
        out.append(' ');
      }
      Tenths.append(out, Tenths.of(length * scale));
    }
    return out.toString();
  }
}
