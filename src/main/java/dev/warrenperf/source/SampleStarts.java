package dev.warrenperf.source;

import dev.warrenperf.unit.DecimalText;
import java.util.Arrays;

/** When the calls of a file began, as far as every one of them tells. */
final class SampleStarts {

  /** Milliseconds since 1970 from 2001 to 2286; nanoseconds have six digits more. */
  private static final int MILLIS = 13;

  private static final int NANOS = 19;

  private long[] millis = new long[1024];
  private int size;
  private boolean known = true;

  void add(String instant) {
    boolean digits = DecimalText.digits(instant, 0) == instant.length();
    known &= digits && (instant.length() == MILLIS || instant.length() == NANOS);
    if (!known) {
      return;
    }
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, 2 * size);
    }
    millis[size++] = Long.parseLong(instant.substring(0, MILLIS));
  }

  /** Since 1970, in the order of the file; empty when not known. */
  long[] millis() {
    return known ? Arrays.copyOf(millis, size) : new long[0];
  }
}
