package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Limits and events as JFreeChart's markers. */
final class Markers {

  private static final Stroke LINE =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final Stroke THIN =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final Stroke DASHES =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);
  private static final Stroke HALO =
      new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private Markers() {}

  /** A line up through the plot, set off from bars and lines of any colour by a pale edge. */
  static void at(XYPlot plot, double value, Ink ink) {
    plot.addDomainMarker(marker(value, Ink.SURFACE.color(), HALO), Layer.FOREGROUND);
    plot.addDomainMarker(marker(value, ink.color(), LINE), Layer.FOREGROUND);
  }

  /** A thin line up through the plot, for what is not to draw the eye. */
  static void faint(XYPlot plot, double value) {
    plot.addDomainMarker(marker(value, Ink.AXIS.color(), THIN), Layer.BACKGROUND);
  }

  /** A dashed line across the plot. */
  static void across(XYPlot plot, double value, Ink ink) {
    plot.addRangeMarker(marker(value, ink.color(), DASHES), Layer.FOREGROUND);
  }

  /** A band behind everything. */
  static void band(XYPlot plot, double from, double to) {
    Marker band = new IntervalMarker(from, to, Ink.BAND.color(), LINE, null, null, 1);
    plot.addDomainMarker(band, Layer.BACKGROUND);
  }

  private static Marker marker(double value, Color color, Stroke stroke) {
    return new ValueMarker(value, color, stroke, null, null, 1);
  }
}
