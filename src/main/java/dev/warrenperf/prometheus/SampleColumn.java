package dev.warrenperf.prometheus;

import dev.warrenperf.model.BodyBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The samples of one series in one piece of time, ascending; values as the server wrote them. */
final class SampleColumn {

  private long[] instants = new long[2];
  private int[] ends = new int[2];
  private byte[] text = new byte[16];
  private int size;
  private int next;

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

  /**
   * Writes the value that follows the one written last.
   *
   * @param own whether with its instant
   */
  void writeNext(BodyBuffer into, boolean own) {
    int start = next == 0 ? 0 : ends[next - 1];
    into.append(text, start, ends[next] - start);
    if (own) {
      into.append((" " + instants[next]).getBytes(StandardCharsets.US_ASCII));
    }
    next++;
  }
}
