package dev.warrenperf.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** How a file is packed, told by its first bytes. */
public enum Packing {
  PLAIN(null, null, ""),
  GZIP(null, null, "\u001f\u008b"),
  ZSTD(null, null, "(\u00b5/\u00fd"),
  /** Zstd behind the index that a packed log begins with. */
  ZSTD_INDEXED(null, null, "W*M\u0018"),
  ZIP("zip", "unzip", "PK\u0003\u0004"),
  XZ("xz", "xz -d", "\u00fd7zXZ\u0000"),
  BZIP2("bzip2", "bzip2 -d", "BZh");

  /** Asked for with every snapshot, and {@link #values} makes a copy each time. */
  private static final Packing[] ALL = values();

  /** Bytes needed to tell. */
  public static final int MAGIC_BYTES = 6;

  private final String name;
  private final String command;

  /** Its bytes as characters, so that the constant cannot be changed. */
  private final String magic;

  Packing(String name, String command, String magic) {
    this.name = name;
    this.command = command;
    this.magic = magic;
  }

  public static Packing of(byte[] bytes, int length) {
    for (Packing packing : ALL) {
      if (packing != PLAIN && packing.begins(bytes, length)) {
        return packing;
      }
    }
    return PLAIN;
  }

  /**
   * Reads on until the packing can be told or the input ends.
   *
   * @return bytes read
   */
  static int readHead(InputStream in, byte[] head) throws IOException {
    int length = 0;
    int count = 0;
    while (length < MAGIC_BYTES && count >= 0) {
      count = in.read(head, length, head.length - length);
      length += Math.max(0, count);
    }
    return length;
  }

  /**
   * The unpacked bytes of a stream that is packed in this way, of which some were read ahead.
   * Closing them may close the stream.
   *
   * @throws IOException when it is packed in a way that is not read here
   */
  InputStream unpack(InputStream rest, byte[] head, int length, GzipDecoder gzip)
      throws IOException {
    if (refusal() != null) {
      throw new IOException(refusal());
    }
    if (this == GZIP) {
      gzip.begin(rest, head, length);
      return gzip;
    }
    InputStream begin = new ByteArrayInputStream(Arrays.copyOf(head, length));
    InputStream whole = new SequenceInputStream(begin, rest);
    return this == PLAIN ? whole : Zstd.open(whole);
  }

  /** What to tell the user when it cannot be read; null when it can. */
  public String refusal() {
    return name == null
        ? null
        : "expected plain text, gzip or zstd, found "
            + name
            + ": unpack it with '"
            + command
            + "' first";
  }

  private boolean begins(byte[] bytes, int length) {
    if (length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
