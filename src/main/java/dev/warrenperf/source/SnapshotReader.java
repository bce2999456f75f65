package dev.warrenperf.source;

import dev.warrenperf.bundle.Zstd;
import dev.warrenperf.model.BodyBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * Reads snapshots, plain, gzip or zstd as their first bytes tell, into a reused buffer. Holds what
 * is worth keeping from one snapshot to the next; for one thread at a time.
 */
final class SnapshotReader implements AutoCloseable {

  /**
   * Cap of one body. A thousand times a usual snapshot; it keeps a gzip bomb or an endless file
   * from filling the memory.
   */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private GzipDecoder gzip;

  /**
   * Reads a body to its end. Messages of what it throws complete "file: ...".
   *
   * @throws IOException when it cannot be read, is truncated, corrupt, or larger than the cap
   */
  void read(InputStream in, BodyBuffer into) throws IOException {
    int length = readHead(in, into.bytes());
    Packing packing = Packing.of(into.bytes(), length);
    if (packing.refusal() != null) {
      throw new IOException(packing.refusal());
    }
    if (packing == Packing.GZIP) {
      GzipDecoder decoder = decoder();
      decoder.begin(in, into.bytes(), length);
      readRest(decoder::read, into, 0);
    } else if (packing.isZstd()) {
      InputStream head = new ByteArrayInputStream(Arrays.copyOf(into.bytes(), length));
      try (InputStream plain = Zstd.open(new SequenceInputStream(head, in))) {
        readRest(plain::read, into, 0);
      }
    } else {
      readRest(in::read, into, length);
    }
  }

  /** Reads on until the packing can be told or the input ends. */
  static int readHead(InputStream in, byte[] bytes) throws IOException {
    int length = 0;
    while (length < Packing.MAGIC_BYTES) {
      int count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        break;
      }
      length += count;
    }
    return length;
  }

  private static void readRest(Bytes from, BodyBuffer into, int start) throws IOException {
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

  private GzipDecoder decoder() {
    if (gzip == null) {
      gzip = new GzipDecoder();
    }
    return gzip;
  }

  @Override
  public void close() {
    if (gzip != null) {
      gzip.close();
      gzip = null;
    }
  }

  private interface Bytes {
    int read(byte[] into, int offset, int length) throws IOException;
  }
}
