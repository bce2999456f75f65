package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;

/**
 * Fisher's exact test of two shares, one-sided: how likely the candidate has so many, or so few, of
 * the observations above a bound when all above it are spread over both sides by chance (the
 * hypergeometric distribution).
 *
 * <p>The probabilities are summed by the ratio of neighbouring terms, from the most likely one
 * outwards. That takes a number of steps that grows with the standard deviation and needs no
 * factorials, so it is exact for counts of any size as long as few are above or few are below.
 * Where the standard deviation is above 10^4, and for counts that are not whole, the normal score
 * test serves; its error there is below 10^-4.
 *
 * @param slower P(candidate above &gt;= seen)
 * @param faster P(candidate above &lt;= seen)
 */
record FisherTest(double slower, double faster) {

  private static final double MOST_EXACT = 1e8;

  /** Terms that small, against the largest, change no digit of a sum. */
  private static final double NEGLIGIBLE = 1e-320;

  /**
   * @param x baseline above
   * @param n baseline in all, at least x
   * @param y candidate above
   * @param m candidate in all, at least y
   */
  static FisherTest of(double x, double n, double y, double m) {
    double total = n + m;
    double above = x + y;
    if (above == 0 || above == total || n == 0 || m == 0) {
      return new FisherTest(1, 1);
    }
    double variance = above * (m / total) * ((total - above) / total) * (n / (total - 1));
    if (variance > MOST_EXACT || !(isWhole(x) && isWhole(n) && isWhole(y) && isWhole(m))) {
      double z = (y * n - x * m) / total / Math.sqrt(variance);
      return new FisherTest(Quantiles.normalAbove(z), Quantiles.normalAbove(-z));
    }
    return exact(above, n, y, m);
  }

  private static boolean isWhole(double count) {
    return count == Math.rint(count);
  }

  private static FisherTest exact(double above, double n, double seen, double m) {
    double mode = Math.floor((above + 1) * ((m + 1) / (n + m + 2)));
    double least = Math.max(0, above - n);
    double most = Math.min(above, m);
    mode = Math.max(least, Math.min(most, mode));
    double high = seen <= mode ? 1 : 0;
    double low = seen >= mode ? 1 : 0;
    double all = 1;
    double term = 1;
    for (double k = mode; k < most && term > NEGLIGIBLE; k++) {
      term *= (above - k) / (k + 1) * ((m - k) / (n - above + k + 1));
      all += term;
      high += k + 1 >= seen ? term : 0;
      low += k + 1 <= seen ? term : 0;
    }
    term = 1;
    for (double k = mode; k > least && term > NEGLIGIBLE; k--) {
      term *= k / (above - k + 1) * ((n - above + k) / (m - k + 1));
      all += term;
      high += k - 1 >= seen ? term : 0;
      low += k - 1 <= seen ? term : 0;
    }
    return new FisherTest(Math.min(1, high / all), Math.min(1, low / all));
  }
}
