package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.unit.Format;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** Logarithmic axes of what ranges of values and the limits near them span. */
final class LogScale {

  /** A limit farther from all bounds than this many times is only named at the edge. */
  private static final double FARTHEST_LIMIT = 10;

  /** Bounds beyond these are drawn as open: what is round near them is no double any more. */
  private static final double LEAST = 1e-290;

  private static final double GREATEST = 1e290;

  private LogScale() {}

  /**
   * The axis.
   *
   * @param ranges of which some may not be known
   * @param pixelsPerTick from one tick to the next, at least
   */
  static Scale of(List<Range> ranges, List<LimitLine> limits, double pixelsPerTick) {
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
    boolean open = ranges.stream().anyMatch(range -> isOpenAbove(range.upper()));
    boolean fromBelow = ranges.stream().anyMatch(range -> isOpenBelow(range.lower()));
    double lower = LogTicks.below(all.getMin());
    double upper = open ? LogTicks.above(all.getMax()) : LogTicks.atOrAbove(all.getMax());
    double from = StrictMath.log10(lower);
    double to = StrictMath.log10(upper);
    return Scale.logarithmic(
        from,
        to,
        pixels ->
            LogTicks.between(
                lower,
                fromBelow ? "≤ " + Format.number(all.getMin()) : Format.number(lower),
                upper,
                open ? "> " + Format.number(all.getMax()) : "",
                (to - from) * pixelsPerTick / Math.max(1, pixels)));
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
