package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/** Slowdowns and spreads as people say them. */
final class CalibrationWords {

  private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_EVEN);

  /** Nobody wants to know by how much more. */
  private static final double MOST = 1000;

  private CalibrationWords() {}

  /**
   * A change by a share: {@code 4.5 %}, {@code × 3.2} from a doubling on, {@code × 1000 or more}
   * where the number says no more than that it is hopeless; an en dash for NaN.
   */
  static String change(double share) {
    if (Double.isNaN(share) || share < 1) {
      return Format.of(share, Unit.RATIO, TWO);
    }
    return share + 1 > MOST ? "× 1000 or more" : "× " + Format.number(share + 1, 2);
  }

  /** The distance of two logs as a change of what they are the logs of. */
  static String ofLogs(double distance) {
    return change(Math.expm1(distance));
  }
}
