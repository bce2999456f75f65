package dev.warrenperf.bytes;

import java.io.IOException;
import java.io.InputStream;

/** The plain bytes of a file, unpacked where it is gzip or zstd, without a cap on their number. */
public final class PlainStream extends BlockStream {

  private final InputStream source;
  private final String origin;
  private final GzipDecoder gzip = new GzipDecoder();
  private final InputStream plain;

  /**
   * Takes the source over, and closes it when it cannot be used.
   *
   * @param origin begins the message of whatever goes wrong
   * @throws IOException when the source cannot be read, or is packed in a way that is not read here
   */
  public PlainStream(InputStream source, String origin) throws IOException {
    this.source = source;
    this.origin = origin;
    try {
      byte[] head = new byte[64 * 1024];
      int length = Packing.readHead(source, head);
      plain = Packing.of(head, length).unpack(source, head, length, gzip);
    } catch (IOException e) {
      close(source);
      throw Failures.at(origin, e);
    }
  }

  private void close(InputStream refused) throws IOException {
    gzip.close();
    refused.close();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return plain.read(into, offset, length);
    } catch (IOException e) {
      throw Failures.at(origin, e);
    }
  }

  @Override
  public void close() throws IOException {
    plain.close();
    close(source);
  }
}
