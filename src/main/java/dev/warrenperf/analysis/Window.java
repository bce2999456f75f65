package dev.warrenperf.analysis;

import java.util.Objects;

/**
 * The part of a run that is judged, as asked for. What is really covered depends on where the
 * snapshots lie: from the last at or before the start to the first at or after the end.
 *
 * @param startMillis milliseconds since 1970; {@link Long#MIN_VALUE} when instants are not known
 * @param endMillis likewise, not before the start
 * @param label how the window was chosen, in words: {@code whole run}, {@code phase create}
 */
public record Window(long startMillis, long endMillis, String label) {

  public Window {
    Objects.requireNonNull(label, "label");
    if (endMillis < startMillis) {
      throw new IllegalArgumentException("a window cannot end before it starts");
    }
  }

  /**
   * Index of the last instant at or before the start; 0 when all are later. Of equal instants the
   * first, so that two snapshots of one instant, as copied files may seem to be, stay a pair.
   */
  private int firstIndex(long[] instants) {
    int index = 0;
    for (int i = 1; i < instants.length && instants[i] <= startMillis; i++) {
      index = instants[i] == instants[i - 1] ? index : i;
    }
    return index;
  }

  /**
   * Index of the first instant at or after the end; the last one when all are earlier. Of equal
   * instants the last.
   */
  private int lastIndex(long[] instants) {
    int index = instants.length - 1;
    for (int i = index - 1; i >= 0 && instants[i] >= endMillis; i--) {
      index = instants[i] == instants[i + 1] ? index : i;
    }
    return index;
  }

  /** The indexes of a node's snapshots that serve this window, first and last inclusive. */
  public int[] span(long[] instants) {
    if (startMillis == Long.MIN_VALUE) {
      return new int[] {0, instants.length - 1};
    }
    int first = firstIndex(instants);
    return new int[] {first, Math.max(first, lastIndex(instants))};
  }
}
