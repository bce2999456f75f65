package dev.warrenperf.simulation;

import dev.warrenperf.analysis.ProportionInterval;
import java.util.Locale;

/**
 * What became of comparisons.
 *
 * @param comparisons that were made
 * @param slower that ended with exit code 11
 * @param faster that called an operation FASTER
 * @param same that called an operation SAME
 */
record Outcomes(int comparisons, int slower, int faster, int same) {

  Outcomes plus(Outcomes other) {
    return new Outcomes(
        comparisons + other.comparisons,
        slower + other.slower,
        faster + other.faster,
        same + other.same);
  }

  /** Wilson's 95 % interval. */
  ProportionInterval slowerInterval() {
    return ProportionInterval.wilson(slower, comparisons);
  }

  /** {@code 2.4 (1.8–3.1)}, in percent. */
  String slowerWithInterval() {
    ProportionInterval interval = slowerInterval();
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f–%.1f)",
        100.0 * slower / comparisons,
        100 * interval.lower(),
        100 * interval.upper());
  }

  String slowerPercent() {
    return percent(slower);
  }

  /** {@code 0.1 / 2.5}. */
  String fasterAndSamePercent() {
    return percent(faster) + " / " + percent(same);
  }

  private String percent(int number) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * number / comparisons);
  }
}
