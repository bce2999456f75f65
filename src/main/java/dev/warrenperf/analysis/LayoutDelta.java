package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.unit.Format;
import java.util.Arrays;

/**
 * Increments of one histogram child at one set of bucket bounds. Counts are cumulative over the
 * bounds, as in the exposition.
 */
final class LayoutDelta {

  /**
   * How far the counts of one child may step back from one bound to the next before they are
   * refused instead of raised. A scrape that overlaps with observations sees some buckets before
   * and some after them, so a real client is off by the few observations in flight; five, or one in
   * a thousand at high rates, covers that. More means that the numbers are something else.
   */
  private static final double RAISED_MOST = 5;

  private static final double RAISED_SHARE = 1e-3;

  /** What sums of differences of whole numbers may miss one by, relative to their size. */
  private static final double NOISE = 1e-12;

  private final double[] bounds;

  /** What intervals share the bounds of: there are many of them. */
  private final Histogram nothing;

  private final double[] counts;
  private final double[][] intervalCounts;
  private final double[] intervalSums;
  private double sum;
  private double largestSum;

  LayoutDelta(double[] bounds, TimeGrid grid) {
    this.bounds = bounds;
    this.counts = new double[bounds.length];
    this.nothing = Histogram.of(bounds, counts, 0);
    this.intervalCounts = new double[grid.size()][];
    this.intervalSums = new double[grid.size()];
  }

  boolean isOf(double[] otherBounds) {
    return bounds == otherBounds || Arrays.equals(bounds, otherBounds);
  }

  /** Adds everything that the snapshot has counted since zero. */
  void add(HistogramSnapshot current, int interval) {
    addSum(current.sum(), 0, interval);
    for (int i = 0; i < counts.length; i++) {
      addCount(i, current.counts()[i], interval);
    }
  }

  /** Adds what the snapshot has counted since an earlier one with the same bounds. */
  void add(HistogramSnapshot current, HistogramSnapshot earlier, int interval) {
    addSum(current.sum(), earlier.sum(), interval);
    double[] now = current.counts();
    double[] before = earlier.counts();
    for (int i = 0; i < counts.length; i++) {
      addCount(i, now[i] - before[i], interval);
    }
  }

  void addSum(double now, double before, int interval) {
    sum += now - before;
    intervalSums[interval] += now - before;
    largestSum = Math.max(largestSum, Math.max(Math.abs(now), Math.abs(before)));
  }

  private void addCount(int i, double increment, int interval) {
    if (increment != 0) {
      counts[i] += increment;
      cell(interval)[i] += increment;
    }
  }

  /**
   * Adds what the samples have grown by, bound by bound, since the values given; these then become
   * the samples'.
   */
  void grow(NodeSamples samples, int[] indexes, double[] values, int interval) {
    double[] cell = cell(interval);
    for (int i = 0; i < counts.length; i++) {
      double now = samples.value(indexes[i]);
      double increment = now - values[i];
      counts[i] += increment;
      cell[i] += increment;
      values[i] = now;
    }
  }

  private double[] cell(int interval) {
    if (intervalCounts[interval] == null) {
      intervalCounts[interval] = new double[counts.length];
    }
    return intervalCounts[interval];
  }

  /** Why the increments are no histogram, or null when they are one, be it after small repairs. */
  String fault() {
    double allowed = Math.max(RAISED_MOST, RAISED_SHARE * counts[counts.length - 1]);
    double highest = 0;
    for (int i = 0; i < counts.length; i++) {
      double count = counts[i];
      if (Math.abs(count - Math.rint(count)) > NOISE * Math.max(1, count)) {
        return "the count at le=\"" + Format.bound(bounds[i]) + "\" is no whole number";
      }
      if (highest - count > allowed) {
        return "the count at le=\""
            + Format.bound(bounds[i])
            + "\" lies "
            + Format.number(highest - count)
            + " below that of a lower bound";
      }
      highest = Math.max(highest, count);
    }
    return null;
  }

  /** The largest amount by which a count has to be raised; 0 when none. */
  double raised() {
    double raised = 0;
    double highest = 0;
    for (double count : counts) {
      raised = Math.max(raised, highest - count);
      highest = Math.max(highest, count);
    }
    return raised;
  }

  /** Only when there is no {@link #fault}. */
  Histogram total() {
    return Histogram.of(bounds, cumulative(counts), sum).withSumError(sumError());
  }

  /**
   * Each addition of the client rounds by half an ulp of what it has added up at most, so a
   * difference of two large sums may be off by much more than the digits of the difference tell.
   */
  private double sumError() {
    return counts[counts.length - 1] * Math.ulp(largestSum);
  }

  /**
   * What was observed in one interval; null when nothing was. Counts that a snapshot saw too early
   * for its other buckets are raised here too, and lowered in the next interval.
   */
  Histogram interval(int i) {
    return intervalCounts[i] == null
        ? null
        : nothing.with(cumulative(intervalCounts[i]), intervalSums[i]);
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
