package dev.warrenperf.exposition;

import java.util.Arrays;
import java.util.Comparator;

/** The values of one series over time, in the order they came until {@link #sort}. */
final class Points {

  private long[] instants = new long[1];
  private double[] values = new double[1];

  /** What the samples tell themselves, where the instants are of snapshots; else null. */
  private long[] owns;

  private int count;

  void add(long instant, double value) {
    if (count == instants.length) {
      instants = Arrays.copyOf(instants, count * 2);
      values = Arrays.copyOf(values, count * 2);
      owns = owns == null ? null : Arrays.copyOf(owns, count * 2);
    }
    instants[count] = instant;
    values[count++] = value;
  }

  /** Adds a point of a snapshot whose sample tells an instant itself, or {@code UNKNOWN}. */
  void add(long snapshot, double value, long own) {
    add(snapshot, value);
    if (owns == null && own != RunGatherer.UNKNOWN) {
      owns = new long[instants.length];
      Arrays.fill(owns, RunGatherer.UNKNOWN);
    }
    if (owns != null) {
      owns[count - 1] = own;
    }
  }

  /** Whether any sample tells an instant beside that of its snapshot. */
  boolean hasOwns() {
    return owns != null;
  }

  /** What sample {@code i} tells itself beside that of its snapshot; UNKNOWN for nothing. */
  long own(int i) {
    return owns == null ? RunGatherer.UNKNOWN : owns[i];
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

  /** The first point is of the first snapshot, one behind it of the second, others of none. */
  void asSnapshots() {
    int several = Math.min(count, 2);
    count = 0;
    for (int i = 0; i < several; i++) {
      add(i, values[i], instants[i]);
    }
  }

  /** Drops the points of snapshots that never came. */
  void removeFrom(long snapshot) {
    while (count > 0 && instants[count - 1] >= snapshot) {
      count--;
    }
  }

  /** Puts each instant, which is an index, into its place. */
  void place(long[] places) {
    for (int i = 0; i < count; i++) {
      instants[i] = places[(int) instants[i]];
    }
  }

  /** Multiplies every instant that samples tell, for a unit that became known late. */
  void scale(int factor, boolean ofSnapshots) {
    long[] told = ofSnapshots ? owns : instants;
    for (int i = 0; i < count && told != null; i++) {
      long scaled = told[i] * factor;
      boolean known = told[i] != RunGatherer.UNKNOWN;
      told[i] = !known || scaled / factor == told[i] ? scaled : Long.MAX_VALUE;
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
    if (owns != null) {
      owns[to] = owns[from];
    }
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
