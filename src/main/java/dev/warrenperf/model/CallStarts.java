package dev.warrenperf.model;

import java.util.Arrays;

/**
 * When the calls of a client began, each between two instants: files tell it in steps, by when it
 * ended, or from the start of the client on, of which nobody knows when it was.
 */
public final class CallStarts {

  /** Nothing is known. */
  public static final CallStarts UNKNOWN = new CallStarts(new long[0], new long[0], false);

  /** Each ascending by itself, which is all that counting needs. */
  private final long[] earliest;

  private final long[] latest;
  private final boolean relative;

  private CallStarts(long[] earliest, long[] latest, boolean relative) {
    this.earliest = earliest.clone();
    this.latest = latest.clone();
    this.relative = relative;
    Arrays.sort(this.earliest);
    Arrays.sort(this.latest);
  }

  /**
   * Of all calls, those that failed too, in any order.
   *
   * @param earliest milliseconds since 1970
   * @param latest of the same calls
   */
  public static CallStarts between(long[] earliest, long[] latest) {
    return new CallStarts(earliest, latest, false);
  }

  /** The same in milliseconds since an instant that is not known. */
  public static CallStarts afterUnknown(long[] earliest, long[] latest) {
    return new CallStarts(earliest, latest, true);
  }

  /** Whether anything is known of the instants of calls. */
  public boolean areKnown() {
    return earliest.length > 0 && !relative;
  }

  /**
   * The same, where all calls began between two instants: a client whose calls began over nearly as
   * long a time cannot have been started much later than the first.
   */
  public CallStarts within(long first, long last) {
    if (!relative) {
      return this;
    }
    long room = last - first - earliest[earliest.length - 1];
    return room < 0 ? UNKNOWN : between(shifted(earliest, first), shifted(latest, first + room));
  }

  private static long[] shifted(long[] offsets, long millis) {
    return Arrays.stream(offsets).map(offset -> offset + millis).toArray();
  }

  /** How many had surely begun at an instant, in milliseconds since 1970. */
  public int surelyBy(long millis) {
    return upTo(latest, millis);
  }

  /** How many may have. */
  public int maybeBy(long millis) {
    return upTo(earliest, millis);
  }

  private static int upTo(long[] ascending, long millis) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
