package dev.warrenperf.bundle;

import java.io.IOException;
import java.io.InputStream;

/** The lines of an index, each the header of a scrape; never more than one is held. */
final class IndexLines {

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
  IndexLines(InputStream lines, int stored) {
    this.lines = lines;
    this.most = FREE_BYTES + (long) MOST_RATIO * stored;
  }

  /**
   * The next header, or null at the end.
   *
   * @throws IOException when a line is none, or when there are more bytes than belong to an index
   *     of this length
   */
  SnapshotHeader next() throws IOException {
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
