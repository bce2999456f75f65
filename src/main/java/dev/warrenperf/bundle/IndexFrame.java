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
 * pass over, as a zstd frame of their lines, of which never more than one is held.
 */
final class IndexFrame {

  private static final int MAGIC = 0x184D2A57;
  private static final int HEAD_BYTES = 8;

  /** Six million scrapes at least. */
  private static final int MOST_BYTES = 64 << 20;

  /** Headers differ in their instants and durations, so they never pack like this. */
  private static final int MOST_RATIO = 1_000;

  /** Below this no ratio is asked for. */
  private static final int FREE_BYTES = 1 << 20;

  private final InputStream lines;
  private final long most;
  private final byte[] buffer = new byte[8 * 1024];
  private int position;
  private int limit;
  private long passed;

  /**
   * @param lines plain text
   * @param stored how many bytes it takes as it is stored
   */
  private IndexFrame(InputStream lines, int stored) {
    this.lines = lines;
    this.most = FREE_BYTES + (long) MOST_RATIO * stored;
  }

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
      IndexFrame index = new IndexFrame(lines, packed.length);
      SnapshotIndex.Gathered gathered = new SnapshotIndex.Gathered();
      for (SnapshotHeader next = index.next(); next != null; next = index.next()) {
        gathered.add(next);
      }
      return gathered.index(null);
    }
  }

  /**
   * The next header, or null at the end.
   *
   * @throws IOException when a line is none, or when there are more bytes than belong to an index
   *     of this length
   */
  private SnapshotHeader next() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = read()) {
      line.append((char) next);
      if (line.length() > SnapshotHeader.MOST_CHARACTERS) {
        break;
      }
    }
    SnapshotHeader header = SnapshotHeader.parse(line.toString());
    if (header == null) {
      throw new IOException("expected an index of scrapes, found another line in it");
    }
    return header;
  }

  private int read() throws IOException {
    if (position == limit) {
      passed += limit;
      if (passed > most) {
        throw new IOException(
            "expected an index of at most " + MOST_RATIO + " bytes for each stored, found more");
      }
      position = 0;
      limit = Math.max(0, lines.read(buffer, 0, buffer.length));
    }
    return limit == 0 ? -1 : buffer[position++] & 0xff;
  }
}
