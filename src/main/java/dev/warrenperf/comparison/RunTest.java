package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import java.util.Arrays;

/**
 * Whether a measure differs between two versions, with the run as the unit: a t test.
 *
 * <p>With the logarithm of a duration as the measure, {@code exp} of difference and ends is a ratio
 * with its interval.
 *
 * @param difference mean of the candidate's runs less mean of the baseline's
 * @param standardError of that difference
 * @param degrees of freedom; +Infinity when the spread is known
 * @param t difference over standard error; 0 when both are 0, infinite when only the latter is
 * @param greater one-sided p against no change that speaks for a greater measure of the candidate
 * @param less one-sided p that speaks for a smaller one
 * @param lower end of the two-sided interval of the difference that leaves the level on each side:
 *     of 90 % at a level of 5 %
 * @param upper likewise
 * @param spreadsDiffer whether the runs of the sides vary so differently, with two on the side that
 *     varies more, that no test can be relied on
 * @param least level of the interval, and what it has to exclude
 */
public record RunTest(
    double difference,
    double standardError,
    double degrees,
    double t,
    double greater,
    double less,
    double lower,
    double upper,
    boolean spreadsDiffer,
    MinimumEffect least) {

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
   * @param level one-sided: 0.05 for an interval of 90 %; both p are against no change
   * @throws IllegalArgumentException when a side has no runs or the spread is not usable
   */
  public static RunTest of(double[] baseline, double[] candidate, Spread spread, double level) {
    if (!spread.isUsable()) {
      throw new IllegalArgumentException("expected a spread between runs, found none");
    }
    double variance = spread.variance() * (1.0 / baseline.length + 1.0 / candidate.length);
    return of(
        mean(candidate) - mean(baseline),
        Math.sqrt(variance),
        spread.degrees(),
        MinimumEffect.none(level));
  }

  static double mean(double[] runs) {
    return Arrays.stream(runs)
        .average()
        .orElseThrow(() -> new IllegalArgumentException("expected at least one run"));
  }

  static RunTest of(double difference, double standardError, double degrees, MinimumEffect least) {
    if (standardError == 0 && difference == 0) {
      return new RunTest(0, 0, degrees, 0, 1, 1, 0, 0, false, least);
    }
    double t = difference / standardError;
    double half = Quantiles.student(1 - least.level(), degrees) * standardError;
    return new RunTest(
        difference,
        standardError,
        degrees,
        t,
        Quantiles.studentAbove(t, degrees),
        Quantiles.studentAbove(-t, degrees),
        difference - half,
        difference + half,
        false,
        least);
  }

  /** Whether the whole interval is above, or below, the least change that counts. */
  boolean excludesLeast(boolean upwards) {
    return upwards ? lower > least.up() : upper < -least.down();
  }

  /** The wider interval of two tests of one difference, and the larger p each way. */
  RunTest orMoreCautious(RunTest other) {
    RunTest wider = other.upper - other.lower > upper - lower ? other : this;
    return new RunTest(
        difference,
        wider.standardError,
        wider.degrees,
        wider.t,
        Math.max(greater, other.greater),
        Math.max(less, other.less),
        wider.lower,
        wider.upper,
        spreadsDiffer || other.spreadsDiffer,
        least);
  }

  /** The same difference with a standard error that is larger by a factor. */
  RunTest widened(double factor, double otherDegrees) {
    RunTest wider = of(difference, factor * standardError, otherDegrees, least);
    return spreadsDiffer ? wider.doubtful() : wider;
  }

  RunTest doubtful() {
    return new RunTest(
        difference, standardError, degrees, t, greater, less, lower, upper, true, least);
  }
}
