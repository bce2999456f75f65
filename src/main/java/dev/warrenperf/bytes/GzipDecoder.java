package dev.warrenperf.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates gzip (RFC 1952), member after member, and checks length and checksum of each. Made for
 * use again and again: a new java.util.zip.GZIPInputStream for each of many small files costs more
 * than inflating them, and it takes garbage behind a member for its end.
 *
 * <p>Truncated input throws {@link EOFException}, corrupt input {@link ZipException}, each with a
 * message that completes "file: ...".
 */
public final class GzipDecoder extends BlockStream {

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final CRC32 crc = new CRC32();

  /** Both null before the first source and after closing. */
  private Inflater inflater;

  private byte[] input;
  private int position;
  private int limit;
  private InputStream source;
  private boolean insideMember;
  private boolean anyMember;

  /** Starts over with a source of which {@code length} bytes were read ahead into {@code head}. */
  public void begin(InputStream newSource, byte[] head, int length) {
    if (inflater == null) {
      inflater = new Inflater(true);
      input = new byte[64 * 1024];
    }
    if (input.length < length) {
      input = new byte[length];
    }
    System.arraycopy(head, 0, input, 0, length);
    position = 0;
    limit = length;
    source = newSource;
    insideMember = false;
    anyMember = false;
  }

  /** Inflated bytes, at least one unless none is asked for; -1 at the end of the last member. */
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (length > 0) {
      if (!insideMember && !beginMember()) {
        return -1;
      }
      int count = inflate(into, offset, length);
      if (count > 0) {
        crc.update(into, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw corrupt("it asks for a dictionary");
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw truncated();
        }
        inflater.setInput(input, 0, limit);
      }
    }
    return 0;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      throw corrupt(e.getMessage() == null ? "invalid block" : e.getMessage());
    }
  }

  private boolean beginMember() throws IOException {
    if (anyMember && atEnd()) {
      return false;
    }
    crc.reset();
    readHeader();
    crc.reset();
    inflater.reset();
    inflater.setInput(input, position, limit - position);
    insideMember = true;
    anyMember = true;
    return true;
  }

  /** Whether nothing but zero padding is left, which tapes and some tools append. */
  private boolean atEnd() throws IOException {
    boolean padded = false;
    while (position < limit || fill()) {
      if (input[position] != 0) {
        if (padded) {
          throw corrupt("other bytes follow its end");
        }
        return false;
      }
      padded = true;
      position++;
    }
    return true;
  }

  private void readHeader() throws IOException {
    if (next() != 0x1f || next() != 0x8b) {
      throw corrupt(anyMember ? "other bytes follow its end" : "no gzip header");
    }
    if (next() != 8) {
      throw corrupt("unknown compression method");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw corrupt("reserved flags are set");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      int expected = (int) crc.getValue() & 0xffff;
      if ((next() | next() << 8) != expected) {
        throw corrupt("the checksum of its header does not match");
      }
    }
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    long expectedCrc = crc.getValue();
    long expectedLength = inflater.getBytesWritten() & 0xffffffffL;
    if (nextInt() != expectedCrc) {
      throw corrupt("its checksum does not match");
    }
    if (nextInt() != expectedLength) {
      throw corrupt("its length does not match");
    }
    insideMember = false;
  }

  private long nextInt() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // the name and comment of a member tell nothing about a snapshot
    }
  }

  private int next() throws IOException {
    if (position == limit && !fill()) {
      throw truncated();
    }
    int value = input[position++] & 0xff;
    crc.update(value);
    return value;
  }

  private boolean fill() throws IOException {
    int count;
    do {
      count = source.read(input, 0, input.length);
    } while (count == 0);
    position = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }

  private static EOFException truncated() {
    return new EOFException(
        "expected the end of the gzip data, found the end of the file: it is truncated");
  }

  private static ZipException corrupt(String reason) {
    return new ZipException("gzip data is corrupt: " + reason);
  }

  /** Frees the memory, also the native one; the next source takes it anew. */
  @Override
  public void close() {
    if (inflater != null) {
      inflater.end();
      inflater = null;
      input = null;
    }
  }
}
