package dev.warrenperf.history;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.model.Histogram;
import java.util.List;
import java.util.TreeSet;

/**
 * The slow end of a series of histograms: the share of each above one bound.
 *
 * @param bound in seconds, the same for all
 */
record Tail(double bound) {

  /** Of the observations of all releases together, this share is not in the tail. */
  private static final double BODY = 0.95;

  /** At least this where no bound is so far out. */
  private static final double LEAST_BODY = 0.90;

  /** With fewer observations above it in a release, on average, their number is mere chance. */
  private static final int FEWEST_ABOVE = 5;

  /**
   * The smallest bound that at least 95 % of all observations reach, or else the largest below it,
   * if 90 % reach that; only with five observations above it and more in a release, on average.
   * Null when there is none.
   */
  static Tail of(List<Histogram> histograms) {
    double[] bounds = bounds(histograms);
    double total = histograms.stream().mapToDouble(Histogram::count).sum();
    int from = first(bounds, histograms, BODY * total);
    double most = total - FEWEST_ABOVE * (double) histograms.size();
    if (from < bounds.length && atOrBelow(histograms, bounds[from]) <= most) {
      return new Tail(bounds[from]);
    }
    double nearer = from > 0 ? atOrBelow(histograms, bounds[from - 1]) : 0;
    return nearer >= LEAST_BODY * total && nearer <= most ? new Tail(bounds[from - 1]) : null;
  }

  private static double[] bounds(List<Histogram> histograms) {
    TreeSet<Double> bounds = new TreeSet<>();
    for (Histogram histogram : histograms) {
      for (int i = 0; i < histogram.size() - 1; i++) {
        bounds.add(histogram.bound(i));
      }
    }
    return bounds.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Index of the first bound that so many reach. */
  private static int first(double[] bounds, List<Histogram> histograms, double count) {
    int from = 0;
    int to = bounds.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (atOrBelow(histograms, bounds[middle]) >= count) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private static double atOrBelow(List<Histogram> histograms, double bound) {
    return histograms.stream().mapToDouble(histogram -> atOrBelow(histogram, bound)).sum();
  }

  private static double atOrBelow(Histogram histogram, double bound) {
    return (double) CountsAtLimit.of(histogram, bound).atLeast();
  }

  /** The share above the bound, from 0 to 1. */
  double share(Histogram histogram) {
    return 1 - atOrBelow(histogram, bound) / histogram.count();
  }

  /**
   * The share on the scale where it varies alike whatever it is, {@code asin(sqrt((y + 3/8) / (n +
   * 3/4)))} (Anscombe 1948, Biometrika 35:246). A logarithm of few observations is far from normal.
   */
  double arcsine(Histogram histogram) {
    double above = histogram.count() - atOrBelow(histogram, bound);
    return Math.asin(Math.sqrt((above + 0.375) / (histogram.count() + 0.75)));
  }
}
