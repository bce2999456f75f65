package dev.warrenperf.analysis;

import java.util.Objects;

/**
 * The part of a run that is judged, as asked for. What is known of it depends on where the
 * snapshots lie: those inside tell what was surely in it, and those around it, from the last at or
 * before the start to the first at or after the end, what may have been.
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

  /**
   * The indexes of a node's snapshots that lie inside, first and last inclusive; the last before
   * the first when none does.
   */
  public int[] inside(long[] instants) {
    int[] around = span(instants);
    if (startMillis == Long.MIN_VALUE) {
      return around;
    }
    int first = around[0] + (instants[around[0]] < startMillis ? 1 : 0);
    int last = around[1] - (instants[around[1]] > endMillis ? 1 : 0);
    return new int[] {first, last};
  }

  /** From the first to the last of a node's snapshots inside, where others lie around it. */
  public Window within(long[] instants) {
    int[] around = span(instants);
    int[] inside = inside(instants);
    if (inside[0] > inside[1]) {
      return this;
    }
    return new Window(
        inside[0] == around[0] ? startMillis : instants[inside[0]],
        inside[1] == around[1] ? endMillis : instants[inside[1]],
        label);
  }

  /** How long it is; NaN when instants are not known. */
  public double seconds() {
    return startMillis == Long.MIN_VALUE ? Double.NaN : (endMillis - startMillis) / 1000.0;
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
