package dev.warrenperf.bytes;

import dev.warrenperf.model.BodyBuffer;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads snapshots, plain, gzip or zstd as their first bytes tell, into a reused buffer. Holds what
 * is worth keeping from one snapshot to the next; for one thread at a time.
 */
public final class BodyReader implements AutoCloseable {

  /**
   * Cap of one body. A thousand times a usual snapshot; it keeps a gzip bomb or an endless file
   * from filling the memory.
   */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  private final GzipDecoder gzip = new GzipDecoder();

  /**
   * Reads a body to its end. Messages of what it throws complete "file: ...".
   *
   * @throws IOException when it cannot be read, is truncated, corrupt, or larger than the cap
   */
  public void read(InputStream in, BodyBuffer into) throws IOException {
    int length = Packing.readHead(in, into.bytes());
    Packing packing = Packing.of(into.bytes(), length);
    if (packing == Packing.PLAIN) {
      readRest(in, into, length);
      return;
    }
    InputStream plain = packing.unpack(in, into.bytes(), length, gzip);
    try {
      readRest(plain, into, 0);
    } finally {
      if (plain != gzip) {
        plain.close();
      }
    }
  }

  private static void readRest(InputStream from, BodyBuffer into, int start) throws IOException {
    int length = start;
    while (true) {
      if (length > MOST_BYTES) {
        throw new IOException("larger than 64 MiB, which no snapshot is");
      }
      if (length == into.bytes().length) {
        into.setLength(length);
        into.ensureCapacity(length + 1);
      }
      int count = from.read(into.bytes(), length, into.bytes().length - length);
      if (count < 0) {
        into.setLength(length);
        return;
      }
      length += count;
    }
  }

  @Override
  public void close() {
    gzip.close();
  }
}
