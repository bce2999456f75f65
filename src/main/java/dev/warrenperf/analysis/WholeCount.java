package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/** Counts of a histogram as the whole numbers they are meant to be. */
public final class WholeCount {

  /**
   * Counts that are sums of differences may miss a whole number by rounding, 1e-12 of their size.
   * What misses it by more is a fraction and is rounded outward, so that it proves less.
   */
  private static final double NOISE = 1e-12;

  private WholeCount() {}

  /** Number of all observations. */
  public static long total(Histogram histogram) {
    return Math.round(histogram.count());
  }

  /**
   * The counts at the exactly known bounds, each the whole number nearest to it. The sum of the
   * observations stays.
   */
  public static Histogram exact(Histogram histogram) {
    Histogram exact = histogram.exactPart();
    double[] counts = new double[exact.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.round(exact.low(i));
    }
    return Histogram.of(exact.bounds(), counts, exact.sum(), exact.unit());
  }

  /** The fewest observations at or below bound {@code i}; never above the total. */
  public static long atLeast(Histogram histogram, int i) {
    double count = histogram.low(i);
    return Math.min((long) Math.floor(count + NOISE * count), total(histogram));
  }

  /** The most observations at or below bound {@code i}; never above the total. */
  public static long atMost(Histogram histogram, int i) {
    double count = histogram.high(i);
    return Math.min((long) Math.ceil(count - NOISE * count), total(histogram));
  }
}
