package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a {@link BandChart} spans in time. */
final class BandTimes {

  private static final int MOST_PIECES = 10;

  /** Between the words of two times, in pixels. */
  private static final double GAP = 16;

  private BandTimes() {}

  /** Whether a stretch can be drawn. */
  static boolean isTimed(BandChart.Stretch stretch) {
    return LineData.isTime(stretch.fromSeconds())
        && LineData.isTime(stretch.toSeconds())
        && stretch.fromSeconds() < stretch.toSeconds();
  }

  /**
   * From the start of the run, or before if something is, to the end of the last stretch or event.
   *
   * @param width of the plot
   */
  static Ticks ticks(BandChart chart, double width) {
    DoubleStream stretches =
        chart.stretches().stream()
            .filter(BandTimes::isTimed)
            .flatMapToDouble(s -> DoubleStream.of(s.fromSeconds(), s.toSeconds()));
    DoubleStream events =
        chart.events().stream()
            .flatMapToDouble(e -> DoubleStream.of(e.fromSeconds(), e.toSeconds()))
            .filter(LineData::isTime);
    DoubleSummaryStatistics span = DoubleStream.concat(stretches, events).summaryStatistics();
    double lower = span.getCount() == 0 ? 0 : Math.min(0, span.getMin());
    double upper = span.getCount() == 0 ? 0 : span.getMax();
    // a span too short to be told from its ends gets a second
    double least = Math.max(1e-6, Math.abs(lower) * 1e-6);
    return fitting(lower, upper - lower < least ? lower + Math.max(1, least) : upper, width);
  }

  /** As many ticks as their words leave room for, but not a crowd. */
  private static Ticks fitting(double lower, double upper, double width) {
    Ticks ticks = TimeTicks.between(lower, upper, MOST_PIECES);
    for (int pieces = MOST_PIECES - 1; pieces > 0; pieces--) {
      double room = width * step(ticks) / (upper - lower);
      if (ticks.widest(ChartFont.PLAIN) + GAP <= room) {
        return ticks;
      }
      ticks = TimeTicks.between(lower, upper, pieces);
    }
    return ticks;
  }

  private static double step(Ticks ticks) {
    List<Ticks.Tick> all = ticks.ticks();
    return all.size() < 2 ? Double.POSITIVE_INFINITY : all.get(1).value() - all.get(0).value();
  }
}
