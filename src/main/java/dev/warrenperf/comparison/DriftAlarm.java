package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How often two versions that are alike are told apart since the bench drifts while their runs are
 * made: the power of the test against the drift (a noncentral t), as far as the difference also
 * reaches the margin.
 */
final class DriftAlarm {

  /** Steps of the integral over the estimated spread. */
  private static final int STEPS = 400;

  private DriftAlarm() {}

  /**
   * {@code P(D >= max(log(1 + margin), l + t_.95 S sqrt(1/r_b + 1/r_c)))}, where l is the log of
   * the {@link MinimumEffect#least} change, D is normal around the drift with the standard error of
   * the difference, and S^2 an estimate of the variance by the pooled repeats, with {@code r_b +
   * r_c - 2} degrees.
   *
   * @param drift of the log of the measure between the mean instants of the sides
   * @param deviation from run to run of that log, above 0
   * @param baselineRuns at least 1, at least 3 with those of the candidate
   * @param candidateRuns likewise
   * @param margin as a ratio above 0
   * @return a probability; NaN when the deviation is
   */
  static double of(
      double drift, double deviation, int baselineRuns, int candidateRuns, double margin) {
    double proven = Math.log1p(MinimumEffect.least(margin));
    double degrees = baselineRuns + candidateRuns - 2.0;
    double factor = Math.sqrt(1.0 / baselineRuns + 1.0 / candidateRuns);
    double critical = Quantiles.student(Quantiles.CONFIDENCE, degrees) * factor;
    ChiSquaredDistribution chi = new ChiSquaredDistribution(null, degrees);
    return IntStream.range(0, STEPS)
        .mapToDouble(i -> chi.inverseCumulativeProbability((i + 0.5) / STEPS))
        .map(squares -> proven + critical * deviation * Math.sqrt(squares / degrees))
        .map(least -> Math.max(least, Math.log1p(margin)))
        .map(least -> Quantiles.normalAbove((least - drift) / (deviation * factor)))
        .average()
        .orElseThrow();
  }
}
