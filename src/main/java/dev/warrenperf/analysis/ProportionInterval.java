package dev.warrenperf.analysis;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A 95 % interval of a share, seen {@code x} times in {@code n}.
 *
 * @param lower from 0 to 1
 * @param upper from 0 to 1, not below {@code lower}
 */
public record ProportionInterval(double lower, double upper) {

  private static final double EACH_SIDE = OrderStatistics.ONE_SIDED / 2;
  private static final double Z = Quantiles.normal(1 - EACH_SIDE);

  /**
   * The exact interval (Clopper and Pearson 1934): its ends are quantiles of beta distributions; 0
   * at {@code x = 0} and 1 at {@code x = n}. The whole range 0 to 1 when n is 0. Counts are
   * doubles, as effective numbers of observations are.
   *
   * @throws IllegalArgumentException unless {@code 0 <= x <= n}
   */
  public static ProportionInterval clopperPearson(double x, double n) {
    check(x, n);
    double lower = x == 0 ? 0 : beta(x, n - x + 1).inverseCumulativeProbability(EACH_SIDE);
    return new ProportionInterval(lower, upper(x, n, EACH_SIDE));
  }

  /**
   * The upper end alone: a larger share would show so few with at most this probability. 1 when n
   * is 0.
   */
  static double upper(double x, double n, double level) {
    if (x >= n) {
      return 1;
    }
    return x == 0
        ? -Math.expm1(Math.log(level) / n)
        : beta(x + 1, n - x).inverseCumulativeProbability(1 - level);
  }

  private static BetaDistribution beta(double a, double b) {
    return new BetaDistribution(null, a, b, 1e-15);
  }

  /**
   * The score interval (Wilson 1927): shorter than the exact one, its coverage 95 % on average. The
   * whole range 0 to 1 when n is 0. Counts are doubles, so that they may be of any size.
   *
   * @throws IllegalArgumentException unless {@code 0 <= x <= n}
   */
  public static ProportionInterval wilson(double x, double n) {
    check(x, n);
    if (n == 0) {
      return new ProportionInterval(0, 1);
    }
    double share = x / n;
    double shrink = 1 + Z * Z / n;
    double middle = (share + Z * Z / (2 * n)) / shrink;
    double half = Z / shrink * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    return new ProportionInterval(
        x == 0 ? 0 : Math.max(0, middle - half), x == n ? 1 : Math.min(1, middle + half));
  }

  private static void check(double x, double n) {
    if (!(x >= 0 && x <= n)) {
      throw new IllegalArgumentException("expected 0 <= x <= n, found x = " + x + ", n = " + n);
    }
  }
}
