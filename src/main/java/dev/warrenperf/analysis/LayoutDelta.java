package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * Increments of one histogram child as long as its bucket bounds stay the same. Counts are
 * cumulative over the bounds, as in the exposition.
 */
final class LayoutDelta {

  /**
   * How far the counts of one child may step back from one bound to the next before they are
   * refused instead of raised. A scrape that overlaps with observations sees some buckets before
   * and some after them, so a real client is off by the few observations in flight; five, or one in
   * a thousand at high rates, covers that. More means that the numbers are something else.
   */
  static final double RAISED_MOST = 5;

  static final double RAISED_SHARE = 1e-3;

  private final double[] bounds;
  private final double[] counts;
  private final double[][] intervalCounts;
  private final double[] intervalSums;
  private double sum;
  private double raised;

  LayoutDelta(double[] bounds, TimeGrid grid) {
    this.bounds = bounds;
    this.counts = new double[bounds.length];
    this.intervalCounts = new double[grid.size()][];
    this.intervalSums = new double[grid.size()];
  }

  double[] bounds() {
    return bounds;
  }

  /** Adds {@code current - previous}; a null {@code previous} stands for zeros. */
  void add(double[] current, double[] previous, double sumIncrement, int interval) {
    double[] cell = intervalCounts[interval];
    for (int i = 0; i < counts.length; i++) {
      double increment = previous == null ? current[i] : current[i] - previous[i];
      if (increment != 0) {
        counts[i] += increment;
        if (cell == null) {
          cell = new double[counts.length];
          intervalCounts[interval] = cell;
        }
        cell[i] += increment;
      }
    }
    sum += sumIncrement;
    intervalSums[interval] += sumIncrement;
  }

  /**
   * Why the increments are no histogram, or null when they are one, perhaps after small repairs.
   */
  String fault() {
    double total = counts[counts.length - 1];
    double allowed = Math.max(RAISED_MOST, RAISED_SHARE * total);
    double highest = 0;
    for (int i = 0; i < counts.length; i++) {
      if (Math.abs(counts[i] - Math.rint(counts[i])) > 1e-12 * Math.max(1, Math.abs(counts[i]))) {
        return "the count at le=\""
            + dev.warrenperf.unit.Format.bound(bounds[i])
            + "\" is no whole number";
      }
      if (highest - counts[i] > allowed) {
        return "the count at le=\""
            + dev.warrenperf.unit.Format.bound(bounds[i])
            + "\" lies "
            + dev.warrenperf.unit.Format.number(highest - counts[i])
            + " below that of a lower bound";
      }
      raised = Math.max(raised, highest - counts[i]);
      highest = Math.max(highest, counts[i]);
    }
    return null;
  }

  /** The largest amount by which a count had to be raised; known after {@link #fault}. */
  double raised() {
    return raised;
  }

  /** Only when there is no {@link #fault}. */
  Histogram total() {
    return Histogram.of(bounds, cumulative(counts), sum);
  }

  /** What was observed in one interval; null when nothing was. */
  Histogram interval(int i) {
    return intervalCounts[i] == null
        ? null
        : Histogram.of(bounds, cumulative(intervalCounts[i]), intervalSums[i]);
  }

  private static double[] cumulative(double[] counts) {
    double[] result = counts.clone();
    double highest = 0;
    for (int i = 0; i < result.length; i++) {
      highest = Math.max(highest, Math.rint(result[i]));
      result[i] = highest;
    }
    return result;
  }
}
