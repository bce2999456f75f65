package dev.warrenperf.render.chart;

import dev.warrenperf.report.TimeChart;
import dev.warrenperf.unit.Format;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a {@link TimeChart} spans in time and in value. */
final class TimeScale {

  /**
   * A limit this many times above the data is only named at the edge: drawn to scale it would press
   * the data flat.
   */
  private static final double FARTHEST_LIMIT = 3;

  /** Below this, the step between two ticks would be no normal number. */
  private static final double LEAST_SPAN = 1e-290;

  private final TimeChart chart;
  private final LineData data;

  TimeScale(TimeChart chart, LineData data) {
    this.chart = chart;
    this.data = data;
  }

  /** From the start of the run, or before if something is, to the last thing known. */
  Ticks time(int pieces) {
    DoubleStream points = points().mapToDouble(TimeChart.Point::seconds);
    DoubleStream events =
        chart.events().stream()
            .flatMapToDouble(event -> DoubleStream.of(event.fromSeconds(), event.toSeconds()))
            .filter(LineData::isTime);
    DoubleSummaryStatistics span = DoubleStream.concat(points, events).summaryStatistics();
    double lower = span.getCount() == 0 ? 0 : Math.min(0, span.getMin());
    double upper = span.getCount() == 0 ? 0 : span.getMax();
    // a span too short to be told from its ends gets a second
    double least = Math.max(1e-6, Math.abs(lower) * 1e-6);
    return TimeTicks.between(
        lower, upper - lower < least ? lower + Math.max(1, least) : upper, pieces);
  }

  /** From zero, or below if something is, to a tick above all lines and the limits near them. */
  Ticks value(int pieces) {
    return value(points().mapToDouble(TimeChart.Point::value), chart.limits(), pieces);
  }

  /** The same for any values; those that cannot be drawn are passed over. */
  static Ticks value(DoubleStream values, List<TimeChart.LimitLine> lines, int pieces) {
    DoubleSummaryStatistics known = values.filter(LineData::isValue).summaryStatistics();
    double most = known.getCount() == 0 ? 0 : Math.max(0, known.getMax());
    double least = known.getCount() == 0 ? 0 : Math.min(0, known.getMin());
    double reach = most - least < LEAST_SPAN ? Double.MAX_VALUE : FARTHEST_LIMIT * most;
    DoubleSummaryStatistics limits =
        lines.stream()
            .mapToDouble(TimeChart.LimitLine::value)
            .filter(value -> LineData.isValue(value) && value <= reach)
            .summaryStatistics();
    if (limits.getCount() > 0) {
      most = Math.max(most, limits.getMax());
      least = Math.min(least, limits.getMin());
    }
    return RoundTicks.around(
        least, most - least < LEAST_SPAN ? least + 1 : most, pieces, Format::number);
  }

  /** Whether there is any value to draw. */
  boolean empty() {
    return points().noneMatch(point -> LineData.isValue(point.value()));
  }

  private Stream<TimeChart.Point> points() {
    return IntStream.range(0, data.getSeriesCount())
        .boxed()
        .flatMap(line -> data.points(line).stream());
  }
}
