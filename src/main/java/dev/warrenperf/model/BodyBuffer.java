package dev.warrenperf.model;

import java.util.Arrays;

/**
 * A growing, reused byte array: the one place where a snapshot's bytes are held while it is read.
 */
public final class BodyBuffer {

  private byte[] bytes = new byte[64 * 1024];
  private int length;

  /** The backing array; only the first {@link #length()} bytes are the body. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  public void setLength(int length) {
    if (length < 0 || length > bytes.length) {
      throw new IllegalArgumentException("length " + length + " outside 0.." + bytes.length);
    }
    this.length = length;
  }

  /** Takes a copy of these bytes in place of what it holds. */
  public void set(byte[] body) {
    length = 0;
    append(body);
  }

  /** Adds all of these bytes. */
  public void append(byte[] from) {
    append(from, 0, from.length);
  }

  /** Adds some of these bytes. */
  public void append(byte[] from, int start, int count) {
    ensureCapacity(length + count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  /** Makes room for at least so many bytes in all, keeping what is there. */
  public void ensureCapacity(int capacity) {
    if (capacity > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(capacity, bytes.length + (bytes.length >> 1)));
    }
  }
}
