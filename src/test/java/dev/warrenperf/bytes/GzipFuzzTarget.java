package dev.warrenperf.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What the decoder takes, java.util.zip inflates to the same bytes. */
public final class GzipFuzzTarget implements FuzzTarget {

  /** A short input may inflate a thousandfold; more of it proves nothing. */
  private static final int MOST_BYTES = 1 << 20;

  @Override
  public byte[] compose(Decisions decisions) {
    byte[] file = {};
    for (int members = 1 + decisions.upTo(2); members > 0; members--) {
      file = Decisions.joined(file, member(decisions));
    }
    byte[] padded = Decisions.joined(file, new byte[decisions.oneIn(4) ? decisions.upTo(20) : 0]);
    return decisions.damaged(padded);
  }

  /** A member with the optional fields of its header that java.util.zip does not write. */
  private static byte[] member(Decisions decisions) {
    byte[] plain =
        decisions
            .several(9, "", decisions::text)
            .repeat(1 + decisions.upTo(50))
            .getBytes(StandardCharsets.UTF_8);
    byte[] packed = Gzip.pack(plain);
    int flags = decisions.oneIn(2) ? decisions.upTo(31) & ~2 : 0;
    packed[3] = (byte) flags;
    byte[] extra = (flags & 4) == 0 ? new byte[0] : new byte[] {3, 0, 'a', 'b', 'c'};
    byte[] name = (flags & 8) == 0 ? new byte[0] : new byte[] {'n', 0};
    byte[] comment = (flags & 16) == 0 ? new byte[0] : new byte[] {'c', 'c', 0};
    byte[] head = Arrays.copyOf(packed, 10);
    byte[] rest = Arrays.copyOfRange(packed, 10, packed.length);
    return Decisions.joined(head, extra, name, comment, rest);
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    byte[] inflated;
    try {
      inflated = inflated(file);
    } catch (EOFException | ZipException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    try (InputStream other = new GZIPInputStream(new ByteArrayInputStream(file))) {
      assertArrayEquals(other.readNBytes(MOST_BYTES), inflated);
    }
    return true;
  }

  private static byte[] inflated(byte[] file) throws IOException {
    byte[] into = new byte[MOST_BYTES];
    int length = 0;
    try (GzipDecoder decoder = new GzipDecoder()) {
      decoder.begin(new ByteArrayInputStream(file), new byte[0], 0);
      for (int count = 0; count >= 0 && length < MOST_BYTES; ) {
        count = decoder.read(into, length, MOST_BYTES - length);
        length += Math.max(0, count);
      }
    }
    return Arrays.copyOf(into, length);
  }
}
