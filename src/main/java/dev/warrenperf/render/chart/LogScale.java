package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Range;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** A logarithmic axis of what ranges of values and the limits near them span. */
final class LogScale implements Scale {

  /** A limit farther from all bounds than this many times is only named at the edge. */
  private static final double FARTHEST_LIMIT = 10;

  /** Bounds beyond these are drawn as open: what is round near them is no double any more. */
  private static final double LEAST = 1e-290;

  private static final double GREATEST = 1e290;

  private final double lower;
  private final double upper;
  private final boolean open;
  private final boolean negative;
  private final double pixelsPerTick;

  /**
   * The axis.
   *
   * @param ranges of which some may not be known
   * @param pixelsPerTick from one tick to the next, at least
   */
  LogScale(List<Range> ranges, List<LimitLine> limits, double pixelsPerTick) {
    DoubleSummaryStatistics edges =
        ranges.stream()
            .flatMapToDouble(range -> DoubleStream.of(range.lower(), range.upper()))
            .filter(value -> value >= LEAST && value <= GREATEST)
            .summaryStatistics();
    double least = edges.getCount() > 0 ? edges.getMin() : 1;
    double greatest = edges.getCount() > 0 ? edges.getMax() : 1;
    DoubleSummaryStatistics all = new DoubleSummaryStatistics();
    all.accept(least);
    all.accept(greatest);
    limits.stream()
        .mapToDouble(LimitLine::value)
        .filter(value -> value >= LEAST && value >= least / FARTHEST_LIMIT)
        .filter(value -> value <= GREATEST && value <= greatest * FARTHEST_LIMIT)
        .forEach(all);
    this.open = ranges.stream().anyMatch(range -> range.upper() > GREATEST);
    this.negative = ranges.stream().anyMatch(range -> range.lower() < 0);
    this.lower = LogTicks.below(all.getMin());
    this.upper = open ? LogTicks.above(all.getMax()) : LogTicks.atOrAbove(all.getMax());
    this.pixelsPerTick = pixelsPerTick;
  }

  @Override
  public double at(double value) {
    return StrictMath.log10(Math.max(lower, Math.min(upper, value)));
  }

  @Override
  public boolean isAbove(double value) {
    return value > upper;
  }

  @Override
  public boolean isBelow(double value) {
    return value < lower;
  }

  @Override
  public Ticks ticks(double pixels) {
    Ticks all = apart(0);
    return apart((all.upper() - all.lower()) * pixelsPerTick / Math.max(1, pixels));
  }

  /** All ticks that there might be. */
  Ticks most() {
    return apart(0);
  }

  private Ticks apart(double least) {
    return LogTicks.between(lower, negative ? "−∞" : "0", upper, open ? "∞" : "", least);
  }

  /** Whether nothing bounds a value downwards within the axis. */
  static boolean isOpenBelow(double value) {
    return value < LEAST;
  }

  /** Whether nothing bounds it upwards. */
  static boolean isOpenAbove(double value) {
    return value > GREATEST;
  }
}
