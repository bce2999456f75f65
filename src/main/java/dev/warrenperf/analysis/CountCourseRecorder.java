package dev.warrenperf.analysis;

import java.util.Arrays;

/**
 * Writes down a {@link CountCourse} while a node is followed. Of a long run every second instant is
 * dropped when there is no room any more, so that memory does not grow with snapshots; what is left
 * is still exact.
 */
final class CountCourseRecorder {

  /** A minute in five hours is still told apart. */
  static final int MOST = 2048;

  private static final int FIRST_ROOM = 16;

  private long[] millis = new long[FIRST_ROOM];
  private double[] counts = new double[FIRST_ROOM];
  private int[] breaks = new int[FIRST_ROOM];
  private int size;
  private boolean fromZero;

  private double count;
  private int broken;
  private int life;

  /** Counters seen in this life of the process, and those of them in the current snapshot. */
  private int known;

  private int met;

  /**
   * Nothing had been counted at this instant, when the process began, or nothing yet; it is {@link
   * Long#MIN_VALUE} when it is not known.
   */
  void bornAt(long instant) {
    if (instant != Long.MIN_VALUE) {
      fromZero = true;
      count = 0;
      write(instant);
    }
  }

  /** A counter went up by so much. */
  void grew(double increment) {
    count += increment;
  }

  /** A counter began anew, or was no number before: what it counted meanwhile is not known. */
  void lost() {
    broken++;
  }

  /**
   * A counter is in the current snapshot, with a value that is a number.
   *
   * @param first whether it is for the first time in this life of the process
   */
  void meet(int currentLife, boolean first) {
    live(currentLife);
    known += first ? 1 : 0;
    met++;
  }

  private void live(int currentLife) {
    if (currentLife != life) {
      life = currentLife;
      known = 0;
      broken++;
    }
  }

  /** The current snapshot is read; its instant is {@link Long#MIN_VALUE} when it is not known. */
  void endSnapshot(long instant, int currentLife) {
    live(currentLife);
    if (met == known) {
      write(instant);
    }
    met = 0;
  }

  /** So much was counted by then; an instant that is not known tells nothing. */
  void write(long instant) {
    if (instant == Long.MIN_VALUE) {
      return;
    }
    if (size == MOST) {
      thin();
    }
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      breaks = Arrays.copyOf(breaks, 2 * size);
    }
    millis[size] = instant;
    counts[size] = count;
    breaks[size] = broken;
    size++;
  }

  private void thin() {
    size /= 2;
    for (int i = 0; i < size; i++) {
      millis[i] = millis[2 * i];
      counts[i] = counts[2 * i];
      breaks[i] = breaks[2 * i];
    }
  }

  CountCourse finish() {
    return new CountCourse(
        Arrays.copyOf(millis, size),
        Arrays.copyOf(counts, size),
        Arrays.copyOf(breaks, size),
        fromZero);
  }
}
