package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.BodyBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotLogTest {

  @TempDir private Path directory;

  private record Entry(SnapshotHeader header, byte[] body) {}

  /** Bodies of all kinds: empty, without a line end, with lines that look like headers. */
  private static List<Entry> entries(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] pieces = {
      "a 1\n", "# snapshot 5 duration_ns=1 status=200 bytes=3\n", "\n", "x", "é", "# EOF\n", "\r\n"
    };
    List<Entry> entries = new ArrayList<>();
    long instant = 1_795_000_000_000L;
    for (int i = 0; i < 12; i++) {
      instant += 1 + random.nextInt(5_000);
      if (random.nextInt(4) == 0) {
        entries.add(new Entry(SnapshotHeader.failed(instant, 7, "timeout"), new byte[0]));
        continue;
      }
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
      entries.add(new Entry(SnapshotHeader.taken(instant, 9, "200", body.length), body));
    }
    return entries;
  }

  private Path written(List<Entry> entries, String name) throws IOException {
    Path file = directory.resolve(name);
    try (SnapshotLogWriter writer = new SnapshotLogWriter(file, DiskSync.BY_SYSTEM)) {
      for (Entry entry : entries) {
        writer.append(entry.header(), entry.body());
      }
    }
    return file;
  }

  private static List<Entry> read(SnapshotLogReader log) throws IOException {
    List<Entry> entries = new ArrayList<>();
    BodyBuffer body = new BodyBuffer();
    for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
      log.body(body);
      entries.add(new Entry(header, Arrays.copyOf(body.bytes(), body.length())));
    }
    return entries;
  }

  private static void assertSame(List<Entry> expected, List<Entry> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).header(), actual.get(i).header());
      assertArrayEquals(expected.get(i).body(), actual.get(i).body());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void what_was_written_is_read(long seed) throws IOException {
    List<Entry> entries = entries(seed);
    try (SnapshotLogReader log =
        new SnapshotLogReader(Files.newInputStream(written(entries, "n" + seed)))) {
      assertSame(entries, read(log));
      assertNull(log.unfinished());
    }
  }

  /** Whatever byte the file ends at, only what that byte belongs to is missing. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void a_file_cut_anywhere_loses_one_scrape_at_most(long seed) throws IOException {
    List<Entry> entries = entries(seed);
    byte[] whole = Files.readAllBytes(written(entries, "cut" + seed));
    List<Integer> ends = ends(entries);
    for (int length = 0; length <= whole.length; length++) {
      SnapshotLogReader log = new SnapshotLogReader(new ByteArrayInputStream(whole, 0, length));
      SnapshotIndex index = SnapshotIndex.of(log);
      int scrapes = index.instants().length + index.failures().size();
      int cut = length;
      long complete = ends.stream().filter(end -> end <= cut).count();
      assertEquals(complete, scrapes, "cut at " + length);
      boolean between = length == 0 || ends.contains(length) || isLineEnd(whole, length, ends);
      assertEquals(between, index.unfinished() == null, "cut at " + length);
    }
  }

  /** Where each scrape is complete: behind its body, before a line end that was added to it. */
  private static List<Integer> ends(List<Entry> entries) {
    List<Integer> ends = new ArrayList<>();
    int position = 0;
    for (Entry entry : entries) {
      position += entry.header().toString().length() + 1 + entry.body().length;
      ends.add(position);
      int last = entry.body().length == 0 ? '\n' : entry.body()[entry.body().length - 1];
      position += last == '\n' ? 0 : 1;
    }
    return ends;
  }

  private static boolean isLineEnd(byte[] whole, int length, List<Integer> ends) {
    return whole[length - 1] == '\n' && ends.contains(length - 1);
  }

  @Test
  void each_scrape_is_forced_when_it_is_written_whole() throws IOException {
    List<Entry> entries = entries(4);
    Path file = directory.resolve("forced");
    List<Long> sizes = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    try (SnapshotLogWriter writer =
        new SnapshotLogWriter(file, path -> sizes.add(Files.size(path)))) {
      for (Entry entry : entries) {
        writer.append(entry.header(), entry.body());
        ends.add(Math.toIntExact(Files.size(file)));
        assertEquals(ends.stream().map(Integer::longValue).toList(), sizes);
      }
    }
    assertEquals(entries.size(), sizes.size());
  }

  @Test
  void the_plain_log_goes_when_the_packed_one_and_its_entry_are_forced() throws IOException {
    Path plain = written(entries(3), "n.snapshots");
    Path packed = directory.resolve("n.snapshots.zst");
    List<String> forced = new ArrayList<>();
    SnapshotPacker.pack(
        plain,
        packed,
        path -> {
          assertTrue(Files.exists(plain));
          assertEquals(path.equals(directory), Files.exists(packed));
          forced.add(path.equals(directory) ? "entry" : "content " + Files.size(path));
        });
    assertEquals(List.of("content " + Files.size(packed), "entry"), forced);
    assertTrue(Files.notExists(plain));
  }

  @Test
  void packed_and_unpacked_it_is_the_same_text() throws IOException {
    List<Entry> entries = new ArrayList<>();
    byte[] body = ("m 1.5\n".repeat(60_000) + "n 2").getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 20; i++) {
      entries.add(new Entry(SnapshotHeader.taken(1_000 + i, i, "200", body.length), body));
    }
    Path plain = written(entries, "big.snapshots");
    byte[] before = Files.readAllBytes(plain);
    Path packed = directory.resolve("big.snapshots.zst");
    SnapshotPacker.pack(plain, packed, DiskSync.BY_SYSTEM);

    assertTrue(Files.notExists(plain));
    assertTrue(Files.size(packed) * 25 < before.length);
    try (var in = Zstd.open(Files.newInputStream(packed))) {
      assertArrayEquals(before, in.readAllBytes());
    }
  }

  @Test
  void one_log_that_cannot_be_packed_leaves_none_of_the_others_half_done() throws IOException {
    List<String> names = new ArrayList<>(List.of("missing"));
    for (int i = 0; i < 20; i++) {
      names.add("n" + i);
      written(entries(3), "n" + i + ".snapshots");
    }
    RootDirectory bundle = RootDirectory.of(directory);
    IOException failure =
        assertThrows(
            IOException.class, () -> SnapshotPacker.packAll(bundle, names, DiskSync.BY_SYSTEM));
    assertTrue(failure.getMessage().contains("missing"), failure.getMessage());
    for (String name : names.subList(1, names.size())) {
      assertTrue(Files.exists(directory.resolve(name + ".snapshots.zst")), name);
      assertTrue(Files.notExists(directory.resolve(name + ".snapshots")), name);
    }
  }

  @Test
  void a_log_without_scrapes_is_packed_into_an_empty_frame() throws IOException {
    Path packed = directory.resolve("none.snapshots.zst");
    SnapshotPacker.pack(written(List.of(), "none.snapshots"), packed, DiskSync.BY_SYSTEM);
    try (var stored = Files.newInputStream(packed)) {
      assertEquals(0, SnapshotIndex.ofPacked(stored).instants().length);
    }
    try (var in = Zstd.open(Files.newInputStream(packed))) {
      assertEquals(0, in.readAllBytes().length);
    }
  }

  @Test
  void a_truncated_frame_and_a_corrupt_one_are_told_apart() throws IOException {
    Path packed = directory.resolve("n.snapshots.zst");
    SnapshotPacker.pack(written(entries(3), "n.snapshots"), packed, DiskSync.BY_SYSTEM);
    byte[] bytes = Files.readAllBytes(packed);
    try (var stored = new ByteArrayInputStream(bytes)) {
      assertTrue(
          SnapshotIndex.ofPacked(stored)
              .isSame(
                  SnapshotIndex.of(
                      new SnapshotLogReader(Zstd.open(new ByteArrayInputStream(bytes))))));
    }
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 5);
    assertThrows(
        java.io.EOFException.class, () -> Zstd.open(new ByteArrayInputStream(cut)).readAllBytes());
    bytes[bytes.length - 12] ^= 0x55;
    assertThrows(
        java.util.zip.ZipException.class,
        () -> Zstd.open(new ByteArrayInputStream(bytes)).readAllBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# snapshot 1 duration_ns=1 status=200 bytes=-1",
        "# snapshot 1 duration_ns=1 status=200 bytes=67108865",
        "# snapshot 1 duration_ns=1 status=200 bytes=99999999999",
        "# failed 1 duration_ns=1 status=timeout bytes=2",
        "# snapshot -1 duration_ns=1 status=200 bytes=1",
        "# snapshot 1 status=200 duration_ns=1 bytes=1",
        "# snapshot 1 duration_ns=1 status= bytes=1",
        "# snapshot 1 duration_ns=1 status=a b bytes=1",
        "# snapshot  duration_ns=1 status=200 bytes=1",
        "# snapshot 1 duration_ns=1 status=200 bytes=1 ",
        "# snapshot 1234567890123456789 duration_ns=1 status=200 bytes=1",
        "# snapshot 1 duration_ns=1 status=200 bytes=",
        "a 1"
      })
  void another_line_where_a_header_should_be_is_a_fault(String line) {
    String text = "# snapshot 1 duration_ns=1 status=200 bytes=4\na 1\n" + line + "\n";
    SnapshotLogReader log =
        new SnapshotLogReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    IOException fault = assertThrows(IOException.class, () -> SnapshotIndex.of(log));
    assertTrue(fault.getMessage().contains("at byte 50, found '"), fault.getMessage());
  }

  @Test
  void instants_that_do_not_ascend_are_refused() throws IOException {
    SnapshotHeader header = SnapshotHeader.taken(5, 1, "200", 0);
    try (SnapshotLogWriter writer =
        new SnapshotLogWriter(directory.resolve("w"), DiskSync.BY_SYSTEM)) {
      writer.append(header);
      assertThrows(IllegalArgumentException.class, () -> writer.append(header));
    }
    SnapshotLogReader log =
        new SnapshotLogReader(
            new ByteArrayInputStream(
                (header + "\n" + header + "\n").getBytes(StandardCharsets.US_ASCII)));
    assertThrows(IOException.class, () -> SnapshotIndex.of(log));
  }
}
