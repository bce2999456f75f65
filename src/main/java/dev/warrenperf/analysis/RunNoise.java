package dev.warrenperf.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much runs of one version differ, which no single run can tell.
 *
 * @param deviation standard deviation from run to run of the log of durations; 0 or more
 * @param degrees of freedom that it was measured with; +Infinity where it is taken as known
 */
public record RunNoise(double deviation, double degrees) {

  /** What is assumed where nothing is known. */
  public static final RunNoise USUAL = new RunNoise(0.05, Double.POSITIVE_INFINITY);

  private static final double LEVEL = 1 - OrderStatistics.ONE_SIDED;

  /**
   * How many times as long another run of the same system may take, with one-sided 95 % confidence:
   * {@code exp(1.645 tau)}, with the quantile of Student's distribution where tau was measured.
   * 1.086 for 5 %, 1 for 0.
   */
  public double factor() {
    double quantile =
        Double.isInfinite(degrees)
            ? new NormalDistribution(null, 0, 1).inverseCumulativeProbability(LEVEL)
            : new TDistribution(null, degrees).inverseCumulativeProbability(LEVEL);
    return Math.exp(quantile * deviation);
  }
}
