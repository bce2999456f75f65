package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * How much one measure varies from run to run of the same version.
 *
 * @param variance square of the measure's unit, not negative; NaN when nothing is known
 * @param degrees of freedom of that variance: +Infinity when it is known and not estimated, 0 when
 *     nothing is known
 */
public record Spread(double variance, double degrees) {

  /** Nothing is known. */
  public static final Spread UNKNOWN = new Spread(Double.NaN, 0);

  /**
   * A spread that is known beforehand.
   *
   * @param deviation standard deviation from run to run
   * @throws IllegalArgumentException when it is negative or not finite
   */
  public static Spread known(double deviation) {
    if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a standard deviation, found " + deviation);
    }
    return new Spread(deviation * deviation, Double.POSITIVE_INFINITY);
  }

  /**
   * The variance within groups of runs, each group of one version: squares about each group's mean
   * over {@code sum(k - 1)}. A group of one run adds nothing; without a group of two the variance
   * is NaN and the degrees are 0.
   *
   * @param groups finite values
   */
  public static Spread pooled(List<double[]> groups) {
    double squares = 0;
    double degrees = 0;
    for (double[] group : groups) {
      squares += squares(group);
      degrees += Math.max(0, group.length - 1);
    }
    return new Spread(degrees > 0 ? squares / degrees : Double.NaN, degrees);
  }

  private static double squares(double[] group) {
    double mean = Arrays.stream(group).average().orElse(0);
    return Arrays.stream(group).map(value -> (value - mean) * (value - mean)).sum();
  }

  /**
   * The same, but not less than this variance. Few runs that happen to lie close together show less
   * spread than what is known to be there.
   */
  public Spread atLeast(double least) {
    return isUsable() ? new Spread(Math.max(variance, least), degrees) : this;
  }

  /** The standard deviation from run to run; NaN when nothing is known. */
  public double deviation() {
    return Math.sqrt(variance);
  }

  /** Whether it was known beforehand, not estimated. */
  public boolean isKnown() {
    return Double.isInfinite(degrees);
  }

  /** Whether there is a variance to test with. */
  public boolean isUsable() {
    return degrees > 0;
  }
}
