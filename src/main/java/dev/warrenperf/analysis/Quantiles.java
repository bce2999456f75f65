package dev.warrenperf.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Tails and quantiles of the normal distribution and of Student's t, which is the normal one at
 * infinite degrees of freedom. Upper tails are taken as lower ones of the mirrored value, since
 * {@code 1 - cdf(10)} is 0.
 */
public final class Quantiles {

  /** What a one-sided statement of 95 % leaves above it. */
  public static final double CONFIDENCE = 0.95;

  /** The upper end of a two-sided interval of 95 %. */
  public static final double TWO_SIDED = 0.975;

  /** The power that detectable changes are stated for. */
  public static final double POWER = 0.8;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Quantiles() {}

  /** P(Z &gt;= z). */
  public static double normalAbove(double z) {
    return NORMAL.cumulativeProbability(-z);
  }

  /** The value that a standard normal one is below with this probability, above 0 and below 1. */
  public static double normal(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** P(T &gt;= t); t may be infinite. */
  public static double studentAbove(double t, double degrees) {
    if (Double.isInfinite(t)) {
      return t > 0 ? 0 : 1;
    }
    return Double.isInfinite(degrees)
        ? normalAbove(t)
        : new TDistribution(null, degrees).cumulativeProbability(-t);
  }

  public static double student(double probability, double degrees) {
    return Double.isInfinite(degrees)
        ? normal(probability)
        : new TDistribution(null, degrees).inverseCumulativeProbability(probability);
  }
}
