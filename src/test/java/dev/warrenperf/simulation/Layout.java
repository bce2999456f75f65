package dev.warrenperf.simulation;

import java.util.Arrays;

/**
 * Bucket bounds.
 *
 * @param bounds ascending, the last one infinite
 */
record Layout(double... bounds) {

  /** The default buckets of Prometheus' Go client. */
  static final Layout GO =
      new Layout(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY);

  /**
   * Bounds at equal ratios about one of them.
   *
   * @param step logarithm of the ratio of neighbours, above 0
   * @param below how many lie below {@code middle}
   * @param above how many lie above it
   */
  static Layout about(double middle, double step, int below, int above) {
    double[] bounds = new double[below + above + 2];
    for (int i = 0; i <= below + above; i++) {
      bounds[i] = middle * Math.exp(step * (i - below));
    }
    bounds[below] = middle;
    bounds[below + above + 1] = Double.POSITIVE_INFINITY;
    return new Layout(bounds);
  }

  /** The first bucket whose bound is at least the value. */
  int bucket(double value) {
    int found = Arrays.binarySearch(bounds, value);
    return found < 0 ? -found - 1 : found;
  }
}
