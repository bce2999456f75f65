package dev.warrenperf.comparison;

import java.util.Arrays;

/**
 * Whether a measure differs between two versions, with the run as the unit: Student's t test, with
 * a variance that may come from these runs or from others.
 *
 * <p>With the logarithm of a duration as the measure, {@code exp} of difference and ends is a ratio
 * with its interval.
 *
 * @param difference mean of the candidate's runs less mean of the baseline's
 * @param standardError of that difference
 * @param degrees of freedom; +Infinity when the spread is known
 * @param t difference over standard error; 0 when both are 0, infinite when only the latter is
 * @param greater one-sided p that speaks for a greater measure of the candidate
 * @param less one-sided p that speaks for a smaller one
 * @param lower end of the two-sided 95 % interval of the difference
 * @param upper likewise
 */
public record RunTest(
    double difference,
    double standardError,
    double degrees,
    double t,
    double greater,
    double less,
    double lower,
    double upper) {

  /**
   * Student's test with this spread: {@code se^2 = variance (1/r_b + 1/r_c)}.
   *
   * <p>With a standard error of 0, equal means give no information, both p are 1; different means
   * give p of 0 and 1, since runs that do not vary at all would differ. Such a spread is as good as
   * its source: an estimate from two runs that happen to be equal is none.
   *
   * @param baseline the measure in each run, finite, at least one
   * @param candidate likewise
   * @param spread from run to run, usable
   * @throws IllegalArgumentException when a side has no runs or the spread is not usable
   */
  public static RunTest of(double[] baseline, double[] candidate, Spread spread) {
    return of(baseline, candidate, spread, 0, 0);
  }

  /**
   * The same when each mean also has an uncertainty that does not come from the runs, such as that
   * of few requests: {@code se^2 = variance (1/r_b + 1/r_c) + baselineExtra + candidateExtra}. The
   * degrees of freedom stay those of the spread, which errs to the side of caution.
   *
   * @param baselineExtra known variance of the baseline's mean, not negative
   * @param candidateExtra likewise
   */
  public static RunTest of(
      double[] baseline,
      double[] candidate,
      Spread spread,
      double baselineExtra,
      double candidateExtra) {
    return of(SideEstimate.ofMeans(baseline, candidate), spread, baselineExtra + candidateExtra);
  }

  /**
   * The same of a difference that was estimated: {@code se^2 = variance factor + extra}.
   *
   * @param spread in place of that of the estimate, usable
   * @param extra variance of the difference that does not come from the runs, not negative
   */
  static RunTest of(SideEstimate estimate, Spread spread, double extra) {
    if (!spread.isUsable()) {
      throw new IllegalArgumentException("expected a spread between runs, found none");
    }
    double variance = spread.variance() * estimate.factor() + extra;
    return of(estimate.difference(), Math.sqrt(variance), spread.degrees());
  }

  static double mean(double[] runs) {
    return Arrays.stream(runs)
        .average()
        .orElseThrow(() -> new IllegalArgumentException("expected at least one run"));
  }

  /** The same difference with a standard error that is larger by a factor. */
  RunTest widened(double factor, double otherDegrees) {
    return of(difference, factor * standardError, otherDegrees);
  }

  private static RunTest of(double difference, double standardError, double degrees) {
    if (standardError == 0 && difference == 0) {
      return new RunTest(0, 0, degrees, 0, 1, 1, 0, 0);
    }
    double t = difference / standardError;
    double half = Quantiles.student(Quantiles.TWO_SIDED, degrees) * standardError;
    return new RunTest(
        difference,
        standardError,
        degrees,
        t,
        Quantiles.studentAbove(t, degrees),
        Quantiles.studentAbove(-t, degrees),
        difference - half,
        difference + half);
  }
}
