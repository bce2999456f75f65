package dev.warrenperf.analysis;

import java.util.Arrays;

/** Writes down a {@link LevelCourse} while a node is followed. */
final class LevelCourseRecorder {

  private long[] millis = new long[16];
  private double[] levels = new double[16];
  private int size;

  /** A sample; one without an instant, or that is no number, tells nothing. */
  void accept(long instant, double level) {
    if (instant == Long.MIN_VALUE || Double.isNaN(level)) {
      return;
    }
    if (size == CountCourseRecorder.MOST) {
      thin();
    }
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, 2 * size);
      levels = Arrays.copyOf(levels, 2 * size);
    }
    millis[size] = instant;
    levels[size] = level;
    size++;
  }

  private void thin() {
    size /= 2;
    for (int i = 0; i < size; i++) {
      millis[i] = millis[2 * i + 1];
      levels[i] = Math.min(levels[2 * i], levels[2 * i + 1]);
    }
  }

  LevelCourse finish() {
    return new LevelCourse(Arrays.copyOf(millis, size), Arrays.copyOf(levels, size));
  }
}
