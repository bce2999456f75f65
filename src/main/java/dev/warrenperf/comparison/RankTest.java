package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;

/**
 * The rank test of Wilcoxon, Mann and Whitney on counts per bucket: whether the candidate's
 * observations tend to lie in higher buckets than the baseline's. It takes observations to be
 * independent.
 *
 * <p>With x the baseline's counts, y the candidate's, X cumulative and t = x + y: {@code U = sum
 * y_j (X_{j-1} + x_j/2)}, {@code Var U = nm/12 ((N+1) - sum(t_j^3 - t_j) / (N(N-1)))}, {@code z =
 * (U - nm/2) / sqrt(Var U)} without continuity correction. Sources: Lehmann, Nonparametrics;
 * Emerson and Moses 1985 for ordered categories.
 *
 * @param u pairs of one observation of each side in which the candidate's lies in the higher
 *     bucket, those in the same bucket counted half; from 0 to n m
 * @param effect {@code u/(nm)} = P(Y &gt; X) + P(Y = X)/2, from 0 to 1; 0.5 without a difference
 * @param z positive when the candidate tends to be higher; 0 without information
 * @param slower one-sided p: the probability of a u so high without a difference
 * @param faster one-sided p: the probability of a u so low
 * @param exact whether p comes from the permutation distribution, not from the normal one
 */
public record RankTest(
    double u, double effect, double z, double slower, double faster, boolean exact) {

  /** From so many observations on each side the normal approximation serves. */
  private static final double ENOUGH = 20;

  /** The most pairs for which the permutation distribution is computed: some milliseconds. */
  private static final double MOST_PAIRS = 5000;

  /**
   * The test on two sides in the same bucket layout.
   *
   * <p>When all observations lie in one bucket there is no information: both p are 1, the effect is
   * 0.5. With fewer than 20 observations on a side, and not more than 5000 pairs, p is exact: all
   * ways to choose the candidate's observations from the pooled ones are equally likely. Otherwise,
   * and for counts that are not whole, p is that of the normal distribution.
   *
   * @param baseline observations in each bucket, not cumulative
   * @param candidate likewise
   * @throws IllegalArgumentException when the sides differ in length, a count is negative or not
   *     finite, or a side has no observations
   */
  public static RankTest of(double[] baseline, double[] candidate) {
    TwoSamples sides = new TwoSamples(baseline, candidate);
    if (sides.isEmptyOnASide()) {
      throw new IllegalArgumentException("expected observations on both sides");
    }
    double pairs = sides.baselineTotal() * sides.candidateTotal();
    double surplus = surplus(sides);
    double u = (pairs + surplus) / 2;
    double effect = 0.5 + surplus / pairs / 2;
    double deviation = Math.sqrt(variance(sides));
    if (deviation == 0) {
      return new RankTest(u, 0.5, 0, 1, 1, true);
    }
    double z = surplus / 2 / deviation;
    if (!isSmall(sides)) {
      double slower = Quantiles.normalAbove(z);
      return new RankTest(u, effect, z, slower, Quantiles.normalAbove(-z), false);
    }
    RankPermutation exact = RankPermutation.of(sides, surplus);
    return new RankTest(u, effect, z, exact.atLeast(), exact.atMost(), true);
  }

  private static boolean isSmall(TwoSamples sides) {
    double n = sides.baselineTotal();
    double m = sides.candidateTotal();
    return Math.min(n, m) < ENOUGH && n * m <= MOST_PAIRS && sides.isWhole();
  }

  /** Pairs with the candidate's observation higher, less those with the baseline's: 2U - nm. */
  private static double surplus(TwoSamples sides) {
    double[] x = sides.baseline();
    double[] y = sides.candidate();
    double below = 0;
    double candidateBelow = 0;
    double surplus = 0;
    for (int j = 0; j < x.length; j++) {
      surplus += y[j] * below - x[j] * candidateBelow;
      below += x[j];
      candidateBelow += y[j];
    }
    return surplus;
  }

  /**
   * The variance of U, as {@code nm/(12 N(N-1)) sum t_j (N-t_j)(N+t_j)}: the same number as above,
   * but without the cancellation when nearly all observations lie in one bucket.
   */
  private static double variance(TwoSamples sides) {
    double[] pooled = sides.pooled();
    double n = sides.baselineTotal();
    double m = sides.candidateTotal();
    double total = n + m;
    double sum = 0;
    for (int j = 0; j < pooled.length; j++) {
      sum += pooled[j] * others(pooled, j) * (total + pooled[j]);
    }
    return total > 1 ? n / total * (m / (total - 1)) * sum / 12 : 0;
  }

  private static double others(double[] pooled, int bucket) {
    double others = 0;
    for (int j = 0; j < pooled.length; j++) {
      others += j == bucket ? 0 : pooled[j];
    }
    return others;
  }
}
