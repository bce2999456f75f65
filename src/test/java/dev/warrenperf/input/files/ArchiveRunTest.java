package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.ChannelStream;
import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveRunTest {

  private static final ArchiveLimits SMALL = new ArchiveLimits(1 << 20, 10, 64 << 10, 100);
  private static final String SNAPSHOT = "run/manager-1/1795466172251.prom";

  @TempDir Path directory;

  @Test
  void an_archive_is_told_by_its_content_and_read_like_a_directory() throws Exception {
    byte[] gzip = Gzip.pack("b 2".getBytes(StandardCharsets.UTF_8));
    byte[] tar =
        new Runs.Tar()
            .file("run/run.json", "{\"version\": \"v1\"}")
            .file("./run/manager-1//1795466177251.prom", gzip)
            .file(SNAPSHOT, "a 1")
            .file("run/script.log", "passed over")
            .bytes();
    Runs.write(directory, "burst.tar.gz", Gzip.pack(tar));
    Runs.write(directory, "burst.tgz", tar);
    Runs.write(directory, "burst", Gzip.pack(tar));
    for (String name : List.of("burst.tar.gz", "burst.tgz", "burst")) {
      try (RunInput found = Runs.open(directory.resolve(name))) {
        assertEquals(RunInput.Kind.DIRECTORY, found.kind());
        assertEquals("burst", found.description().title());
        assertEquals("v1", found.description().info().version());
        assertEquals(
            List.of("manager-1 1795466172251 a 1", "manager-1 1795466177251 b 2"),
            Runs.snapshots(found));
        assertEquals(directory + "/" + name + "/" + SNAPSHOT, found.nodes().get(0).origin(0));
        assertEquals(
            "b 2", new String(found.nodes().get(0).open(1).readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(List.of(), Runs.codes(found));
      }
    }
  }

  @Test
  void an_archive_may_come_on_standard_input() throws Exception {
    byte[] packed = Gzip.pack(new Runs.Tar().file(SNAPSHOT, "a 1").bytes());
    try (RunInput found = RunSource.open(List.of("-"), new ByteArrayInputStream(packed))) {
      assertEquals(List.of("manager-1 1795466172251 a 1"), Runs.snapshots(found));
    }
  }

  @Test
  void times_of_change_come_from_the_archive() throws Exception {
    Runs.write(directory, "r.tar", new Runs.Tar().file("run/manager-1/metrics.prom", "a").bytes());
    List<String> archive = List.of(directory.resolve("r.tar").toString());
    try (RunInput found =
        RunSource.open(archive, InputStream.nullInputStream(), FileTimes.TRUSTED)) {
      assertEquals(List.of("manager-1 1700000000000 a"), Runs.snapshots(found));
      assertEquals(List.of("time-from-mtime"), Runs.codes(found));
    }
    try (RunInput found = RunSource.open(archive, InputStream.nullInputStream())) {
      assertEquals(List.of("manager-1 - a"), Runs.snapshots(found)); // as the file alone
    }
  }

  @Test
  void entries_that_would_leave_the_run_are_passed_over_and_counted() throws Exception {
    byte[] tar =
        new Runs.Tar()
            .file("../../etc/1795466172251.prom", "x")
            .file("run/../../1795466172252.prom", "x")
            .file("/etc/1795466172253.prom", "x")
            .file("run/" + "d".repeat(1_100) + "/1795466172253.prom", "x")
            .file(SNAPSHOT, "a 1")
            .link("run/manager-1/1795466173251.prom", TarConstants.LF_SYMLINK, "/etc/passwd")
            .link("run/manager-1/1795466174251.prom", TarConstants.LF_LINK, SNAPSHOT)
            .link("run/manager-1/1795466175251.prom", TarConstants.LF_CHR, "")
            .link("run/manager-1/1795466176251.prom", TarConstants.LF_FIFO, "")
            .bytes();
    Runs.write(directory, "r.tar", tar);
    try (RunInput found = Runs.open(directory.resolve("r.tar"))) {
      assertEquals(List.of("manager-1 1795466172251 a 1"), Runs.snapshots(found));
      assertEquals(
          List.of(
              "3 files were not used, such as '../../etc/1795466172251.prom': it leads elsewhere",
              "'run/" + "d".repeat(196) + "...' was not used: its name is too long",
              "4 files were not used, such as 'run/manager-1/1795466173251.prom': only plain files"
                  + " of an archive are read, no links or devices"),
          found.notices().stream().map(notice -> notice.text()).toList());
    }
  }

  @Test
  void of_two_entries_with_one_name_the_later_is_used_and_told() throws Exception {
    Runs.write(
        directory, "r.tar", new Runs.Tar().file(SNAPSHOT, "old").file(SNAPSHOT, "new").bytes());
    try (RunInput found = Runs.open(directory.resolve("r.tar"))) {
      assertEquals(List.of("manager-1 1795466172251 new"), Runs.snapshots(found));
      assertEquals(List.of("archive-duplicate"), Runs.codes(found));
    }
  }

  @Test
  void a_truncated_archive_gives_what_came_before_the_cut() throws Exception {
    String random = noise(20_000);
    byte[] tar =
        new Runs.Tar()
            .file(SNAPSHOT, "a 1")
            .file("run/manager-1/1795466177251.prom", random)
            .bytes();
    byte[] packed = Gzip.pack(tar);
    Runs.write(directory, "cut.tar", Arrays.copyOf(tar, 3_000));
    Runs.write(directory, "cut.tar.gz", Arrays.copyOf(packed, packed.length / 2));
    Runs.write(directory, "end.tar.gz", Arrays.copyOf(packed, packed.length - 1));
    for (String name : List.of("cut.tar", "cut.tar.gz")) {
      try (RunInput found = Runs.open(directory.resolve(name))) {
        assertEquals(List.of("manager-1 1795466172251 a 1"), Runs.snapshots(found));
        assertEquals(List.of("archive-truncated"), Runs.codes(found));
        assertTrue(found.notices().get(0).text().contains("1795466177251.prom"));
      }
    }
    try (RunInput found = Runs.open(directory.resolve("end.tar.gz"))) {
      assertEquals(2, Runs.snapshots(found).size());
      assertEquals(List.of("archive-truncated"), Runs.codes(found));
    }
  }

  @Test
  void a_truncated_archive_without_any_snapshot_is_refused() throws Exception {
    byte[] tar = new Runs.Tar().file(SNAPSHOT, noise(20_000)).bytes();
    Runs.write(directory, "cut.tar", Arrays.copyOf(tar, 3_000));
    assertTrue(malformed("cut.tar", SMALL).endsWith("found none: the archive is truncated"));
  }

  @Test
  void a_corrupt_archive_is_refused() throws Exception {
    byte[] packed = Gzip.pack(new Runs.Tar().file(SNAPSHOT, noise(20_000)).bytes());
    packed[packed.length - 5] ^= 1;
    Runs.write(directory, "bad.tar.gz", packed);
    assertEquals(
        directory + "/bad.tar.gz: gzip data is corrupt: its checksum does not match",
        malformed("bad.tar.gz", ArchiveLimits.DEFAULT));
  }

  @Test
  void an_archive_that_inflates_too_far_is_stopped() throws Exception {
    byte[] zeros = new byte[900 << 10];
    Runs.write(directory, "bomb.tar.gz", Gzip.pack(new Runs.Tar().file(SNAPSHOT, zeros).bytes()));
    String message = malformed("bomb.tar.gz", SMALL);
    assertTrue(message.contains("at most 100 bytes unpacked for each byte stored"), message);
    Runs.write(directory, "large.tar", new Runs.Tar().file(SNAPSHOT, new byte[1 << 20]).bytes());
    assertEquals(
        directory + "/large.tar: expected at most 1048576 bytes unpacked, found more",
        malformed("large.tar", SMALL));
  }

  @Test
  void a_bomb_in_a_file_that_is_passed_over_is_stopped_too() throws Exception {
    byte[] zeros = new byte[900 << 10];
    byte[] tar = new Runs.Tar().file(SNAPSHOT, "a").file("run/x.log", zeros).bytes();
    Runs.write(directory, "bomb.tar.gz", Gzip.pack(tar));
    assertTrue(malformed("bomb.tar.gz", SMALL).contains("for each byte stored"));
  }

  @Test
  void an_archive_with_too_many_entries_is_stopped() throws Exception {
    Runs.Tar tar = new Runs.Tar();
    for (int i = 0; i < 11; i++) {
      tar.file("run/manager-1/" + (1_795_466_172L + i) + ".prom", "a");
    }
    Runs.write(directory, "many.tar", tar.bytes());
    assertEquals(
        directory + "/many.tar: expected at most 10 entries, found more",
        malformed("many.tar", SMALL));
  }

  @Test
  void a_header_without_end_is_not_gathered_in_memory() throws Exception {
    // GNU's long name of 8 MiB, which the library would read as a whole
    byte[] tar =
        new Runs.Tar()
            .header("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, "x".repeat(8 << 20))
            .file("run/1795466172251.prom", "a")
            .bytes();
    Runs.write(directory, "header.tar", tar);
    assertEquals(
        directory + "/header.tar: expected an entry's header, found one larger than 1 MiB",
        malformed("header.tar", ArchiveLimits.DEFAULT));
  }

  @Test
  void a_damaged_archive_is_read_or_refused_but_never_crashes() throws Exception {
    byte[] tar =
        new Runs.Tar()
            .file("run/run.json", "{\"version\": \"v1\"}")
            .file("run/" + "d".repeat(150) + "/1795466172251.prom", "a 1")
            .link("run/link", TarConstants.LF_SYMLINK, "x")
            .file(SNAPSHOT, "a 1")
            .bytes();
    SplittableRandom random = new SplittableRandom(23);
    int refused = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = tar.clone();
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try (ChannelStream file = spooled(damaged);
          ArchiveTree tree = ArchiveReader.read("r.tar", file, SMALL, new Notices());
          RunInput run = DirectoryRun.read(tree, new Notices(), FileTimes.SHOWN)) {
        assertTrue(!run.nodes().isEmpty());
      } catch (MalformedInputException e) {
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        refused++;
      }
    }
    assertTrue(refused > 100 && refused < 1_900, "refused " + refused);
  }

  private ChannelStream spooled(byte[] bytes) throws IOException {
    Runs.write(directory, "damaged", bytes);
    return ChannelStream.whole(
        FileChannel.open(directory.resolve("damaged"), StandardOpenOption.READ));
  }

  private String malformed(String name, ArchiveLimits limits) {
    return assertThrows(
            MalformedInputException.class,
            () ->
                RunSource.openOne(
                    directory.resolve(name).toString(),
                    InputStream.nullInputStream(),
                    limits,
                    FileTimes.SHOWN))
        .getMessage();
  }

  /** Text that does not pack well. */
  private static String noise(int length) {
    SplittableRandom random = new SplittableRandom(5);
    return random
        .ints(length, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
