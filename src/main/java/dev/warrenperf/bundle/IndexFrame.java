package dev.warrenperf.bundle;

import dev.warrenperf.bytes.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The headers of all scrapes at the beginning of a packed log, so that its instants are known
 * without unpacking it. They stand in a skippable frame (RFC 8878, 3.1.2), which other programs
 * pass over, as a zstd frame of their lines.
 */
final class IndexFrame {

  private static final int MAGIC = 0x184D2A57;
  private static final int HEAD_BYTES = 8;

  /** Six million scrapes at least. */
  private static final int MOST_BYTES = 64 << 20;

  private IndexFrame() {}

  static byte[] of(List<SnapshotHeader> headers) throws IOException {
    StringBuilder lines = new StringBuilder();
    headers.forEach(header -> lines.append(header).append('\n'));
    byte[] text = lines.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] packed = Zstd.frame(text, text.length);
    return ByteBuffer.allocate(HEAD_BYTES + packed.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(MAGIC)
        .putInt(packed.length)
        .put(packed)
        .array();
  }

  /**
   * Reads the index that a packed log begins with, to where the log itself begins.
   *
   * @return null when it begins with something else
   * @throws IOException when the index is broken, or inflates beyond all measure
   */
  static SnapshotIndex read(InputStream log) throws IOException {
    byte[] head = log.readNBytes(HEAD_BYTES);
    if (head.length < HEAD_BYTES) {
      return null;
    }
    ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int length = fields.getInt(0) == MAGIC ? fields.getInt(4) : -1;
    if (length < 0) {
      return null;
    }
    if (length > MOST_BYTES) {
      throw new IOException("expected an index of at most 64 MiB, found " + length + " bytes");
    }
    byte[] packed = log.readNBytes(length);
    try (InputStream lines = Zstd.open(new ByteArrayInputStream(packed))) {
      return SnapshotIndex.of(new IndexLines(lines, packed.length));
    }
  }
}
