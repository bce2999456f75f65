package dev.warrenperf.render.chart;

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
}
