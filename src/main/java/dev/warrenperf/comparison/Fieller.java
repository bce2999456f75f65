package dev.warrenperf.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * The ratio of two arithmetic means over runs with its 95 % interval, after Fieller 1954 in the
 * form of Kalibera and Jones 2013 (Rigorous benchmarking in reasonable time, section 8).
 *
 * @param ratio mean of the candidate's runs over mean of the baseline's
 * @param lower end of the interval; -Infinity when the baseline's mean is not surely different from
 *     0, so that no ratio can be excluded
 * @param upper likewise; +Infinity
 */
public record Fieller(double ratio, double lower, double upper) {

  /**
   * With y a mean and {@code h = t_.975,r-1 sqrt(S^2/r)}, of the baseline without and of the
   * candidate with prime: {@code (y y' -+ sqrt((y y')^2 - (y^2 - h^2)(y'^2 - h'^2))) / (y^2 -
   * h^2)}.
   *
   * @param baseline a positive measure in each run, at least two
   * @param candidate likewise
   * @throws IllegalArgumentException when a side has fewer than two runs
   */
  public static Fieller of(double[] baseline, double[] candidate) {
    double below = mean(baseline);
    double above = mean(candidate);
    double product = below * above;
    double denominator = lessHalfWidth(below, baseline);
    double root = Math.sqrt(product * product - denominator * lessHalfWidth(above, candidate));
    if (!(denominator > 0)) {
      return new Fieller(above / below, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    return new Fieller(
        above / below, (product - root) / denominator, (product + root) / denominator);
  }

  private static double mean(double[] runs) {
    return Arrays.stream(runs).average().orElse(Double.NaN);
  }

  /** y^2 - h^2. */
  private static double lessHalfWidth(double mean, double[] runs) {
    Spread spread = Spread.pooled(List.of(runs));
    if (!spread.isUsable()) {
      throw new IllegalArgumentException("expected at least two runs, found " + runs.length);
    }
    double t = Quantiles.student(Quantiles.TWO_SIDED, spread.degrees());
    return mean * mean - t * t * spread.variance() / runs.length;
  }
}
