package dev.warrenperf.analysis;

import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;

/**
 * Amounts by interval of a grid, of which only those intervals are kept that have any: a series
 * that was seen twice needs one number and not as many as the grid is long.
 */
final class IntervalSums {

  private int[] intervals = new int[1];
  private double[] sums = new double[1];
  private int count;

  /** Adds an amount; intervals are best given in ascending order. */
  void add(int interval, double amount) {
    if (count > 0 && intervals[count - 1] == interval) {
      sums[count - 1] += amount;
      return;
    }
    if (count == sums.length) {
      intervals = Arrays.copyOf(intervals, count * 2);
      sums = Arrays.copyOf(sums, count * 2);
    }
    intervals[count] = interval;
    sums[count++] = amount;
  }

  /** The same amounts, which are in a unit, in its base unit. */
  IntervalSums from(MetricUnit unit) {
    IntervalSums scaled = new IntervalSums();
    for (int i = 0; i < count; i++) {
      scaled.add(intervals[i], unit.toBase(sums[i]));
    }
    return scaled;
  }

  /** Adds all of it to sums by interval. */
  void addTo(double[] perInterval) {
    for (int i = 0; i < count; i++) {
      perInterval[intervals[i]] += sums[i];
    }
  }
}
