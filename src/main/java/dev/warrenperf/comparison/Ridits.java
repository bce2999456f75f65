package dev.warrenperf.comparison;

import java.util.List;

/** Ranks of observations that are known by their bucket alone. */
public final class Ridits {

  private Ridits() {}

  /**
   * For each run the mean ridit of its observations: an observation in bucket j has the share of
   * all runs' observations below it, those in its own bucket counted half, {@code (T_{j-1} + t_j/2)
   * / N}. Above 0.5 a run is slower than all together. A measure per run that needs no mean and no
   * percentile (Bross 1958).
   *
   * @param runs observations in each bucket, not cumulative, all in the same layout
   * @return from 0 to 1, in the order given; NaN for a run without observations
   * @throws IllegalArgumentException when lengths differ or a count is negative or not finite
   */
  public static double[] means(List<double[]> runs) {
    if (runs.isEmpty()) {
      return new double[0];
    }
    double[] ridits = of(runs);
    return runs.stream().mapToDouble(run -> mean(ridits, run)).toArray();
  }

  /** The ridit of each bucket among the observations of these runs, at least one. */
  static double[] of(List<double[]> runs) {
    double[] pooled = new double[runs.get(0).length];
    for (double[] run : runs) {
      pooled = new TwoSamples(pooled, run).pooled();
    }
    double[] ridits = new double[pooled.length];
    double below = 0;
    for (int j = 0; j < pooled.length; j++) {
      ridits[j] = below + pooled[j] / 2;
      below += pooled[j];
    }
    for (int j = 0; j < ridits.length; j++) {
      ridits[j] /= below;
    }
    return ridits;
  }

  /** The mean ridit of observations in these buckets; NaN without any. */
  static double mean(double[] ridits, double[] run) {
    double sum = 0;
    double count = 0;
    for (int j = 0; j < run.length; j++) {
      sum += run[j] == 0 ? 0 : run[j] * ridits[j];
      count += run[j];
    }
    return sum / count;
  }
}
