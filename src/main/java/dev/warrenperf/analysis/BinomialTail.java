package dev.warrenperf.analysis;

import org.apache.commons.math3.special.Beta;

/**
 * Tails of the binomial distribution through the regularised incomplete beta function.
 *
 * <p>Counts are doubles: whole ones up to 10^9 and beyond, and fractional ones, as effective
 * numbers of observations are. At a million trials the relative error is near 1e-10, at 10^9 near
 * 1e-7, from the cancellation in {@code a*log(x) - logBeta(a, b)}.
 */
final class BinomialTail {

  private BinomialTail() {}

  /**
   * P(Bin(n, p) &lt;= x) = I_{1-p}(n-x, x+1) (Abramowitz &amp; Stegun 26.5.24). 0 for x below 0, 1
   * for x of n or more.
   */
  static double atMost(double x, double n, double p) {
    if (x < 0) {
      return 0;
    }
    if (x >= n || p <= 0) {
      return 1;
    }
    return p >= 1 ? 0 : Beta.regularizedBeta(1 - p, n - x, x + 1);
  }

  /** P(Bin(n, p) &gt;= x) = I_p(x, n-x+1). 1 for x of 0 or less, 0 for x above n. */
  static double atLeast(double x, double n, double p) {
    if (x <= 0) {
      return 1;
    }
    if (x > n || p <= 0) {
      return 0;
    }
    return p >= 1 ? 1 : Beta.regularizedBeta(p, x, n - x + 1);
  }
}
