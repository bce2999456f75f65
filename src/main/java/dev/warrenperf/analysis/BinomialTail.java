package dev.warrenperf.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * Tails of the binomial distribution through the regularised incomplete beta function.
 *
 * <p>Counts are doubles: whole ones of any size, and fractional ones, as effective numbers of
 * observations are. At a million trials the relative error is near 1e-10, at 10^9 near 1e-7, from
 * the cancellation in {@code a*log(x) - logBeta(a, b)}.
 */
final class BinomialTail {

  /**
   * Beyond so many trials the normal approximation serves.
   *
   * <p>The beta function's continued fraction takes about sqrt(n) steps: 10^5 here, a millisecond;
   * for the 10^18 that a hostile counter may claim it would run for minutes. The approximation is
   * off by about 0.1/sqrt(n p (1-p)): 1e-5 for p99 here.
   */
  static final double MOST_EXACT = 1e10;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

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
    if (p >= 1) {
      return 0;
    }
    return n > MOST_EXACT
        ? NORMAL.cumulativeProbability((x + 0.5 - n * p) / Math.sqrt(n * p * (1 - p)))
        : Beta.regularizedBeta(1 - p, n - x, x + 1);
  }

  /** P(Bin(n, p) &gt;= x) = I_p(x, n-x+1). 1 for x of 0 or less, 0 for x above n. */
  static double atLeast(double x, double n, double p) {
    if (x <= 0) {
      return 1;
    }
    if (x > n || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return 1;
    }
    return n > MOST_EXACT
        ? NORMAL.cumulativeProbability((n * p - x + 0.5) / Math.sqrt(n * p * (1 - p)))
        : Beta.regularizedBeta(p, x, n - x + 1);
  }
}
