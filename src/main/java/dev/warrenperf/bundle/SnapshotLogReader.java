package dev.warrenperf.bundle;

import com.google.re2j.Pattern;
import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.BodyBuffer;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Walks through the scrapes of one node. What a file holds behind its last whole scrape is what was
 * being written when the recording was cut off; {@link #unfinished} tells of it.
 */
public final class SnapshotLogReader implements Closeable {

  /** Cap of one body, as for snapshots in files of their own. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private static final int MOST_SHOWN = 40;

  private final InputStream in;

  /** Holds a header and the beginning of a body; the rest of it goes where it is wanted. */
  private final byte[] buffer = new byte[8 * 1024];

  private int position;
  private int limit;
  private long passed;
  private SnapshotHeader header;
  private int bodyLeft;
  private byte lastByte = '\n';
  private String unfinished;

  /** Reads plain text; {@link Zstd#open} gives that of a packed file. */
  public SnapshotLogReader(InputStream in) {
    this.in = in;
  }

  /** Opens a log of a bundle, packed or not. */
  static SnapshotLogReader open(RootDirectory bundle, String file) throws IOException {
    InputStream stored = bundle.read(file);
    try {
      boolean packed = file.endsWith(BundleLayout.PACKED);
      return new SnapshotLogReader(packed ? Zstd.open(stored) : stored);
    } catch (IOException failure) {
      stored.close();
      throw failure;
    }
  }

  /**
   * The header of the next scrape, whose body may then be read; null at the end.
   *
   * @throws IOException also when the file holds something else
   */
  public SnapshotHeader next() throws IOException {
    passRest();
    header = null;
    if (unfinished != null) {
      return null;
    }
    long start = passed + position;
    String line = line();
    if (line == null) {
      return null;
    }
    header = SnapshotHeader.parse(line);
    if (header == null || header.bytes() > MOST_BYTES) {
      throw noHeader(start, line);
    }
    bodyLeft = header.bytes();
    lastByte = '\n';
    return header;
  }

  private static IOException noHeader(long offset, String line) {
    String cut = line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...";
    return new IOException(
        "expected '# snapshot MILLIS duration_ns=... status=... bytes=...' at byte %s, found '%s'"
            .formatted(offset, Pattern.compile("[^ -~]").matcher(cut).replaceAll("?")));
  }

  /**
   * Reads the body of the scrape that {@link #next} gave.
   *
   * @throws EOFException when the file ends inside it
   */
  public void body(BodyBuffer into) throws IOException {
    into.setLength(0);
    into.ensureCapacity(bodyLeft);
    int length = Math.min(bodyLeft, limit - position);
    System.arraycopy(buffer, position, into.bytes(), 0, length);
    take(length);
    while (bodyLeft > 0) {
      int count = in.read(into.bytes(), length, bodyLeft);
      if (count < 0) {
        throw new EOFException(cutOff());
      }
      length += count;
      bodyLeft -= count;
      passed += count;
    }
    lastByte = length == 0 ? lastByte : into.bytes()[length - 1];
    into.setLength(length);
  }

  /** Passes over the body; false when the file ends inside it. */
  public boolean skipBody() throws IOException {
    while (bodyLeft > 0) {
      if (position == limit && !fill()) {
        unfinished = cutOff();
        return false;
      }
      take(Math.min(bodyLeft, limit - position));
    }
    return true;
  }

  /** What stands behind the last whole scrape, in words; null when nothing does. */
  public String unfinished() {
    return unfinished;
  }

  private String cutOff() {
    Instant instant = Instant.ofEpochMilli(header.instantMillis());
    return "%s of %s bytes of the snapshot of %s"
        .formatted(header.bytes() - bodyLeft, header.bytes(), instant);
  }

  private void take(int count) {
    position += count;
    bodyLeft -= count;
    lastByte = count == 0 ? lastByte : buffer[position - 1];
  }

  /** A body that has no line end of its own was given one. */
  private void passRest() throws IOException {
    if (header == null || !skipBody() || lastByte == '\n') {
      return;
    }
    if ((position < limit || fill()) && buffer[position] == '\n') {
      position++;
    }
  }

  /** The next line; null at the end of the file, also when that comes before the line's own. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (position < limit || fill()) {
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      line.append(new String(buffer, start, position - start, StandardCharsets.ISO_8859_1));
      if (position < limit) {
        position++;
        return line.toString();
      }
      if (line.length() > SnapshotHeader.MOST_CHARACTERS) {
        return line.toString();
      }
    }
    if (line.length() > 0) {
      unfinished = "the first " + line.length() + " bytes of a line";
    }
    return null;
  }

  private boolean fill() throws IOException {
    passed += limit;
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
