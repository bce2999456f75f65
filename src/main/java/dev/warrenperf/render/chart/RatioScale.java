package dev.warrenperf.render.chart;

import dev.warrenperf.report.Ratios;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Logarithmic axes of ratios, marked as changes in percent. It holds 1, the margin, every ratio
 * that was measured, and of the intervals what lies within a tenth and the tenfold or between the
 * measured ratios; the rest of an interval leaves the plot.
 */
final class RatioScale {

  private static final double MOST = 10;

  /** A ratio beyond it has its mark at the edge. */
  private static final double FARTHEST = 1e6;

  /** The margin takes no more than a third of the axis, and with none there still is an axis. */
  private static final double LEAST_MARGIN = 0.02;

  /** Between what lies outermost and the edge. */
  private static final double ROOM = 1.04;

  /** Between two numbers under the axis, in pixels. */
  private static final double GAP = 10;

  /** Percent; what is left out last comes first. */
  private static final int[] MARKS = {
    0, 100, -50, 50, -30, 20, -20, 10, -10, 400, -80, 200, 900, -90, 9900, -99, 99900, 999900, 1900,
    4900, 5, -5, 30, -40, 300, 2, -2
  };

  private RatioScale() {}

  /** Of some ratios, and the margin. */
  static Scale of(Ratios ratios) {
    double margin = 1 + 2 * Math.max(LEAST_MARGIN, Math.min(ratios.margin(), MOST));
    double[] measured =
        DoubleStream.concat(
                DoubleStream.of(1 / margin, margin),
                ratios.rows().stream().mapToDouble(Ratios.Ratio::ratio))
            .map(ratio -> within(ratio, 1 / FARTHEST, FARTHEST))
            .sorted()
            .toArray();
    double least = Math.min(1 / MOST, measured[0]);
    double most = Math.max(MOST, measured[measured.length - 1]);
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(measured),
                ratios.rows().stream()
                    .map(Ratios.Ratio::interval)
                    .flatMapToDouble(range -> DoubleStream.of(range.lower(), range.upper()))
                    .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                    .map(ratio -> within(ratio, least, most)))
            .sorted()
            .toArray();
    double lower = StrictMath.log10(all[0] / ROOM);
    double upper = StrictMath.log10(all[all.length - 1] * ROOM);
    return Scale.logarithmic(
        lower,
        upper,
        pixels ->
            Ticks.apart(
                marks(lower, upper), pixels / (upper - lower), (one, other) -> room(one, other)));
  }

  private static double within(double ratio, double least, double most) {
    return Math.max(least, Math.min(most, ratio));
  }

  private static List<Ticks.Tick> marks(double lower, double upper) {
    return IntStream.of(MARKS)
        .mapToObj(percent -> new Ticks.Tick(StrictMath.log10(1 + percent / 100.0), text(percent)))
        .filter(mark -> mark.value() >= lower && mark.value() <= upper)
        .toList();
  }

  private static double room(Ticks.Tick one, Ticks.Tick other) {
    return (ChartFont.PLAIN.width(one.text()) + ChartFont.PLAIN.width(other.text())) / 2 + GAP;
  }

  private static String text(int percent) {
    String sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
    return sign + Math.abs(percent) + Format.THIN + "%";
  }
}
