package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warrenperf.bytes.BodyReader;
import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one file, of two, and of standard input. */
class InputFilesTest {

  @TempDir Path directory;

  @Test
  void one_file_is_one_node_with_the_instant_of_its_name() throws Exception {
    Runs.write(directory, "manager-1-1795466172251.prom", "a 1");
    Runs.write(directory, "metrics.prom", "b 2");
    try (RunInput found = Runs.open(directory.resolve("manager-1-1795466172251.prom"))) {
      assertEquals(RunInput.Kind.SINGLE, found.kind());
      assertEquals("manager-1-1795466172251.prom", found.description().title());
      assertEquals("manager", found.nodes().get(0).node().role());
      assertEquals(List.of("manager-1 1795466172251 a 1"), Runs.snapshots(found));
    }
    try (RunInput found = Runs.open(directory.resolve("metrics.prom"))) {
      assertEquals(List.of("node - b 2"), Runs.snapshots(found));
      assertEquals(List.of(), Runs.codes(found));
    }
  }

  @Test
  void any_file_that_is_named_counts_whatever_its_name() throws Exception {
    Runs.write(directory, "manager-2/README.md", "a 1");
    try (RunInput found = Runs.open(directory.resolve("manager-2/README.md"))) {
      assertEquals(List.of("manager-2 - a 1"), Runs.snapshots(found));
    }
  }

  @Test
  void an_empty_file_is_left_to_the_parser() throws Exception {
    Runs.write(directory, "empty.prom", "");
    try (RunInput found = Runs.open(directory.resolve("empty.prom"))) {
      assertEquals(List.of("node - "), Runs.snapshots(found));
    }
  }

  @Test
  void a_stream_has_no_cap_and_is_inflated() throws Exception {
    long size = BodyReader.MOST_BYTES + 10L;
    Runs.write(directory, "large.prom", Gzip.bomb(size));
    try (RunInput found = Runs.open(directory.resolve("large.prom"));
        InputStream in = found.nodes().get(0).open(0)) {
      assertEquals(size, in.transferTo(java.io.OutputStream.nullOutputStream()));
    }
  }

  @Test
  void two_files_are_a_pair_in_the_order_given() throws Exception {
    write("z.prom", "first", 10_000);
    write("a.prom", "second", 70_000);
    try (RunInput found = Runs.open(directory.resolve("z.prom"), directory.resolve("a.prom"))) {
      assertEquals(RunInput.Kind.PAIR, found.kind());
      assertEquals("z.prom .. a.prom", found.description().title());
      assertEquals(List.of("node 10000 first", "node 70000 second"), Runs.snapshots(found));
      assertEquals(List.of("time-from-mtime"), Runs.codes(found));
    }
  }

  @Test
  void times_in_both_names_are_better_than_those_of_the_files() throws Exception {
    write("m-1795466172.prom", "first", 70_000);
    write("m-1795466182.prom", "second", 10_000);
    write("m.prom", "third", 90_000);
    try (RunInput found =
        Runs.open(directory.resolve("m-1795466172.prom"), directory.resolve("m-1795466182.prom"))) {
      assertEquals(
          List.of("m 1795466172000 first", "m 1795466182000 second"), Runs.snapshots(found));
      assertEquals(List.of(), Runs.codes(found));
    }
    try (RunInput found =
        Runs.open(directory.resolve("m-1795466172.prom"), directory.resolve("m.prom"))) {
      assertEquals(List.of("node 70000 first", "node 90000 third"), Runs.snapshots(found));
    }
  }

