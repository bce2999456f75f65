package dev.warrenperf.simulation;

import java.util.Locale;

/**
 * A share of trials, or a mean of values from 0 to 1 over trials.
 *
 * @param sum of the values
 * @param trials that were made, from 1
 */
record Share(double sum, int trials) {

  /** Two-sided 95 %: what tables print. */
  static final double USUAL = 1.959963984540054;

  /** Two-sided 99.9 %: what many figures are held against at once. */
  static final double BEYOND_DOUBT = 3.2905267314918945;

  double value() {
    return sum / trials;
  }

  /**
   * Lower end of the score interval (Wilson 1927). For values between 0 and 1 it is conservative:
   * no distribution on [0, 1] has a larger variance than the two-point one of the same mean.
   */
  double lower(double z) {
    return sum == 0 ? 0 : Math.max(0, middle(z) - half(z));
  }

  /** Upper end of it. */
  double upper(double z) {
    return sum == trials ? 1 : Math.min(1, middle(z) + half(z));
  }

  private double middle(double z) {
    return (value() + z * z / (2 * trials)) / shrink(z);
  }

  private double half(double z) {
    double p = value();
    return z / shrink(z) * Math.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials));
  }

  private double shrink(double z) {
    return 1 + z * z / trials;
  }

  /** {@code 2.4 (1.8–3.1)}, in percent, with the 95 % interval. */
  String withInterval() {
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", 100 * value(), 100 * lower(USUAL), 100 * upper(USUAL));
  }

  /** {@code 2.4}, in percent. */
  String percent() {
    return String.format(Locale.ROOT, "%.1f", 100 * value());
  }
}
