package dev.warrenperf.exposition;

import java.util.Arrays;

/**
 * Where the values of one body stand, and the short way that this opens for the next: bodies are
 * compared, and as long as they differ only inside values, only those are read.
 *
 * <p>That gives what the strict parser would: it reads from left to right, all bytes outside the
 * values are the same, and each new value is a whole number that ends, as the old one did, at a
 * line feed.
 */
final class ValueSlots {

  /** In place of a series for a value that is checked but not kept. */
  static final int NOT_KEPT = -1;

  private int count;
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] indexes = new int[1024];
  private double[] values = new double[1024];
  private boolean[] changed = new boolean[1024];

  void clear() {
    count = 0;
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

  double value(int slot) {
    return values[slot];
  }

  /** Whether the body before had another value there; only after {@link #follow}. */
  boolean changed(int slot) {
    return changed[slot];
  }

  /**
   * Adds the next value of the body.
   *
   * @param end the position of the line feed behind it; -1 when something else follows, so that a
   *     difference there is no mere change of value
   */
  void add(int index, double value, int start, int end) {
    ensure(count + 1);
    starts[count] = start;
    ends[count] = end < 0 ? start - 1 : end;
    indexes[count] = index;
    values[count] = value;
    count++;
  }

  private void ensure(int size) {
    if (size > starts.length) {
      int length = Math.max(size, starts.length * 2);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      indexes = Arrays.copyOf(indexes, length);
      values = Arrays.copyOf(values, length);
      changed = Arrays.copyOf(changed, length);
    }
  }

  /**
   * Makes these the slots of {@code current} if that body differs from the one before only inside
   * values. Nothing else is touched, so a refusal half way through costs nothing but time.
   *
   * @param before the slots of {@code previous}
   * @return whether it does; if not, these slots are void
   */
  boolean follow(
      ValueSlots before,
      byte[] previous,
      int previousLength,
      byte[] current,
      int currentLength,
      NumberReader number) {
    ensure(before.count);
    count = before.count;
    int slot = 0;
    int then = 0;
    int now = 0;
    while (true) {
      int same = Arrays.mismatch(current, now, currentLength, previous, then, previousLength);
      if (same < 0) {
        copy(before, slot, before.count, now - then);
        return true;
      }
      int place = then + same;
      int next = before.slotAt(place, slot);
      if (next < 0) {
        return false;
      }
      int start = before.starts[next] + now - then;
      int end = number.read(current, start);
      if (end < 0 || end >= currentLength || current[end] != '\n') {
        return false;
      }
      copy(before, slot, next, now - then);
      replace(before, next, start, end, number.value());
      slot = next + 1;
      then = before.ends[next];
      now = end;
    }
  }

  /**
   * The slot, from the given one on, whose value or the line feed behind it stands there; or -1.
   */
  private int slotAt(int place, int from) {
    int slot = from;
    while (slot < count && ends[slot] < place) {
      slot++;
    }
    return slot < count && starts[slot] <= place ? slot : -1;
  }

  private void copy(ValueSlots before, int from, int to, int shift) {
    for (int slot = from; slot < to; slot++) {
      starts[slot] = before.starts[slot] + shift;
      ends[slot] = before.ends[slot] + shift;
      indexes[slot] = before.indexes[slot];
      changed[slot] = false;
    }
  }

  private void replace(ValueSlots before, int slot, int start, int end, double value) {
    starts[slot] = start;
    ends[slot] = end;
    indexes[slot] = before.indexes[slot];
    values[slot] = value;
    changed[slot] = true;
  }
}
