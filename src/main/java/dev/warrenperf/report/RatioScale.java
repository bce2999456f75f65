package dev.warrenperf.report;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Logarithmic scales of ratios, marked as changes in percent. Such a scale holds 1, the margin and
 * every ratio that was measured, and of the intervals what lies within a tenth and the tenfold or
 * between the measured ratios; the rest of an interval leaves it.
 */
final class RatioScale {

  private static final double MOST = 10;

  /** A ratio beyond it has its mark at the edge. */
  private static final double FARTHEST = 1e6;

  /** The margin takes no more than a third of the scale, and with none there still is a scale. */
  private static final double LEAST_MARGIN = 0.02;

  /** Between what lies outermost and the edge, as a share of what lies between the outermost. */
  private static final double ROOM = 0.05;

  /** From one mark to the next, as a share of the scale: the words under a narrow one are long. */
  private static final double APART = 0.19;

  /** Percent; what is left out last comes first. */
  private static final int[] MARKS = {
    0, 100, -50, 50, -30, 20, -20, 10, -10, 400, -80, 200, 900, -90, 9900, -99, 99900, 999900, 1900,
    4900, 5, -5, 30, -40, 300, 2, -2
  };

  private RatioScale() {}

  /**
   * Of some ratios, and the margin.
   *
   * @param margin the change that counts, as a ratio, at least 0
   * @param ratios each above 0 and finite
   */
  static BulletScale of(double margin, List<MeanRatio> ratios) {
    double band = 1 + 2 * Math.max(LEAST_MARGIN, Math.min(margin, MOST));
    double[] measured =
        DoubleStream.concat(
                DoubleStream.of(1 / band, band), ratios.stream().mapToDouble(MeanRatio::ratio))
            .map(ratio -> within(ratio, 1 / FARTHEST, FARTHEST))
            .sorted()
            .toArray();
    double least = Math.min(1 / MOST, measured[0]);
    double most = Math.max(MOST, measured[measured.length - 1]);
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(measured),
                ratios.stream()
                    .flatMapToDouble(one -> DoubleStream.of(one.ratioLower(), one.ratioUpper()))
                    .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                    .map(ratio -> within(ratio, least, most)))
            .sorted()
            .toArray();
    double outermost = all[all.length - 1];
    double room = StrictMath.pow(outermost / all[0], ROOM);
    return new BulletScale(all[0] / room, outermost * room);
  }

  private static double within(double ratio, double least, double most) {
    return Math.max(least, Math.min(most, ratio));
  }

  /** Its marks, from left to right. */
  static List<ScaleMark> marks(BulletScale scale) {
    return scale.marks(
        IntStream.of(MARKS).mapToObj(percent -> 1 + percent / 100.0).toList(),
        APART,
        ratio -> text((int) Math.rint(100 * ratio - 100)));
  }

  private static String text(int percent) {
    String sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
    return sign + Math.abs(percent) + Format.THIN + "%";
  }
}
