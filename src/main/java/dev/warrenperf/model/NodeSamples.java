package dev.warrenperf.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The kept series of one target node and their values in the snapshot read last. Mutable and reused
 * from snapshot to snapshot, for this is the ingest path: series are only ever added, so an index
 * stays good for the life of the object.
 */
public final class NodeSamples {

  private final List<Series> series = new ArrayList<>();
  private double[] values = new double[256];
  private int[] seen = new int[256];
  private int[] contradicted = new int[256];

  /** By index; null as long as no sample has an instant of its own. */
  private long[] instants;

  /** The indexes present in the current snapshot, in the order in which they were set. */
  private int[] present = new int[256];

  private int presentCount;
  private int snapshot = 1;
  private int contradictedSnapshot;
  private List<Family> families = List.of();
  private boolean regrouped;

  /** All series seen so far in any snapshot; grows, never shrinks or reorders. */
  public List<Series> series() {
    return Collections.unmodifiableList(series);
  }

  public int size() {
    return series.size();
  }

  /** Every family that the current snapshot exposes, kept or not; the same list while it may be. */
  public List<Family> families() {
    return families;
  }

  /** Sets what the current snapshot says of families. */
  public void setFamilies(List<Family> told) {
    families = List.copyOf(told);
  }

  /** Whether the series has a sample in the current snapshot. */
  public boolean present(int index) {
    return seen[index] == snapshot;
  }

  /** A number that stays the same as long as no series can have gone. */
  public int presence() {
    return snapshot;
  }

  /** The value in the current snapshot; that of an earlier one when not {@link #present}. */
  public double value(int index) {
    return values[index];
  }

  /** Adds a series, absent for now, and returns its index. */
  public int add(Series added) {
    int index = series.size();
    series.add(added);
    if (index == values.length) {
      values = Arrays.copyOf(values, index * 2);
      seen = Arrays.copyOf(seen, index * 2);
      contradicted = Arrays.copyOf(contradicted, index * 2);
      present = Arrays.copyOf(present, index * 2);
      instants = instants == null ? null : Arrays.copyOf(instants, index * 2);
    }
    return index;
  }

  /** Starts a snapshot in which nothing is present yet. */
  public void beginSnapshot() {
    snapshot++;
    presentCount = 0;
  }

  /** Sets a value in the current snapshot and makes the series present. */
  public void set(int index, double value) {
    set(index, value, Long.MIN_VALUE);
  }

  /** Sets another value of a series that is present; the instant that it tells, if any, stays. */
  public void replace(int index, double value) {
    values[index] = value;
  }

  /**
   * The same with the instant that the sample itself tells.
   *
   * @param instantMillis since 1970; {@link Long#MIN_VALUE} when it tells none
   */
  public void set(int index, double value, long instantMillis) {
    values[index] = value;
    if (instants == null && instantMillis != Long.MIN_VALUE) {
      instants = new long[values.length];
      Arrays.fill(instants, Long.MIN_VALUE);
    }
    if (instants != null) {
      instants[index] = instantMillis;
    }
    if (seen[index] != snapshot) {
      seen[index] = snapshot;
      present[presentCount++] = index;
    }
  }

  /**
   * When the sample in the current snapshot was taken, by itself.
   *
   * @return milliseconds since 1970; {@link Long#MIN_VALUE} when it tells no instant
   */
  public long instant(int index) {
    return instants == null ? Long.MIN_VALUE : instants[index];
  }

  /** Notes that snapshots are put together from samples, by the instants of these. */
  public void setRegrouped() {
    regrouped = true;
  }

  /**
   * Whether snapshots are put together from samples that have instants of their own: a series that
   * is not in one may have been in the scrape all the same, with nothing new to tell.
   */
  public boolean isRegrouped() {
    return regrouped && instants != null;
  }

  /** The series that have a sample in the current snapshot, by index, ascending. */
  public int[] presentIndexes() {
    int[] indexes = Arrays.copyOf(present, presentCount);
    Arrays.sort(indexes);
    return indexes;
  }

  /** Whether the current snapshot holds any series more than once, with different values. */
  public boolean hasContradictions() {
    return contradictedSnapshot == snapshot;
  }

  /** Whether the current snapshot holds the series more than once, with different values. */
  public boolean isContradicted(int index) {
    return contradicted[index] == snapshot;
  }

  /** Notes that the current snapshot holds another value for the series too. */
  public void contradict(int index) {
    contradicted[index] = snapshot;
    contradictedSnapshot = snapshot;
  }
}
