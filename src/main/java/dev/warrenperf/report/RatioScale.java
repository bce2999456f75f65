package dev.warrenperf.report;

import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Logarithmic scales of ratios, marked as changes. Such a scale holds 1, the margin and every ratio
 * that was measured, and of the intervals what lies within a tenth and the tenfold or between the
 * measured ratios; the rest of an interval leaves it.
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

  /** What is left out last comes first. */
  private static final List<Double> MARKS =
      List.of(
          1.0, 2.0, 0.5, 1.5, 0.7, 1.2, 0.8, 1.1, 0.9, 5.0, 0.2, 3.0, 10.0, 0.1, 100.0, 0.01, 1e3,
          1e4, 20.0, 50.0, 1.05, 0.95, 1.3, 0.6, 4.0, 1.02, 0.98);

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
    return scale.marks(MARKS, APART, Format::change);
  }
}
