package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import dev.warrenperf.report.TimeChart;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** What ranges of values and limits near them span, and where values lie on that axis. */
final class BandScale {

  /** A limit farther from all bounds than this many times is only named at the edge. */
  private static final double FARTHEST_LIMIT = 10;

  /** Bounds beyond these are drawn as open: what is round near them is no double any more. */
  private static final double LEAST = 1e-290;

  private static final double GREATEST = 1e290;

  private final List<BandChart.Range> known;
  private final double lower;
  private final double upper;
  private final boolean open;

  BandScale(BandChart chart) {
    this(chart.bands().stream().flatMap(band -> band.ranges().stream()).toList(), chart.limits());
  }

  BandScale(List<BandChart.Range> ranges, List<TimeChart.LimitLine> limits) {
    this.known = ranges.stream().filter(BandChart.Range::isKnown).toList();
    DoubleSummaryStatistics edges =
        known.stream()
            .flatMapToDouble(range -> DoubleStream.of(range.lower(), range.upper()))
            .filter(value -> value >= LEAST && value <= GREATEST)
            .summaryStatistics();
    double least = edges.getCount() > 0 ? edges.getMin() : 1;
    double greatest = edges.getCount() > 0 ? edges.getMax() : 1;
    this.open = known.stream().anyMatch(range -> range.upper() > GREATEST);
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    all.accept(least);
    all.accept(greatest);
    limits.stream()
        .mapToDouble(TimeChart.LimitLine::value)
        .filter(value -> value >= LEAST && value >= least / FARTHEST_LIMIT)
        .filter(value -> value <= GREATEST && value <= greatest * FARTHEST_LIMIT)
        .forEach(all);
    this.lower = LogTicks.below(all.getMin());
    this.upper = open ? LogTicks.above(all.getMax()) : LogTicks.atOrAbove(all.getMax());
  }

  /** The axis of logarithms, its ticks at least so far apart. */
  Ticks ticks(double least) {
    boolean negative = known.stream().anyMatch(range -> range.lower() < 0);
    return LogTicks.between(lower, negative ? "−∞" : "0", upper, open ? "∞" : "", least);
  }

  /** Whether there is any range to draw. */
  boolean isEmpty() {
    return known.isEmpty();
  }

  /** A value's place on the axis, within its ends. */
  double at(double value) {
    return StrictMath.log10(Math.max(lower, Math.min(upper, value)));
  }

  /** Whether nothing bounds a value downwards within the axis. */
  boolean isOpenBelow(double value) {
    return value < LEAST;
  }

  /** Whether nothing bounds it upwards. */
  boolean isOpenAbove(double value) {
    return value > GREATEST;
  }

  /** Whether a value lies on the axis. */
  boolean shows(double value) {
    return value >= lower && value <= upper;
  }

  /** Whether a value lies above the axis. */
  boolean isAbove(double value) {
    return value > upper;
  }
}
