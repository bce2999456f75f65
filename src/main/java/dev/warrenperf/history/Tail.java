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

  /**
   * The smallest bound that at least 95 % of all observations reach and some do not; else the
   * largest that 90 % reach; null when there is none.
   */
  static Tail of(List<Histogram> histograms) {
    double[] bounds = bounds(histograms);
    double total = histograms.stream().mapToDouble(Histogram::count).sum();
    int from = first(bounds, histograms, BODY * total);
    if (from < bounds.length && atOrBelow(histograms, bounds[from]) < total) {
      return new Tail(bounds[from]);
    }
    boolean near = from > 0 && atOrBelow(histograms, bounds[from - 1]) >= LEAST_BODY * total;
    return near ? new Tail(bounds[from - 1]) : null;
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
   * The empirical logit of the share, {@code log((y + 1/2) / (n - y + 1/2))}: finite also when none
   * or all are above (Cox and Snell 1989, Analysis of Binary Data, section 2.1).
   */
  double logit(Histogram histogram) {
    double below = atOrBelow(histogram, bound);
    return Math.log((histogram.count() - below + 0.5) / (below + 0.5));
  }
}
