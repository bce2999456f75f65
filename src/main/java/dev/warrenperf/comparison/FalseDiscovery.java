package dev.warrenperf.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The correction for many comparisons that bounds the share of false alarms among all alarms. */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * Adjusted p-values in the order given, each at most 1: in ascending order {@code min_{j>=i}
   * min(1, m p_(j) / j)}. Those at or below 0.05 are alarms of which on average not more than 5 %
   * are false. Source: Benjamini and Hochberg 1995, JRSSB 57:289.
   *
   * @param p from 0 to 1; NaN stands for what was not tested, stays NaN and does not count
   */
  public static double[] adjusted(double[] p) {
    Integer[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toArray(Integer[]::new);
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    double least = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * order.length / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
