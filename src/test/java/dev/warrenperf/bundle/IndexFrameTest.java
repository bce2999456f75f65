package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.warrenperf.Allocated;
import dev.warrenperf.bytes.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexFrameTest {

  /** As a log begins, with any text for its index. */
  private static byte[] frame(byte[] text) {
    byte[] packed = com.github.luben.zstd.Zstd.compress(text, 19);
    return ByteBuffer.allocate(8 + packed.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x184D2A57)
        .putInt(packed.length)
        .put(packed)
        .array();
  }

  private static SnapshotIndex read(byte[] log) throws IOException {
    return IndexFrame.read(new ByteArrayInputStream(log));
  }

  private static List<SnapshotHeader> headers(int count) {
    return LongStream.range(0, count)
        .mapToObj(
            i -> SnapshotHeader.taken(1_795_466_172_251L + i * 5_000, 3_000_000 + i, "200", 99))
        .toList();
  }

  @Test
  void as_many_scrapes_as_were_written_are_read() throws IOException {
    for (int count : new int[] {0, 1, 100_000}) {
      assertEquals(count, read(IndexFrame.of(headers(count))).instants().length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "# snapshot ", "x"})
  void an_index_that_inflates_to_something_else_is_refused_at_its_first_line(String text)
      throws Exception {
    byte[] bomb = frame(text.repeat(20_000_000).getBytes(StandardCharsets.US_ASCII));
    assertTrue(bomb.length < 20_000, "stored in " + bomb.length);
    IOException refused = assertThrows(IOException.class, () -> read(bomb));
    assertEquals("expected an index of scrapes, found another line in it", refused.getMessage());
    long bytes = Allocated.bytes(() -> assertThrows(IOException.class, () -> read(bomb)));
    assertTrue(bytes < 1 << 20, "took " + bytes + " bytes");
  }

  @Test
  void one_failure_repeated_without_end_is_refused() {
    String line = SnapshotHeader.failed(1, 1, "refused") + "\n";
    byte[] bomb = frame(line.repeat(500_000).getBytes(StandardCharsets.US_ASCII));
    IOException refused = assertThrows(IOException.class, () -> read(bomb));
    assertEquals(
        "expected an index of at most 1000 bytes for each stored, found more",
        refused.getMessage());
  }

  @Test
  void the_size_of_frames_is_told_without_unpacking_them() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    long sum = 0;
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 255, 256, 65_535, 65_791, 65_792, 400_000, 3_000_000}) {
      byte[] noise = new byte[size];
      random.nextBytes(noise);
      packed.writeBytes(com.github.luben.zstd.Zstd.compress(noise));
      packed.writeBytes(com.github.luben.zstd.Zstd.compress(new byte[size]));
      packed.writeBytes(Zstd.frame(noise, size));
      sum += 3L * size;
      assertEquals(sum, FrameSizes.sum(new ByteArrayInputStream(packed.toByteArray())));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 1);
    assertEquals(FrameSizes.UNTOLD, FrameSizes.sum(new ByteArrayInputStream(cut)));
  }

  @Test
  void frames_that_do_not_tell_their_size_and_what_is_none_are_untold() throws IOException {
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(streamed)) {
      out.write(new byte[1000]);
    }
    for (byte[] bytes : List.of(streamed.toByteArray(), new byte[] {1, 2, 3, 4, 5}, new byte[2])) {
      assertEquals(FrameSizes.UNTOLD, FrameSizes.sum(new ByteArrayInputStream(bytes)));
    }
    assertEquals(0, FrameSizes.sum(new ByteArrayInputStream(new byte[0])));
  }
}
