package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.Arrays;

/**
 * The short way from one snapshot of a histogram child to the next: as long as all its series are
 * there and nothing has fallen, increments are taken without building the snapshot as a whole. Most
 * children stand still, nearly all others have only grown; whatever else is left to {@link
 * HistogramSeries#read}.
 */
final class SteadyCounts {

  /** What has become of the child since the values that were remembered. */
  enum Step {
    /** Every series is there with the value it had. */
    STANDS,
    /** Every series is there, none has fallen, the count has grown. */
    GREW,
    /** Anything else, or nothing is remembered. */
    OTHER
  }

  private static final int[] NOTHING = {};

  /** Buckets by ascending bound, then count and sum. */
  private int[] indexes = NOTHING;

  private double[] values = {};
  private int createdIndex;
  private double created;
  private int presence;
  private boolean whole;

  /**
   * Remembers the current snapshot, in which all of these have samples.
   *
   * @param buckets one for each bound, ascending, the last +Inf
   * @param createdIndex below zero when there is none
   */
  void remember(
      NodeSamples samples, int[] buckets, int countIndex, int sumIndex, int createdIndex) {
    int size = buckets.length + 2;
    if (size != indexes.length) {
      indexes = new int[size];
      values = new double[size];
    }
    System.arraycopy(buckets, 0, indexes, 0, buckets.length);
    indexes[size - 2] = countIndex;
    indexes[size - 1] = sumIndex;
    for (int i = 0; i < size; i++) {
      values[i] = samples.value(indexes[i]);
    }
    this.createdIndex = createdIndex;
    created = createdIndex < 0 ? Double.NaN : samples.value(createdIndex);
    presence = samples.presence();
    whole = true;
  }

  /** Forgets the values. */
  void forget() {
    indexes = NOTHING;
  }

  /** Keeps the values, though the child has come to have more series than these. */
  void outgrow() {
    whole = false;
  }

  boolean isKnown() {
    return indexes.length > 0;
  }

  /** Compares the current snapshot with what is remembered; changes nothing. */
  Step step(NodeSamples samples) {
    if (!whole || !isKnown() || samples.hasContradictions() || !isPresent(samples)) {
      return Step.OTHER;
    }
    boolean stands = true;
    int size = indexes.length;
    for (int i = 0; i < size; i++) {
      double now = samples.value(indexes[i]);
      if (!(now >= values[i] && now < Double.POSITIVE_INFINITY)) {
        return Step.OTHER;
      }
      stands &= now == values[i];
    }
    if (stands) {
      return Step.STANDS;
    }
    double count = samples.value(indexes[size - 2]);
    // a count that is not that of the +Inf bucket wants a remark
    boolean agrees = count == samples.value(indexes[size - 3]);
    return agrees && count > count() ? Step.GREW : Step.OTHER;
  }

  private boolean isPresent(NodeSamples samples) {
    if (samples.presence() != presence) {
      for (int index : indexes) {
        if (!samples.present(index)) {
          return false;
        }
      }
      if (createdIndex >= 0 && !samples.present(createdIndex)) {
        return false;
      }
      presence = samples.presence();
    }
    return createdIndex < 0 || samples.value(createdIndex) == created;
  }

  /** Adds what has grown, and remembers the current snapshot; only after {@link Step#GREW}. */
  void grow(NodeSamples samples, LayoutDelta layout, int interval) {
    int sum = indexes.length - 1;
    layout.grow(samples, indexes, values, interval);
    layout.addSum(samples.value(indexes[sum]), values[sum], interval);
    values[sum] = samples.value(indexes[sum]);
    values[sum - 1] = samples.value(indexes[sum - 1]);
  }

  /** Number of all observations; only when {@link #isKnown}. */
  double count() {
    return values[indexes.length - 2];
  }

  /** The remembered values as a snapshot; only when {@link #isKnown}. */
  HistogramSnapshot snapshot(double[] bounds) {
    int buckets = indexes.length - 2;
    return new HistogramSnapshot(
        bounds, Arrays.copyOf(values, buckets), values[buckets], values[buckets + 1], created);
  }
}
