package dev.warrenperf.history;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How large a statistic of a series becomes by chance: the upper tenth of its values in 49 999
 * series of independent standard normal values, for each length once. Lengths above 32 hardly
 * differ: of them the next one of five binary digits serves, with 19 999 series. The generator has
 * a fixed seed, so the same series gives the same p.
 */
final class SimulatedNull {

  /** Longer ones are long. */
  private static final int SHORT = 32;

  /** Series of a short length: the standard error of p = 0.01 is 0.0004. */
  private static final int SERIES = 49_999;

  /** Of a long one: 0.0007. */
  private static final int SERIES_OF_LONG = 19_999;

  /** The share of all values that is kept, the largest: p up to 0.1. */
  private static final double KEPT = 0.1;

  /** More degrees of freedom change nothing. */
  private static final int MOST_DEGREES = 200;

  private static final long SEED = 20_261_129;

  /** A statistic of a series, not negative, that does not depend on its level and its unit. */
  @FunctionalInterface
  interface Statistic {

    /**
     * Its value.
     *
     * @param series finite values
     * @param runVariance variance of one value as repeats tell it; 0 without repeats
     */
    double of(double[] series, double runVariance);
  }

  /** What chance depends on. */
  private record Shape(int length, int degrees) {}

  private final Statistic statistic;
  private final ConcurrentMap<Shape, double[]> largest = new ConcurrentHashMap<>();

  SimulatedNull(Statistic statistic) {
    this.statistic = statistic;
  }

  /**
   * Probability of a value so large or larger by chance, {@code (1 + #) / (1 + B)}; 1 where it is
   * above 0.1.
   *
   * @param found the statistic
   * @param length of the series
   * @param degrees of freedom of the variance that repeats tell; 0 without repeats
   */
  double chance(double found, int length, double degrees) {
    double[] kept = largest(length, degrees);
    int from = 0;
    int to = kept.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (kept[middle] >= found) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from == 0 ? 1 : KEPT * (1.0 + kept.length - from) / kept.length;
  }

  /** The value that chance exceeds with this probability, at most 0.1. */
  double critical(double probability, int length, double degrees) {
    double[] kept = largest(length, degrees);
    return kept[kept.length + 1 - (int) Math.round(probability / KEPT * kept.length)];
  }

  private double[] largest(int length, double degrees) {
    Shape shape = new Shape(rounded(length), (int) Math.min(degrees, MOST_DEGREES));
    return largest.computeIfAbsent(shape, this::simulated);
  }

  /** The length itself up to 32, above that the next one of five binary digits. */
  private static int rounded(int length) {
    int unit = Math.max(1, Integer.highestOneBit(Math.max(1, length - 1)) / (SHORT / 2));
    return (length + unit - 1) / unit * unit;
  }

  private double[] simulated(Shape shape) {
    NormalDraws normal = new NormalDraws(SEED + shape.length());
    double[] values = new double[shape.length() > SHORT ? SERIES_OF_LONG : SERIES];
    double[] series = new double[shape.length()];
    for (int i = 0; i < values.length; i++) {
      Arrays.setAll(series, k -> normal.next());
      values[i] = statistic.of(series, variance(normal, shape.degrees()));
    }
    Arrays.sort(values);
    int kept = (int) Math.round(KEPT * (values.length + 1));
    return Arrays.copyOfRange(values, values.length - kept, values.length);
  }

  /** Of so many degrees of freedom, about 1; 0 with none. */
  private static double variance(NormalDraws normal, int degrees) {
    double squares = 0;
    for (int i = 0; i < degrees; i++) {
      double value = normal.next();
      squares += value * value;
    }
    return degrees == 0 ? 0 : squares / degrees;
  }
}
