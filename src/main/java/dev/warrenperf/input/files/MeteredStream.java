package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BlockStream;
import dev.warrenperf.bytes.LimitException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The inflated bytes of an archive, watched so that a hostile one cannot go on without end. */
final class MeteredStream extends BlockStream {

  private final InputStream source;
  private final LongSupplier stored;
  private final ArchiveLimits limits;
  private long total;
  private long headerEnd = Long.MAX_VALUE;
  private boolean ended;

  /**
   * @param stored number of bytes taken from the file so far
   */
  MeteredStream(InputStream source, LongSupplier stored, ArchiveLimits limits) {
    this.source = source;
    this.stored = stored;
    this.limits = limits;
  }

  /** From here on headers are read, after {@code skipped} bytes of the entry before. */
  void expectHeader(long skipped) {
    headerEnd = total + skipped + ArchiveLimits.HEADER_BYTES;
  }

  /** From here on a body is read, which only the limit of the whole bounds. */
  void expectBody() {
    headerEnd = Long.MAX_VALUE;
  }

  /** Whether the source has come to its end, be it too early. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = source.read(into, offset, length);
    } catch (java.io.EOFException e) {
      ended = true;
      throw e;
    }
    if (count < 0) {
      ended = true;
      return count;
    }
    total += count;
    check();
    return count;
  }

  private void check() throws LimitException {
    if (total > headerEnd) {
      throw new LimitException("expected an entry's header, found one larger than 1 MiB");
    }
    if (total > limits.bytes()) {
      throw new LimitException(
          "expected at most " + limits.bytes() + " bytes unpacked, found more");
    }
    if (total > limits.freeBytes() && total > stored.getAsLong() * limits.ratio()) {
      throw new LimitException(
          String.format(
              Locale.ROOT,
              "expected at most %d bytes unpacked for each byte stored, found %d from %d",
              limits.ratio(),
              total,
              stored.getAsLong()));
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
