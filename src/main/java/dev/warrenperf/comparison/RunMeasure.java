package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;

/**
 * One measure in every run of two versions.
 *
 * @param baseline the measure in each of its runs, at least one
 * @param candidate likewise
 * @param baselineRequests the variance that its requests add to the measure of one of these runs,
 *     on average; 0 where there are none
 * @param candidateRequests likewise
 * @param requestDegrees degrees of freedom of these variances; +Infinity where they are known
 * @param floored whether a variance below what requests add is not believed: measures of few counts
 *     may be equal by chance, and prove nothing by it
 * @param times when the runs began: a covariate where they are interleaved
 */
record RunMeasure(
    double[] baseline,
    double[] candidate,
    double baselineRequests,
    double candidateRequests,
    double requestDegrees,
    boolean floored,
    RunTimes times) {

  /** Spreads agree until two that are equal would differ so in one of ten cases. */
  private static final double AGREEING = 0.1;

  private static final int FEW = 2;

  private SideEstimate estimate() {
    return SideEstimate.of(baseline, candidate, times);
  }

  /** The variance within both sides, taken to be one; not usable with one run each. */
  RunVariance own() {
    double requests =
        ((baseline.length - 1) * baselineRequests + (candidate.length - 1) * candidateRequests)
            / (baseline.length + candidate.length - 2.0);
    Spread spread = estimate().spread();
    return spread.isUsable() ? of(spread, requests) : RunVariance.UNKNOWN;
  }

  private RunVariance of(Spread spread, double requests) {
    return new RunVariance(floored ? spread.atLeast(requests) : spread, requests);
  }

  /** Candidate less baseline. */
  double difference() {
    return estimate().difference();
  }

  /** How many there are, of both sides. */
  int runs() {
    return baseline.length + candidate.length;
  }

  /** What the model leaves of each run, the baseline's first, in this unit. */
  double[] residuals(double unit) {
    return estimate().residuals().stream().mapToDouble(left -> left / unit).toArray();
  }

  /** The variance of one run, on average over both sides as their means weigh it. */
  Spread ofOneRun(RunVariance all) {
    double factor = estimate().factor();
    return all.spread().isUsable()
        ? new Spread(all.spread().variance() + extra(all, all) / factor, all.spread().degrees())
        : Spread.UNKNOWN;
  }

  /** What requests add to the squared error that is in no spread. */
  private double extra(RunVariance before, RunVariance after) {
    return before.missing(baselineRequests) / baseline.length
        + after.missing(candidateRequests) / candidate.length;
  }

  /**
   * Student's test with one variance for both sides. Where the variances of the sides differ, or
   * their numbers, on which it then leans, Welch's with one for each as well, and what is the more
   * cautious counts; with time as a covariate Student's alone.
   *
   * @param elsewhere what else is known of the variance of either side's runs
   * @return empty when nothing is known of any variance
   */
  Optional<RunTest> test(RunVariance elsewhere, MinimumEffect least) {
    RunVariance all = elsewhere.pooledWith(own());
    if (!all.spread().isUsable()) {
      return Optional.empty();
    }
    RunTest student = student(all, least);
    RunVariance before = elsewhere.pooledWith(ofSide(baseline, baselineRequests));
    RunVariance after = elsewhere.pooledWith(ofSide(candidate, candidateRequests));
    if (times.areInterleaved()
        || all.spread().isKnown()
        || !before.spread().isUsable()
        || !after.spread().isUsable()) {
      return Optional.of(student);
    }
    boolean agree = chance(before.spread(), after.spread()) > AGREEING;
    if (agree && baseline.length == candidate.length) {
      return Optional.of(student);
    }
    RunTest both = student.orMoreCautious(welch(before, after, least));
    return Optional.of(agree || !isFewVaryMore(before, after) ? both : both.doubtful());
  }

  private RunVariance ofSide(double[] side, double requests) {
    return of(Spread.pooled(List.of(side)), requests);
  }

  /** Student's test with this variance alone, which is usable. */
  RunTest student(RunVariance all, MinimumEffect least) {
    double spread = all.spread().variance() * estimate().factor();
    return test(spread, extra(all, all), spread * spread / all.spread().degrees(), least);
  }

  private RunTest welch(RunVariance before, RunVariance after, MinimumEffect least) {
    double one = before.spread().variance() / baseline.length;
    double other = after.spread().variance() / candidate.length;
    return test(
        one + other,
        extra(before, after),
        one * one / before.spread().degrees() + other * other / after.spread().degrees(),
        least);
  }

  /**
   * Degrees of freedom by Satterthwaite (1946), Welch (1947): the squared sum of the parts of a
   * variance by the sum of their squares, each by its own degrees.
   *
   * @param spread the variance of the difference by the spread of the runs
   * @param extra by what requests add beyond it
   * @param squares that sum, without the part that requests add
   */
  private RunTest test(double spread, double extra, double squares, MinimumEffect least) {
    double error = spread + extra;
    double all = squares + extra * extra / requestDegrees;
    return RunTest.of(
        difference(),
        Math.sqrt(error),
        all > 0 ? error * error / all : Double.POSITIVE_INFINITY,
        least);
  }

  /** Two-sided p of F: how often equal variances differ so much or more. */
  private static double chance(Spread one, Spread other) {
    if (one.variance() == other.variance()) {
      return 1;
    }
    if (one.variance() < other.variance()) {
      return chance(other, one);
    }
    FDistribution f = new FDistribution(null, one.degrees(), other.degrees());
    return 2 * (1 - f.cumulativeProbability(one.variance() / other.variance()));
  }

  /** Of two runs, whose variance is as good as unknown. */
  private boolean isFewVaryMore(RunVariance before, RunVariance after) {
    boolean first = before.spread().variance() > after.spread().variance();
    return (first ? baseline : candidate).length <= FEW;
  }
}
