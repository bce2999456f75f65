package dev.warrenperf.source;

import dev.warrenperf.bundle.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The plain bytes of a file, unpacked where it is gzip or zstd, without a cap on their number. */
final class PlainStream extends InputStream {

  private final InputStream source;
  private final String origin;
  private final byte[] head = new byte[64 * 1024];
  private final GzipDecoder gzip;
  private final InputStream zstd;
  private int headPosition;
  private int headLength;

  /**
   * Takes the source over, and closes it when it cannot be used.
   *
   * @param origin begins the message of whatever goes wrong
   * @throws IOException when the source cannot be read, or is packed in a way that is not read here
   */
  PlainStream(InputStream source, String origin) throws IOException {
    this.source = source;
    this.origin = origin;
    Packing packing = packing();
    gzip = packing == Packing.GZIP ? new GzipDecoder() : null;
    if (gzip != null) {
      gzip.begin(source, head, headLength);
    }
    zstd = packing.isZstd() ? unpacked() : null;
  }

  private InputStream unpacked() throws IOException {
    InputStream begin = new ByteArrayInputStream(Arrays.copyOf(head, headLength));
    try {
      return Zstd.open(new SequenceInputStream(begin, source));
    } catch (IOException e) {
      source.close();
      throw Failures.at(origin, e);
    }
  }

  private Packing packing() throws IOException {
    try {
      headLength = SnapshotReader.readHead(source, head);
      Packing packing = Packing.of(head, headLength);
      if (packing.refusal() != null) {
        throw new IOException(packing.refusal());
      }
      return packing;
    } catch (IOException e) {
      source.close();
      throw Failures.at(origin, e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      if (gzip != null) {
        return gzip.read(into, offset, length);
      }
      if (zstd != null) {
        return zstd.read(into, offset, length);
      }
      if (headPosition < headLength) {
        int count = Math.min(length, headLength - headPosition);
        System.arraycopy(head, headPosition, into, offset, count);
        headPosition += count;
        return count;
      }
      return source.read(into, offset, length);
    } catch (IOException e) {
      throw Failures.at(origin, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public void close() throws IOException {
    if (gzip != null) {
      gzip.close();
    }
    if (zstd != null) {
      zstd.close();
    }
    source.close();
  }
}
