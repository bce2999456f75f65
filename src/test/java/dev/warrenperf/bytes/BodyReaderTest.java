package dev.warrenperf.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.BodyBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {

  private final BodyReader reader = new BodyReader();
  private final BodyBuffer body = new BodyBuffer();

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void plain_and_gzip_bodies_take_turns_in_one_buffer() throws IOException {
    for (int size : new int[] {0, 1, 5, 6, 65_535, 65_536, 65_537, 300_000, 3}) {
      byte[] plain = new byte[size];
      Arrays.fill(plain, (byte) 'a');
      assertEquals(
          new String(plain, StandardCharsets.UTF_8), read(new ByteArrayInputStream(plain)));
      assertEquals(
          new String(plain, StandardCharsets.UTF_8),
          read(new ByteArrayInputStream(Gzip.pack(plain))));
    }
  }

  @Test
  void a_body_of_64_mib_is_read_and_one_byte_more_is_not() throws IOException {
    reader.read(new Endless(BodyReader.MOST_BYTES), body);
    assertEquals(BodyReader.MOST_BYTES, body.length());
    IOException thrown =
        assertThrows(
            IOException.class, () -> reader.read(new Endless(BodyReader.MOST_BYTES + 1L), body));
    assertTrue(thrown.getMessage().startsWith("larger than 64 MiB"), thrown.getMessage());
  }

  @Test
  void an_endless_body_and_a_gzip_bomb_take_no_more_memory_than_the_cap_needs() {
    byte[] bomb = Gzip.bomb(200L << 20);
    assertThrows(IOException.class, () -> reader.read(new Endless(Long.MAX_VALUE), body));
    assertThrows(IOException.class, () -> reader.read(new ByteArrayInputStream(bomb), body));
    // the buffer grows by halves
    assertTrue(body.bytes().length <= BodyReader.MOST_BYTES * 3L / 2, "" + body.bytes().length);
  }

  @Test
  void a_zstd_body_is_unpacked_and_a_zstd_bomb_stopped() throws IOException {
    assertEquals(
        "a 1\n",
        read(
            new ByteArrayInputStream(
                com.github.luben.zstd.Zstd.compress("a 1\n".getBytes(StandardCharsets.UTF_8)))));
    byte[] bomb = com.github.luben.zstd.Zstd.compress(new byte[100 << 20]);
    assertThrows(IOException.class, () -> reader.read(new ByteArrayInputStream(bomb), body));
    byte[] cut = java.util.Arrays.copyOf(bomb, bomb.length / 2);
    assertThrows(IOException.class, () -> reader.read(new ByteArrayInputStream(cut), body));
  }

  @ParameterizedTest
  @CsvSource({
    "504b03041400, unzip",
    "fd377a585a00, xz -d",
    "425a68393141, bzip2 -d",
  })
  void other_packings_are_refused_with_the_command_that_unpacks_them(String bytes, String command) {
    byte[] packed = HexFormat.of().parseHex(bytes);
    IOException thrown =
        assertThrows(IOException.class, () -> reader.read(new ByteArrayInputStream(packed), body));
    assertTrue(thrown.getMessage().contains("'" + command + "'"), thrown.getMessage());
  }

  private String read(InputStream in) throws IOException {
    reader.read(in, body);
    return new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8);
  }

  /** So many times the letter x. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long size) {
      left = size;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(into, offset, offset + count, (byte) 'x');
      left -= count;
      return count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }
  }
}
