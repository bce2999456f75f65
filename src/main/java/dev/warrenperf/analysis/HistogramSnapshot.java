package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What one histogram child says in one snapshot.
 *
 * @param bounds ascending, the last +Inf
 * @param counts cumulative, one a bound, as exposed: not negative, not always non-decreasing
 * @param count of all observations by {@code _count}; NaN when absent
 * @param sum of all observations; NaN when absent
 * @param created value of {@code _created}; NaN when absent
 */
record HistogramSnapshot(
    double[] bounds, double[] counts, double count, double sum, double created) {

  boolean hasBoundsOf(HistogramSnapshot other) {
    return bounds == other.bounds || Arrays.equals(bounds, other.bounds);
  }

  /**
   * The same at the bounds of either at which both know their counts; +Inf is always one of them.
   * Between two bounds with one count every count is known: nothing lies there.
   */
  HistogramSnapshot at(HistogramSnapshot other) {
    if (hasBoundsOf(other)) {
      return this;
    }
    double[] known =
        DoubleStream.concat(Arrays.stream(bounds), Arrays.stream(other.bounds))
            .sorted()
            .distinct()
            .filter(bound -> knows(bound) && other.knows(bound))
            .toArray();
    return new HistogramSnapshot(
        known, Arrays.stream(known).map(this::countAt).toArray(), count, sum, created);
  }

  /** Whether each count at the other's bounds is known here. */
  boolean knowsBoundsOf(HistogramSnapshot other) {
    return hasBoundsOf(other) || Arrays.stream(other.bounds).allMatch(this::knows);
  }

  private boolean knows(double bound) {
    int at = Arrays.binarySearch(bounds, bound);
    int above = -at - 1;
    return at >= 0 || counts[above] == (above == 0 ? 0 : counts[above - 1]);
  }

  /** The count at a bound that it knows. */
  private double countAt(double bound) {
    int at = Arrays.binarySearch(bounds, bound);
    return counts[at >= 0 ? at : -at - 1];
  }

  /** How many observations its buckets hold. */
  double total() {
    return counts[counts.length - 1];
  }

  /** The same without its sum. */
  HistogramSnapshot withoutSum() {
    return new HistogramSnapshot(bounds, counts, count, Double.NaN, created);
  }

  /** Whether a count fell, which can only grow as long as the histogram is not begun anew. */
  boolean countsFellSince(HistogramSnapshot earlier) {
    double[] before = earlier.at(this).counts;
    double[] now = at(earlier).counts;
    for (int i = 0; i < now.length; i++) {
      if (now[i] < before[i]) {
        return true;
      }
    }
    return count < earlier.count;
  }

  /** Whether the sum fell, though no observation can have been negative. */
  boolean sumFellSince(HistogramSnapshot earlier) {
    return sum < earlier.sum && !mayHoldNegatives();
  }

  /**
   * Whether observations below zero are possible as far as the buckets tell; then a sum may fall.
   * With all bounds above zero they are taken for durations.
   */
  private boolean mayHoldNegatives() {
    int first = 0;
    while (bounds[first] < 0) {
      first++;
    }
    return bounds[0] <= 0 && counts[first] > 0;
  }
}
