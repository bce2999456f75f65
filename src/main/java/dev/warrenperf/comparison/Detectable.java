package dev.warrenperf.comparison;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which changes could have been seen, and how many observations or runs it would take: one-sided
 * level 5 %, power 80 %.
 */
public final class Detectable {

  private static final double Z =
      Quantiles.normal(Quantiles.CONFIDENCE) + Quantiles.normal(Quantiles.POWER);

  private static final int MOST_RUNS = 1000;

  private Detectable() {}

  /**
   * How many observations each side needs for the rank test to see an effect: {@code (z_a+z_b)^2 (1
   * - sum p_j^3) / (6 (A - 1/2)^2)}, rounded up, with p the pooled shares per bucket (Whitehead
   * 1993; without ties Noether 1987).
   *
   * @param pooledCounts observations in each bucket, not cumulative
   * @param effect A = P(Y &gt; X) + P(Y = X)/2, from 0 to 1
   * @return +Infinity when the effect is 0.5, or when all observations lie in one bucket: what
   *     moves none across a bound cannot be seen; NaN without observations
   */
  public static double observationsPerSide(double[] pooledCounts, double effect) {
    double spread = notTied(pooledCounts);
    double distance = effect - 0.5;
    if (spread == 0 || distance == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.ceil(Z * Z * spread / (6 * distance * distance));
  }

  /**
   * The least effect A above 0.5 that the rank test sees with n observations on each side: the
   * inverse of {@link #observationsPerSide}.
   *
   * @param n observations on each side, above 0
   * @return above 0.5, up to 1; NaN when none can be seen: too few observations, all in one bucket,
   *     or none at all
   */
  public static double effect(double[] pooledCounts, double n) {
    double distance = Z * Math.sqrt(notTied(pooledCounts) / (6 * n));
    return distance > 0 && distance <= 0.5 ? 0.5 + distance : Double.NaN;
  }

  /** 1 - sum p^3, without its cancellation. */
  static double notTied(double[] counts) {
    double total = Arrays.stream(counts).sum();
    double sum = 0;
    for (double count : counts) {
      double share = count / total;
      sum += share * ((total - count) / total) * (1 + share);
    }
    return sum;
  }

  /**
   * The least change of the share at a bound: {@code (z_a+z_b) sqrt(p(1-p)(1/n+1/m) deff)}.
   *
   * @param p the share, from 0 to 1
   * @param n observations of the baseline, above 0
   * @param m observations of the candidate, above 0
   * @param deff design effect, 1 for independent observations
   * @return difference of shares; above 1 when no change can be seen
   */
  public static double shareChange(double p, double n, double m, double deff) {
    return Z * Math.sqrt(p * (1 - p) * (1 / n + 1 / m) * deff);
  }

  /**
   * The least slowdown that the runs can show: {@code exp((t_.95 + t_.8) tau sqrt(1/r_b + 1/r_c)) -
   * 1}.
   *
   * @param deviation tau, standard deviation from run to run of the logarithm of the measure
   * @param baselineRuns at least 1
   * @param candidateRuns at least 1
   * @param degrees of freedom of the deviation; +Infinity when it is known
   * @return as a share: 0.05 for 5 %; NaN when the degrees are not above 0
   */
  public static double slowdown(
      double deviation, double baselineRuns, double candidateRuns, double degrees) {
    if (!(degrees > 0)) {
      return Double.NaN;
    }
    double t =
        Quantiles.student(Quantiles.CONFIDENCE, degrees)
            + Quantiles.student(Quantiles.POWER, degrees);
    return Math.expm1(t * deviation * Math.sqrt(1 / baselineRuns + 1 / candidateRuns));
  }

  /**
   * How many runs on each side place a 95 % interval clear of a distance with power 80 %: the
   * smallest r of 2 or more with {@code (t_.975 + t_.8) tau sqrt(2/r) <= distance}, both quantiles
   * at {@code 2r-2} degrees.
   *
   * @param logDistance distance of the logarithms of the measure
   * @param deviation tau, from run to run, of that logarithm
   * @return empty when it takes more than 1000, when the distance is not above 0, or when the
   *     deviation is NaN
   */
  public static OptionalInt runsPerSide(double logDistance, double deviation) {
    if (!(logDistance > 0) || !suffices(MOST_RUNS, logDistance, deviation)) {
      return OptionalInt.empty();
    }
    int from = 2;
    int to = MOST_RUNS;
    while (from < to) {
      int middle = (from + to) / 2;
      if (suffices(middle, logDistance, deviation)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return OptionalInt.of(from);
  }

  private static boolean suffices(int runs, double logDistance, double deviation) {
    double degrees = 2.0 * runs - 2;
    double t =
        Quantiles.student(Quantiles.TWO_SIDED, degrees)
            + Quantiles.student(Quantiles.POWER, degrees);
    return t * deviation * Math.sqrt(2.0 / runs) <= logDistance;
  }
}
