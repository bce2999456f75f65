package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import dev.warrenperf.report.TrendChart;
import java.util.List;
import java.util.stream.DoubleStream;

/** The value axis of a {@link TrendChart}, logarithmic or from 0, and where values lie on it. */
final class TrendAxis {

  private final BandScale scale;
  private final Ticks ticks;

  private TrendAxis(BandScale scale, Ticks ticks) {
    this.scale = scale;
    this.ticks = ticks;
  }

  /**
   * For a plot of this height.
   *
   * @param apart least distance of two ticks, in pixels
   */
  static TrendAxis of(TrendChart chart, double height, double apart) {
    if (!chart.logarithmic()) {
      int pieces = Math.max(2, Math.min(5, (int) (height / apart / 1.5)));
      return new TrendAxis(null, TimeScale.value(values(chart), chart.limits(), pieces));
    }
    List<BandChart.Range> ranges =
        chart.releases().stream()
            .map(row -> new BandChart.Range(row.lower(), row.upper(), ""))
            .toList();
    BandScale scale = new BandScale(ranges, chart.limits());
    Ticks all = scale.ticks(0);
    double least = (all.upper() - all.lower()) * apart / Math.max(1, height);
    return new TrendAxis(scale, scale.ticks(least));
  }

  private static DoubleStream values(TrendChart chart) {
    return chart.releases().stream()
        .flatMapToDouble(
            row ->
                DoubleStream.of(
                    row.value(), row.lower(), row.upper(), row.outerLower(), row.outerUpper()));
  }

  Ticks ticks() {
    return ticks;
  }

  /** A value's place on the axis, at its end where it lies outside. */
  double at(double value) {
    return scale == null
        ? Math.max(ticks.lower(), Math.min(ticks.upper(), value))
        : scale.at(value);
  }

  /** Whether a limit lies on the axis. */
  boolean shows(double limit) {
    return limit >= 0 && (scale == null ? limit <= ticks.upper() : scale.shows(limit));
  }

  /** Whether a limit that does not lies above it. */
  boolean isAbove(double limit) {
    return scale == null ? limit > ticks.upper() : scale.isAbove(limit);
  }
}
