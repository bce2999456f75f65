package dev.warrenperf.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The samples of one series in one piece of time, ascending; values as the server wrote them. */
final class SampleColumn {

  private long[] instants = new long[8];
  private int[] ends = new int[8];
  private byte[] text = new byte[64];
  private int size;
  private int cursor;

  /** Takes a sample; one that is not later than the last is passed over. */
  void add(long millis, String value) {
    if (size > 0 && millis <= instants[size - 1]) {
      return;
    }
    if (size == instants.length) {
      instants = Arrays.copyOf(instants, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    int start = size == 0 ? 0 : ends[size - 1];
    int end = start + value.length();
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length * 2));
    }
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, text, start, bytes.length);
    instants[size] = millis;
    ends[size++] = end;
  }

  long[] instants() {
    return Arrays.copyOf(instants, size);
  }

  /** Whether there is a sample at this instant; asked in ascending order. */
  boolean reaches(long millis) {
    while (cursor < size && instants[cursor] < millis) {
      cursor++;
    }
    return cursor < size && instants[cursor] == millis;
  }

  /** Writes the value at the instant that {@link #reaches} was asked for last. */
  void write(SnapshotText into) {
    int start = cursor == 0 ? 0 : ends[cursor - 1];
    into.append(text, start, ends[cursor] - start);
  }
}
