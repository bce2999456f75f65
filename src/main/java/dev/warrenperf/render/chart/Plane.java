package dev.warrenperf.render.chart;

import java.awt.geom.Rectangle2D;

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
    return row(scale.at(value));
  }

  /** The pixel row of a place on the axis from bottom to top. */
  double row(double place) {
    return frame.y(place, up);
  }

  /** The same axes in an area of pixels. */
  Plane in(Rectangle2D area) {
    Frame within = new Frame(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
    return new Plane(within, across, scale, up);
  }
}
