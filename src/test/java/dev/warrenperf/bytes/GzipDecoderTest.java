package dev.warrenperf.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipDecoderTest {

  private static final byte[] TEXT =
      "warren_tasks_total 42\n".repeat(50).getBytes(StandardCharsets.UTF_8);

  private final GzipDecoder decoder = new GzipDecoder();

  @AfterEach
  void free() {
    decoder.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 1_000})
  void what_was_packed_comes_back_in_any_step(int step) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    for (int size : new int[] {0, 1, 100, 65_535, 65_536, 200_000}) {
      byte[] plain = new byte[size];
      for (int i = 0; i < size; i++) {
        plain[i] = (byte) random.nextInt(20);
      }
      assertArrayEquals(plain, unpack(Gzip.pack(plain), step));
    }
  }

  @Test
  void members_follow_one_another_and_may_be_empty() throws IOException {
    byte[] two = Gzip.join(Gzip.pack(TEXT), Gzip.pack(new byte[0]), Gzip.pack(TEXT));
    assertArrayEquals(Gzip.join(TEXT, TEXT), unpack(two, 7));
  }

  @Test
  void zero_padding_after_the_last_member_is_passed_over() throws IOException {
    assertArrayEquals(TEXT, unpack(Gzip.join(Gzip.pack(TEXT), new byte[100_000]), 0));
  }

  @Test
  void other_bytes_after_the_last_member_are_refused() {
    byte[] packed = Gzip.pack(TEXT);
    assertCorrupt("other bytes follow its end", Gzip.join(packed, new byte[] {'x'}));
    assertCorrupt("other bytes follow its end", Gzip.join(packed, new byte[] {0, 0, 0x1f}));
  }

  @Test
  void every_header_field_is_passed_over() throws IOException {
    // FTEXT, FHCRC, FEXTRA of 3 bytes, FNAME, FCOMMENT: RFC 1952 section 2.3
    byte[] header = {
      0x1f, (byte) 0x8b, 8, 0x1f, 1, 2, 3, 4, 0, 3, 3, 0, 'a', 'b', 'c', 'n', 0, 'c', 0
    };
    byte[] body = Arrays.copyOfRange(Gzip.pack(TEXT), 10, Gzip.pack(TEXT).length);
    CRC32 crc = new CRC32();
    crc.update(header);
    byte[] checksum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
    assertArrayEquals(TEXT, unpack(Gzip.join(header, checksum, body), 1));
    checksum[0] ^= 1;
    assertCorrupt("checksum of its header", Gzip.join(header, checksum, body));
  }

  @Test
  void a_cut_anywhere_is_told_as_truncation() {
    byte[] packed = Gzip.join(Gzip.pack(TEXT), Gzip.pack(TEXT));
    int first = Gzip.pack(TEXT).length;
    for (int length = 0; length < packed.length; length++) {
      if (length != first) {
        byte[] cut = Arrays.copyOf(packed, length);
        assertThrows(EOFException.class, () -> unpack(cut, 0), () -> "cut at " + cut.length);
      }
    }
  }

  @Test
  void a_flipped_bit_is_never_taken_for_other_content() {
    byte[] packed = Gzip.pack(TEXT);
    for (int bit = 0; bit < packed.length * 8; bit++) {
      byte[] broken = packed.clone();
      broken[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        // bits that mean nothing: time, flags and system in the header, the rest of the last byte
        assertArrayEquals(TEXT, unpack(broken, 0), "bit " + bit);
      } catch (IOException expected) {
        assertTrue(
            expected instanceof ZipException || expected instanceof EOFException,
            expected::toString);
      }
    }
  }

  @Test
  void the_checks_at_the_end_are_made() {
    byte[] packed = Gzip.pack(TEXT);
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 8] ^= 1;
    assertCorrupt("its checksum does not match", wrongSum);
    byte[] wrongLength = packed.clone();
    wrongLength[packed.length - 4] ^= 1;
    assertCorrupt("its length does not match", wrongLength);
  }

  @Test
  void it_can_be_used_again_after_a_failure() throws IOException {
    assertThrows(EOFException.class, () -> unpack(Arrays.copyOf(Gzip.pack(TEXT), 40), 0));
    assertArrayEquals(TEXT, unpack(Gzip.pack(TEXT), 0));
  }

  private void assertCorrupt(String reason, byte[] packed) {
    ZipException thrown = assertThrows(ZipException.class, () -> unpack(packed, 0));
    assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
    assertEquals(1, thrown.getMessage().lines().count());
  }

  /** With {@code step} bytes at a time from the source, all at once when it is 0. */
  private byte[] unpack(byte[] packed, int step) throws IOException {
    InputStream source =
        new ByteArrayInputStream(packed) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, step == 0 ? length : Math.min(step, length));
          }
        };
    byte[] head = source.readNBytes(Math.min(step, packed.length));
    decoder.begin(source, head, head.length);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    byte[] buffer = new byte[1_000];
    int count;
    while ((count = decoder.read(buffer, 0, buffer.length)) >= 0) {
      plain.write(buffer, 0, count);
    }
    return plain.toByteArray();
  }
}
