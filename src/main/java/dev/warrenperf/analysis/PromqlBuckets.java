package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cumulative classic buckets on their way through PromQL's rules: sorted by bound, equal bounds
 * merged, decreases repaired.
 */
final class PromqlBuckets {

  /**
   * How far two neighbouring counts may differ and still be called equal, relative to their sum.
   *
   * <p>PromQL's own constant. Counts that went through {@code rate()} and sums carry errors of a
   * few units in the last place (1e-16); a single observation among 10^12 is still seen. Larger
   * would hide observations, smaller would report repairs that are only rounding.
   */
  private static final double TOLERANCE = 1e-12;

  private final double[] bounds;
  private final double[] counts;
  private boolean fixedPrecision;
  private double largestDecrease;

  private PromqlBuckets(double[] bounds, double[] counts) {
    this.bounds = bounds;
    this.counts = counts;
  }

  /** Sorted by bound, the counts of equal bounds added up; the arguments are left as they are. */
  static PromqlBuckets merged(double[] bounds, double[] cumulative) {
    if (bounds.length != cumulative.length) {
      throw new IllegalArgumentException(
          "expected as many counts as bounds, found "
              + cumulative.length
              + " counts and "
              + bounds.length
              + " bounds");
    }
    int[] order =
        IntStream.range(0, bounds.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> bounds[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] mergedBounds = new double[order.length];
    double[] mergedCounts = new double[order.length];
    int last = -1;
    for (int i : order) {
      if (last >= 0 && bounds[i] == mergedBounds[last]) {
        mergedCounts[last] += cumulative[i];
      } else {
        last++;
        mergedBounds[last] = bounds[i];
        mergedCounts[last] = cumulative[i];
      }
    }
    return new PromqlBuckets(
        Arrays.copyOf(mergedBounds, last + 1), Arrays.copyOf(mergedCounts, last + 1));
  }

  /** Whether the largest bound is +Inf; a bound that is not a number sorts above it. */
  boolean reachInfinity() {
    return bounds.length > 0 && bounds[bounds.length - 1] == Double.POSITIVE_INFINITY;
  }

  /** Replaces every count by the running maximum and remembers what had to change. */
  PromqlBuckets repaired() {
    double previous = counts[0];
    for (int i = 1; i < counts.length; i++) {
      double current = counts[i];
      if (almostEqual(previous, current)) {
        fixedPrecision |= previous != current;
        counts[i] = previous;
      } else if (current < previous) {
        largestDecrease = Math.max(largestDecrease, previous - current);
        counts[i] = previous;
      } else {
        previous = current;
      }
    }
    return this;
  }

  private static boolean almostEqual(double a, double b) {
    if (a == b) {
      return true;
    }
    double difference = Math.abs(a - b);
    double sum = Math.abs(a) + Math.abs(b);
    if (a == 0 || b == 0 || sum < Double.MIN_NORMAL) {
      return difference < TOLERANCE * Double.MIN_NORMAL;
    }
    return difference / Math.min(sum, Double.MAX_VALUE) < TOLERANCE;
  }

  /**
   * The first finite bucket whose count reaches the rank, by the same binary search as PromQL's, so
   * that counts which are not numbers lead to the same bucket; the last index when none does.
   */
  int find(double rank) {
    int from = 0;
    int to = counts.length - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (counts[middle] >= rank) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  int size() {
    return bounds.length;
  }

  double bound(int i) {
    return bounds[i];
  }

  double count(int i) {
    return counts[i];
  }

  /** Count of the last bucket. */
  double total() {
    return counts[counts.length - 1];
  }

  boolean isFixedPrecision() {
    return fixedPrecision;
  }

  double largestDecrease() {
    return largestDecrease;
  }
}