  @Test
  void times_of_all_samples_are_better_than_those_of_names_and_files() throws Exception {
    write(
        "m-1795466172.prom",
        "# TYPE a gauge\na{b=\"} 1\"} 1 1795466170000\nc 2 1795466170000\n",
        1);
    write("m-1795466182.prom", "a 2 1795466181000\n", 2);
    write("m-1795466183.om", "a 2 1795466181.5\n# EOF\n", 2);
    write("m-1795466184.prom", "a 2 1795466181000\nb 2 1795466181001\n", 3);
    write("m-1795466185.prom", "a 2 1795466181000\nb 2\n", 3);
    assertEquals(List.of(1795466170000L, 1795466181000L), pairTimes("m-1795466182.prom"));
    assertEquals(List.of(1795466170000L, 1795466181500L), pairTimes("m-1795466183.om"));
    // taken one by one: the newest is nearest to the scrape
    assertEquals(List.of(1795466170000L, 1795466181001L), pairTimes("m-1795466184.prom"));
    assertEquals(List.of(1795466172000L, 1795466185000L), pairTimes("m-1795466185.prom"));
  }

  private List<Long> pairTimes(String second) throws Exception {
    try (RunInput found =
        Runs.open(directory.resolve("m-1795466172.prom"), directory.resolve(second))) {
      NodeInput node = found.nodes().get(0);
      return List.of(node.instantMillis(0), node.instantMillis(1));
    }
  }

  @Test
  void times_of_files_that_are_not_used_tell_nothing() throws Exception {
    write("z.prom", "first", 10_000);
    write("a.prom", "second", 70_000);
    List<String> paths =
        List.of(directory.resolve("z.prom").toString(), directory.resolve("a.prom").toString());
    try (RunInput found = RunSource.open(paths, InputStream.nullInputStream(), FileTimes.UNUSED)) {
      assertEquals(List.of("node - first", "node - second"), Runs.snapshots(found));
    }
  }

  @Test
  void swapped_or_copied_files_have_no_known_time() throws Exception {
    write("before.prom", "first", 70_000);
    write("after.prom", "second", 10_000);
    try (RunInput found =
        Runs.open(directory.resolve("before.prom"), directory.resolve("after.prom"))) {
      assertEquals(List.of("node - first", "node - second"), Runs.snapshots(found));
      assertEquals(
          "When the snapshots of node were taken is not known: the second is older than the first,"
              + " as if the two were swapped.",
          found.notices().get(0).text());
    }
  }

  @Test
  void standard_input_can_be_read_again_and_again() throws Exception {
    byte[] packed = Gzip.pack("a 1\n".getBytes(StandardCharsets.UTF_8));
    try (RunInput found = RunSource.open(List.of("-"), new ByteArrayInputStream(packed))) {
      assertEquals(RunInput.Kind.SINGLE, found.kind());
      assertEquals("standard input", found.nodes().get(0).origin(0));
      for (int i = 0; i < 2; i++) {
        assertEquals(List.of("node - a 1\n"), Runs.snapshots(found));
        try (InputStream in = found.nodes().get(0).open(0)) {
          assertArrayEquals("a 1\n".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
      }
    }
  }

  @Test
  void empty_standard_input_is_refused() {
    assertEquals("standard input: expected a snapshot, found nothing", malformed("-"));
  }

  @Test
  void paths_that_make_no_run_are_refused() throws IOException {
    Runs.write(directory, "a.prom", "a");
    Runs.write(directory, "z.xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
    String a = directory.resolve("a.prom").toString();
    String xz = directory.resolve("z.xz").toString();
    assertEquals(
        xz + ": expected plain text, gzip or zstd, found xz: unpack it with 'xz -d' first",
        malformed(xz));
    assertEquals(directory + ": expected a file, found a directory", malformed(a, "" + directory));
    assertEquals(
        "expected one run, or two files (before, after), found 3 paths", malformed(a, a, a));
    assertThrows(
        MissingInputException.class,
        () -> RunSource.open(List.of(a, a + "x"), InputStream.nullInputStream()));
  }

  private static String malformed(String... paths) {
    return assertThrows(
            MalformedInputException.class,
            () -> RunSource.open(List.of(paths), InputStream.nullInputStream()))
        .getMessage();
  }

  private void write(String name, String text, long modifiedMillis) throws IOException {
    Runs.write(directory, name, text);
    Files.setLastModifiedTime(directory.resolve(name), FileTime.fromMillis(modifiedMillis));
  }
}
