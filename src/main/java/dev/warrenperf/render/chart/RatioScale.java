package dev.warrenperf.render.chart;

import dev.warrenperf.report.Ratios;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis of ratios, marked as changes in percent. It holds 1, the margin, every ratio
 * that was measured, and of the intervals what lies within a tenth and the tenfold or between the
 * measured ratios; the rest of an interval leaves the plot.
 */
final class RatioScale implements Scale {

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

  private final double lower;
  private final double upper;

  RatioScale(Ratios ratios) {
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
                    .flatMapToDouble(
                        row -> DoubleStream.of(row.interval().lower(), row.interval().upper()))
                    .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                    .map(ratio -> within(ratio, least, most)))
            .sorted()
            .toArray();
    this.lower = log(all[0] / ROOM);
    this.upper = log(all[all.length - 1] * ROOM);
  }

  private static double within(double ratio, double least, double most) {
    return Math.max(least, Math.min(most, ratio));
  }

  private static double log(double ratio) {
    // StrictMath: the last digit must not depend on the machine
    return StrictMath.log10(ratio);
  }

  /** The place of a ratio, at the edge where it lies outside. */
  @Override
  public double at(double ratio) {
    return ratio <= 0 ? lower : Math.max(lower, Math.min(upper, log(ratio)));
  }

  /** Whether a ratio lies beyond the left edge. */
  @Override
  public boolean isBelow(double ratio) {
    return ratio <= 0 || log(ratio) < lower;
  }

  /** Whether a ratio lies beyond the right edge. */
  @Override
  public boolean isAbove(double ratio) {
    return ratio > 0 && log(ratio) > upper;
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }

  /** The axis, with as many marks as its pixels allow. */
  @Override
  public Ticks ticks(double pixels) {
    double scale = pixels / (upper - lower);
    List<Ticks.Tick> ticks = new ArrayList<>();
    for (int percent : MARKS) {
      double ratio = 1 + percent / 100.0;
      Ticks.Tick tick = new Ticks.Tick(log(ratio), text(percent));
      boolean shown = !isBelow(ratio) && !isAbove(ratio);
      if (shown && ticks.stream().allMatch(other -> apart(tick, other, scale))) {
        ticks.add(tick);
      }
    }
    return new Ticks(lower, upper, List.copyOf(ticks));
  }

  private static boolean apart(Ticks.Tick one, Ticks.Tick other, double scale) {
    double words =
        (ChartFont.PLAIN.width(one.text()) + ChartFont.PLAIN.width(other.text())) / 2 + GAP;
    return Math.abs(one.value() - other.value()) * scale >= words;
  }

  private static String text(int percent) {
    String sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
    return sign + Math.abs(percent) + Format.THIN + "%";
  }
}
