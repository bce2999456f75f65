package dev.warrenperf.exposition;

import dev.warrenperf.model.NodeSamples;
import java.util.Arrays;

/**
 * Where the values of one body stand, and the short way that this opens for the next: bodies are
 * compared, and as long as they differ only inside values, only those are read.
 *
 * <p>That gives what the strict parser would: it reads from left to right, all bytes outside the
 * values are the same, and each new value is a whole number that ends, as the old one did, at a
 * line feed.
 *
 * <p>Places are kept as distances, from the end of one value to the start of the next, since those
 * stay the same when a value grows or shrinks.
 */
final class ValueSlots {

  /** In place of a series for a value that is checked but not kept. */
  static final int NOT_KEPT = -1;

  /** No value is that short, so no difference is ever found inside. */
  private static final int CLOSED = -1;

  private int count;
  private int lastEnd;
  private int[] gaps = new int[1024];
  private int[] lengths = new int[1024];
  private int[] indexes = new int[1024];
  private int[] series = new int[1024];
  private int[] points = new int[1024];
  private int[] families = new int[1024];
  private MetricType[] types = new MetricType[1024];
  private Suffix[] suffixes = new Suffix[1024];
  private double[] values = new double[1024];
  private int changes;
  private int[] changedSlots = new int[1024];
  private int[] newLengths = new int[1024];
  private double[] otherValues = new double[1024];

  void clear() {
    count = 0;
    lastEnd = 0;
  }

  int count() {
    return count;
  }

  /** The index that the value belongs to, or NOT_KEPT. */
  int index(int slot) {
    return indexes[slot];
  }

  void setIndex(int slot, int index) {
    indexes[slot] = index;
  }

  /** The samples with the same number are checked together; 0 for one whose value may be any. */
  int point(int slot) {
    return points[slot];
  }

  /** The number of the series whose value stands there; unless its point is 0. */
  int series(int slot) {
    return series[slot];
  }

  /** The family that the point belongs to by the TYPE lines of this body; of its first slot. */
  int family(int slot) {
    return families[slot];
  }

  /** That family's type; of the point's first slot. */
  MetricType type(int slot) {
    return types[slot];
  }

  /** What the sample's name has behind that of its family; unless its point is 0. */
  Suffix suffix(int slot) {
    return suffixes[slot];
  }

