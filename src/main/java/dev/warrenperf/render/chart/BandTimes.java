package dev.warrenperf.render.chart;

import dev.warrenperf.report.BandChart;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** What a {@link BandChart} spans in time. */
final class BandTimes {

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
    return TimeTicks.fitting(
        lower, upper - lower < least ? lower + Math.max(1, least) : upper, width);
  }
}
