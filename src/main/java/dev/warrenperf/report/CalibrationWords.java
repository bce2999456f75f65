package dev.warrenperf.report;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

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

  /** How to read a calibration, a paragraph each. */
  static List<String> method(double margin) {
    return List.of(
        "Spread: standard deviation of the log of a run's mean within a version, pooled over"
            + " versions, shown as a ratio, with its 95 % interval (chi-square).",
        "Smallest slowdown: what so many runs a side find with power 80 % at the one-sided level"
            + " of 5 %, when they borrow this spread and add their own repeats to it. A verdict"
            + " SLOWER also needs a two-sided interval clear of no change, which takes more,"
            + " foremost with few repeats.",
        "Runs needed: a side, to tell a slowdown of "
            + change(margin)
            + " from none by a two-sided 95 % interval with power 80 %, with their own repeats"
            + " alone.");
  }
}
