package dev.warrenperf.render.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/**
 * Where the plot lies in a chart; the rest is margins for words. All in pixels. Decided before
 * drawing, so that words can be laid out against the same edges.
 */
record Frame(double left, double top, double right, double bottom) {

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** The pixel column of a value on an axis from one end of the plot to the other. */
  double x(double value, Ticks axis) {
    return left + (value - axis.lower()) / (axis.upper() - axis.lower()) * width();
  }

  /** The pixel row of a value on an axis from the bottom of the plot to its top. */
  double y(double value, Ticks axis) {
    return bottom - (value - axis.lower()) / (axis.upper() - axis.lower()) * height();
  }

  /** A plot with nothing but a grid, for this frame. */
  XYPlot plot(XYDataset data, ValueAxis across, ValueAxis up, XYItemRenderer renderer) {
    XYPlot plot = new GridPlot(data, across, up, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    up.setTickMarksVisible(false);
    up.setAxisLineVisible(false);
    AxisSpace below = new AxisSpace();
    below.setBottom(1);
    plot.setFixedDomainAxisSpace(below, false);
    AxisSpace beside = new AxisSpace();
    beside.setLeft(left);
    plot.setFixedRangeAxisSpace(beside, false);
    return plot;
  }

  void draw(XYPlot plot, Graphics2D graphics) {
    plot.draw(graphics, new Rectangle2D.Double(0, top, right, bottom + 1 - top), null, null, null);
  }
}
