package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;

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

  static void write(SvgWriter svg, BasicStroke stroke, Ink ink, double scale) {
    svg.attribute("fill", "none").attribute("stroke", ink.reference());
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