  /**
   * Whether the values of a point are as nearly all are, so that none of them can break a rule:
   * whole counts that ascend from bucket to bucket up to the count, and nothing below zero. A point
   * that is not plain may be good all the same: that is for {@link SemanticChecks} to say.
   *
   * @param first its first slot
   */
  boolean isPlain(int first) {
    int point = points[first];
    double last = 0;
    boolean counted = false;
    for (int slot = first; slot < count && points[slot] <= point; slot++) {
      if (points[slot] < point) {
        continue;
      }
      double value = values[slot];
      Suffix suffix = suffixes[slot];
      if (suffix == Suffix.BUCKET) {
        if (counted || !(value >= last) || value != (long) value) {
          return false;
        }
        last = value;
      } else if (suffix == Suffix.COUNT) {
        if (value != last) {
          return false;
        }
        counted = true;
      } else if ((suffix != Suffix.SUM && suffix != Suffix.TOTAL) || !(value >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** The first slot of the point that the slot belongs to; only slots of point 0 lie between. */
  int firstOfPoint(int slot) {
    int first = slot;
    for (int i = slot - 1; i >= 0 && (points[i] == points[slot] || points[i] == 0); i--) {
      first = points[i] == points[slot] ? i : first;
    }
    return first;
  }

  /** The value in the body accepted last, or in one that has been found to {@link #follow} it. */
  double value(int slot) {
    return values[slot];
  }

  /**
   * Adds the next value of the body.
   *
   * @param index what the value is added for, or NOT_KEPT
   * @param end the position of the line feed behind it; -1 when something else follows, so that a
   *     difference there is no mere change of value
   */
  void add(int index, double value, int start, int end) {
    ensure(count + 1);
    gaps[count] = start - lastEnd;
    lengths[count] = end < 0 ? CLOSED : end - start;
    lastEnd = start + lengths[count];
    indexes[count] = index;
    points[count] = 0;
    values[count] = value;
    count++;
  }

  /** Notes what the value added last is checked as. */
  void checkedAs(int point, int ofSeries, int family, MetricType type, Suffix suffix) {
    int slot = count - 1;
    points[slot] = point;
    series[slot] = ofSeries;
    suffixes[slot] = suffix;
    if (slot == 0 || points[slot - 1] != point) {
      families[slot] = family;
      types[slot] = type;
    }
  }

  /**
   * The line on which each kept value stands, from 1, in the body that these slots belong to; 0 for
   * an index that has none.
   */
  int[] lines(byte[] body, int indexCount) {
    int[] lines = new int[indexCount];
    int line = 1;
    int position = 0;
    int end = 0;
    for (int slot = 0; slot < count; slot++) {
      int start = end + gaps[slot];
      for (; position < start; position++) {
        line += body[position] == '\n' ? 1 : 0;
      }
      if (indexes[slot] != NOT_KEPT) {
        lines[indexes[slot]] = line;
      }
      end = start + lengths[slot];
    }
    return lines;
  }

  private void ensure(int size) {
    if (size > gaps.length) {
      int length = Math.max(size, gaps.length * 2);
      gaps = Arrays.copyOf(gaps, length);
      lengths = Arrays.copyOf(lengths, length);
      indexes = Arrays.copyOf(indexes, length);
      series = Arrays.copyOf(series, length);
      points = Arrays.copyOf(points, length);
      families = Arrays.copyOf(families, length);
      types = Arrays.copyOf(types, length);
      suffixes = Arrays.copyOf(suffixes, length);
      values = Arrays.copyOf(values, length);
      changedSlots = new int[length];
      newLengths = new int[length];
      otherValues = new double[length];
    }
  }

  /**
   * Compares a body with the one that these slots belong to.
   *
   * @return whether they differ only inside values: then the new ones are in place, and {@link
   *     #apply} may follow, or {@link #swap} to take them back; else nothing has changed
   */
  boolean follow(
      byte[] previous, int previousLength, byte[] current, int currentLength, NumberReader number) {
    boolean followed = compare(previous, previousLength, current, currentLength, number);
    if (!followed) {
      swap();
    }
    return followed;
  }

  private boolean compare(
      byte[] previous, int previousLength, byte[] current, int currentLength, NumberReader number) {
    changes = 0;
    int slot = 0;
    int slotBase = 0;
    int then = 0;
    int now = 0;
    while (true) {
      int same = Arrays.mismatch(current, now, currentLength, previous, then, previousLength);
      if (same < 0) {
        return true;
      }
      int place = then + same;
      while (slot < count && slotBase + gaps[slot] + lengths[slot] < place) {
        slotBase += gaps[slot] + lengths[slot];
        slot++;
      }
      if (slot == count || slotBase + gaps[slot] > place) {
        return false;
      }
      int start = slotBase + gaps[slot] + now - then;
      int end = number.read(current, start);
      if (end < 0 || end >= currentLength || current[end] != '\n') {
        return false;
      }
      change(slot, end - start, number.value());
      slotBase += gaps[slot] + lengths[slot];
      slot++;
      then = slotBase;
      now = end;
    }
  }

  private void change(int slot, int length, double value) {
    changedSlots[changes] = slot;
    newLengths[changes] = length;
    otherValues[changes] = values[slot];
    values[slot] = value;
    changes++;
  }

  /** Number of values in which the body compared last differs. */
  int changes() {
    return changes;
  }

  /** The slot of a change, ascending with {@code i}. */
  int changedSlot(int i) {
    return changedSlots[i];
  }

  /**
   * Puts the values that were there before back in place of the new ones, or the new ones again.
   */
  void swap() {
    for (int i = 0; i < changes; i++) {
      double value = values[changedSlots[i]];
      values[changedSlots[i]] = otherValues[i];
      otherValues[i] = value;
    }
  }

  /** Makes these the slots of the body compared last, and sets the kept values that changed. */
  void apply(NodeSamples samples) {
    for (int i = 0; i < changes; i++) {
      int slot = changedSlots[i];
      lengths[slot] = newLengths[i];
      if (indexes[slot] != NOT_KEPT) {
        samples.replace(indexes[slot], values[slot]);
      }
    }
  }
}
