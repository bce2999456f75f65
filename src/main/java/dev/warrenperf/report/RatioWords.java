package dev.warrenperf.report;

import dev.warrenperf.unit.Format;

/** A ratio of two values as a change. */
final class RatioWords {

  /** From here on a factor reads better than percent. */
  private static final double MANY = 10;

  private RatioWords() {}

  /** {@code +34 %}, {@code −5 %}, {@code 12 times}; {@code –} when it is not known. */
  static String of(double ratio) {
    if (Double.isNaN(ratio)) {
      return "–";
    }
    if (ratio >= MANY) {
      return Format.number(ratio) + " times";
    }
    String percent = Format.percent(ratio - 1).replace('-', '−');
    return (ratio > 1 ? "+" : "") + percent;
  }

  /** With its interval: {@code +34 % (+20 % to +49 %)}; without one where it is not known. */
  static String of(double ratio, double lower, double upper) {
    return Double.isNaN(lower)
        ? of(ratio)
        : of(ratio) + " (" + of(lower) + " to " + of(upper) + ")";
  }
}
