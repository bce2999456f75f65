package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.unit.Format;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/** An axis of amounts that begins and ends at ticks. */
final class LinearScale implements Scale {

  /**
   * A limit this many times above the data is only named at the edge: drawn to scale it would press
   * the data flat.
   */
  private static final double FARTHEST_LIMIT = 3;

  /** Below this, the step between two ticks would be no normal number. */
  private static final double LEAST_SPAN = 1e-290;

  private final Ticks ticks;

  private LinearScale(Ticks ticks) {
    this.ticks = ticks;
  }

  /**
   * From zero, or below if something is, to a tick above all values and the limits near them. What
   * cannot be drawn is passed over.
   *
   * @param pieces between ticks, at most
   */
  static LinearScale of(DoubleStream values, List<LimitLine> lines, int pieces) {
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
    return new LinearScale(RoundTicks.around(least, upper, pieces, Format::number));
  }

  /** From 0 to a tick above a share in percent. */
  static LinearScale percent(double most, int pieces) {
    // below a millionth of a percent there is nothing to see
    return new LinearScale(
        RoundTicks.around(
            0,
            most < 1e-6 ? 100 : most,
            pieces,
            percent -> Format.number(percent) + Format.THIN + "%"));
  }

  @Override
  public double at(double value) {
    return Math.max(ticks.lower(), Math.min(ticks.upper(), value));
  }

  @Override
  public boolean isAbove(double value) {
    return value > ticks.upper();
  }

  @Override
  public boolean isBelow(double value) {
    return value < ticks.lower();
  }

  @Override
  public Ticks ticks(double pixels) {
    return ticks;
  }
}
