package dev.warrenperf.prometheus;

import java.util.Arrays;

/** The body of one snapshot as it is put together; reused for the next. */
final class SnapshotText {

  private byte[] bytes = new byte[64 * 1024];
  private int length;

  void clear() {
    length = 0;
  }

  void append(byte[] from, int start, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  void append(byte[] from) {
    append(from, 0, from.length);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
