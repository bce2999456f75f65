package dev.warrenperf.exposition;

import java.util.Arrays;
import java.util.Comparator;

/** The values of one series over time, in the order they came until {@link #sort}. */
final class Points {

  private long[] instants = new long[1];
  private double[] values = new double[1];
  private int count;

  void add(long instant, double value) {
    if (count == instants.length) {
      instants = Arrays.copyOf(instants, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    instants[count] = instant;
    values[count++] = value;
  }

  int count() {
    return count;
  }

  double value(int i) {
    return values[i];
  }

  long instant(int i) {
    return instants[i];
  }

  /** Keeps the first point only. */
  void truncate() {
    count = Math.min(count, 1);
  }

  /** Keeps the first point only, at another instant. */
  void restamp(long instant) {
    truncate();
    instants[0] = instant;
  }

  /** Puts each instant, which is an index, into its place. */
  void place(long[] places) {
    for (int i = 0; i < count; i++) {
      instants[i] = places[(int) instants[i]];
    }
  }

  /** Multiplies every instant, for a unit that became known late. */
  void scale(int factor) {
    for (int i = 0; i < count; i++) {
      long scaled = instants[i] * factor;
      instants[i] = scaled / factor == instants[i] ? scaled : Long.MAX_VALUE;
    }
  }

  /** Drops the points at an instant. */
  void remove(long instant) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (instants[i] != instant) {
        keep(kept++, i);
      }
    }
    count = kept;
  }

  /** Orders by instant; of several points at one the first to come stays. Returns the others. */
  int sort() {
    if (!ascending()) {
      sortByInstant();
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || instants[kept - 1] != instants[i]) {
        keep(kept++, i);
      }
    }
    int dropped = count - kept;
    count = kept;
    return dropped;
  }

  private void keep(int to, int from) {
    instants[to] = instants[from];
    values[to] = values[from];
  }

  private boolean ascending() {
    for (int i = 1; i < count; i++) {
      if (instants[i] < instants[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private void sortByInstant() {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> instants[i]));
    long[] sortedInstants = new long[count];
    double[] sortedValues = new double[count];
    for (int i = 0; i < count; i++) {
      sortedInstants[i] = instants[order[i]];
      sortedValues[i] = values[order[i]];
    }
    instants = sortedInstants;
    values = sortedValues;
  }
}
