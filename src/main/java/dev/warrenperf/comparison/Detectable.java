package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which changes could have been seen, and how many runs it would take: one-sided level 5 %, power
 * 80 %.
 */
public final class Detectable {

  private static final int MOST_RUNS = 1000;

  private Detectable() {}

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
   * The least slowdown that the runs are likely to show: it exceeds the {@link MinimumEffect#least}
   * one by {@code (t_.95 + t_.8) se}, and the margin, which it has to be measured at, by {@code
   * t_.8 se}, in logarithms, with {@code se = tau sqrt(1/r_b + 1/r_c)}.
   *
   * @param deviation tau, standard deviation from run to run of the logarithm of the measure
   * @param baselineRuns at least 1
   * @param candidateRuns at least 1
   * @param degrees of freedom of the deviation; +Infinity when it is known
   * @param margin the slowdown that counts, as a share above 0
   * @return as a share: 0.05 for 5 %; NaN when the degrees are not above 0
   */
  public static double slowdown(
      double deviation, double baselineRuns, double candidateRuns, double degrees, double margin) {
    if (!(degrees > 0)) {
      return Double.NaN;
    }
    double error = deviation * Math.sqrt(1 / baselineRuns + 1 / candidateRuns);
    double least =
        Math.max(
            Math.log1p(margin),
            Math.log1p(MinimumEffect.least(margin))
                + Quantiles.student(Quantiles.CONFIDENCE, degrees) * error);
    return Math.expm1(least + Quantiles.student(Quantiles.POWER, degrees) * error);
  }

  /**
   * How often a noise that is taken as known, and is really larger, has an unchanged operation
   * called SLOWER: {@code P(Z > max(z_level + l / se, log(1 + d) / se) / k)}, with {@code se = tau
   * sqrt(1/r_b + 1/r_c)} and l the log of the {@link MinimumEffect#least} change. What requests add
   * makes it less.
   *
   * @param deviation tau, that is taken as known, above 0
   * @param times k, from 1: so many times larger it is
   * @param margin d
   * @param level one-sided
   * @return from 0 to 1; 0 for a deviation of 0
   */
  public static double alarms(
      double deviation,
      double times,
      double baselineRuns,
      double candidateRuns,
      double margin,
      double level) {
    double error = deviation * Math.sqrt(1 / baselineRuns + 1 / candidateRuns);
    double least = Math.log1p(MinimumEffect.least(margin));
    double needed =
        Math.max(Quantiles.normal(1 - level) + least / error, Math.log1p(margin) / error);
    return Quantiles.normalAbove(needed / times);
  }

  /**
   * How many runs on each side place an interval clear of a distance with power 80 %: the smallest
   * r of 2 or more with {@code (t_(1-level) + t_.8) tau sqrt(2/r) <= distance}, both quantiles at
   * {@code 2r-2} degrees.
   *
   * @param logDistance distance of the logarithms of the measure
   * @param deviation tau, from run to run, of that logarithm
   * @param level one-sided, of that interval
   * @return empty when it takes more than 1000, when the distance is not above 0, or when the
   *     deviation is NaN
   */
  public static OptionalInt runsPerSide(double logDistance, double deviation, double level) {
    if (!(logDistance > 0) || !suffices(MOST_RUNS, logDistance, deviation, level)) {
      return OptionalInt.empty();
    }
    int from = 2;
    int to = MOST_RUNS;
    while (from < to) {
      int middle = (from + to) / 2;
      if (suffices(middle, logDistance, deviation, level)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return OptionalInt.of(from);
  }

  private static boolean suffices(int runs, double logDistance, double deviation, double level) {
    double degrees = 2.0 * runs - 2;
    double t = Quantiles.student(1 - level, degrees) + Quantiles.student(Quantiles.POWER, degrees);
    return t * deviation * Math.sqrt(2.0 / runs) <= logDistance;
  }
}
