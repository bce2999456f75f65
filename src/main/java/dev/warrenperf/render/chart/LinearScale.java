package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.unit.Format;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** Axes of amounts that begin and end at ticks. */
final class LinearScale {

  /**
   * A limit this many times above the data is only named at the edge: drawn to scale it would press
   * the data flat.
   */
  private static final double FARTHEST_LIMIT = 3;

  /** Below this, the step between two ticks would be no normal number. */
  private static final double LEAST_SPAN = 1e-290;

  private LinearScale() {}

  /**
   * From zero, or below if something is, to a tick above all values and the limits near them. What
   * cannot be drawn is passed over.
   *
   * @param pieces between ticks, at most
   */
  static Scale of(DoubleStream values, List<LimitLine> lines, int pieces) {
    DoubleSummaryStatistics known = values.filter(Scale::isValue).summaryStatistics();
    double most = known.getCount() == 0 ? 0 : Math.max(0, known.getMax());
    double least = known.getCount() == 0 ? 0 : Math.min(0, known.getMin());
    double reach = most - least < LEAST_SPAN ? Double.MAX_VALUE : FARTHEST_LIMIT * most;
    DoubleSummaryStatistics limits =
        lines.stream()
            .mapToDouble(LimitLine::value)
            .filter(value -> Scale.isValue(value) && value <= reach)
            .summaryStatistics();
    if (limits.getCount() > 0) {
      most = Math.max(most, limits.getMax());
      least = Math.min(least, limits.getMin());
    }
    double upper = most - least < LEAST_SPAN ? least + 1 : most;
    return of(Ticks.around(least, upper, pieces, Format::number));
  }

  /** From 0 to a tick above a share in percent. */
  static Scale percent(double most, int pieces) {
    // below a millionth of a percent there is nothing to see
    return of(
        Ticks.around(
            0,
            most < 1e-6 ? 100 : most,
            pieces,
            percent -> Format.number(percent) + Format.THIN + "%"));
  }

  private static Scale of(Ticks ticks) {
    return new Scale(ticks.lower(), ticks.upper(), value -> value, pixels -> ticks.ticks());
  }
}
