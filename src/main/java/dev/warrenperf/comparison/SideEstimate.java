package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The difference of a measure between two versions, by the runs of both.
 *
 * @param difference candidate less baseline
 * @param factor by which the variance from run to run is multiplied to give that of the difference:
 *     {@code 1/r_b + 1/r_c} for means, more with time as a covariate
 * @param spread from run to run, by what the model leaves; its degrees are 0 when no side has two
 *     runs
 * @param residuals what the model leaves of each run, the baseline's first
 */
record SideEstimate(double difference, double factor, Spread spread, List<Double> residuals) {

  /**
   * With time as a covariate where the runs are interleaved, by means where they are not.
   *
   * @param baseline the measure in each run, finite, at least one
   * @param candidate likewise
   * @param times of the same runs in the same order
   */
  static SideEstimate of(double[] baseline, double[] candidate, RunTimes times) {
    return times.areInterleaved()
        ? adjusted(
            baseline, candidate, hours(times, times.baseline()), hours(times, times.candidate()))
        : ofMeans(baseline, candidate);
  }

  /** The difference of the means, with the spread of both sides pooled. */
  static SideEstimate ofMeans(double[] baseline, double[] candidate) {
    return new SideEstimate(
        RunTest.mean(candidate) - RunTest.mean(baseline),
        1.0 / baseline.length + 1.0 / candidate.length,
        Spread.pooled(List.of(baseline, candidate)),
        both(left(baseline), left(candidate)));
  }

  /** Since a run, so that their squares keep their digits. */
  private static double[] hours(RunTimes times, long[] starts) {
    return Arrays.stream(starts).mapToDouble(t -> (t - times.baseline()[0]) / 3.6e6).toArray();
  }

  /**
   * The coefficient b of {@code y = a + b side + c time} by least squares, {@code side} being 0 for
   * the baseline and 1 for the candidate: with sums of squares within the sides, {@code c = S_ty /
   * S_tt}, {@code b = (y_c - y_b) - c (t_c - t_b)}, the factor {@code 1/r_b + 1/r_c + (t_c - t_b)^2
   * / S_tt}, and the spread what is left, {@code (S_yy - S_ty^2 / S_tt) / (r_b + r_c - 3)}
   * (analysis of covariance: Cochran, Biometrics 13, 1957, p. 261). A bench that grows slower or
   * faster steadily while the runs are made changes neither b nor the spread.
   *
   * @param before when each run of the baseline began
   * @param after likewise of the candidate; some side's instants differ
   */
  static SideEstimate adjusted(
      double[] baseline, double[] candidate, double[] before, double[] after) {
    double ofTime = within(before, before) + within(after, after);
    double slope = (within(before, baseline) + within(after, candidate)) / ofTime;
    double apart = RunTest.mean(after) - RunTest.mean(before);
    List<Double> left =
        both(left(without(baseline, before, slope)), left(without(candidate, after, slope)));
    double degrees = baseline.length + candidate.length - 3.0;
    return new SideEstimate(
        RunTest.mean(candidate) - RunTest.mean(baseline) - slope * apart,
        1.0 / baseline.length + 1.0 / candidate.length + apart * apart / ofTime,
        new Spread(left.stream().mapToDouble(one -> one * one).sum() / degrees, degrees),
        left);
  }

  private static double within(double[] one, double[] other) {
    double sum = 0;
    double meanOfOne = RunTest.mean(one);
    double meanOfOther = RunTest.mean(other);
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - meanOfOne) * (other[i] - meanOfOther);
    }
    return sum;
  }

  private static double[] without(double[] measure, double[] times, double slope) {
    double[] rest = measure.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= slope * times[i];
    }
    return rest;
  }

  private static double[] left(double[] side) {
    double mean = RunTest.mean(side);
    return Arrays.stream(side).map(value -> value - mean).toArray();
  }

  private static List<Double> both(double[] baseline, double[] candidate) {
    return DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(candidate)).boxed().toList();
  }
}
