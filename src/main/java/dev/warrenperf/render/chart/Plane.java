package dev.warrenperf.render.chart;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;

/**
 * A plot's frame and its two axes.
 *
 * @param across the axis from left to right
 * @param scale of the axis from bottom to top
 * @param up that axis
 */
record Plane(Frame frame, Ticks across, Scale scale, Ticks up) {

  /** The pixel column of a place. */
  double x(double place) {
    return frame.x(place, across);
  }

  /** The pixel row of a value. */
  double y(double value) {
    return frame.y(scale.at(value), up);
  }

  /** A plot of what a renderer draws, with both axes. */
  XYPlot plot(XYDataset data, XYItemRenderer renderer) {
    return frame.plot(data, new TickAxis(across), new TickAxis(up), renderer);
  }
}
