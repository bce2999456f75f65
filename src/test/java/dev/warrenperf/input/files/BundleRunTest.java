package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bundle.BundleCheck;
import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Load;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.RunInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleRunTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
  private static final long MILLIS = START.toEpochMilli();

  @TempDir private Path directory;

  private static BundleInfo info() {
    return new BundleInfo(
        new RunInfo(
            new TreeMap<>(Map.of("version", "v1.6.0", "scenario", "burst", "rack", "7")),
            null,
            START,
            null,
            5.0,
            List.of("sh -c true"),
            new TreeMap<>(),
            null,
            new TreeMap<>(),
            List.of()),
        List.of(
            new BundleInfo.Target("manager-1", "manager", 2.0, "http://127.0.0.1:9090/metrics"),
            new BundleInfo.Target("manager-2", "manager", null, "http://127.0.0.1:9091/metrics"),
            new BundleInfo.Target("worker-1", "worker", null, null)));
  }

  private static byte[] body(int i) {
    return ("a_total " + i + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Three snapshots of the first manager, a failure among them; the second never answers. */
  private Path recorded(String name, boolean closed) throws Exception {
    Path bundle = directory.resolve(name);
    try (BundleWriter writer = BundleWriter.create(bundle, info(), DiskSync.BY_SYSTEM)) {
      for (int i = 0; i < 3; i++) {
        writer
            .log("manager-1")
            .append(SnapshotHeader.taken(MILLIS + i * 5_000L, 1, "200", body(i).length), body(i));
        writer.log("manager-2").append(SnapshotHeader.failed(MILLIS + i * 5_000L, 1, "refused"));
      }
      writer.log("manager-1").append(SnapshotHeader.failed(MILLIS + 15_000, 1, "timeout"));
      writer.mark("create", START.plusSeconds(1));
      writer.mark("end", START.plusSeconds(9));
      if (closed) {
        writer.finish(START.plusSeconds(20), 3, new TreeMap<>(), List.of());
      }
    }
    return bundle;
  }

  @Test
  void the_load_is_read_as_it_was_written() throws Exception {
    for (Map<String, Load> load :
        List.of(
            Map.of("", Load.open(0.1)),
            Map.of("create", Load.closed(50), "api", Load.open(1e-7)),
            Map.<String, Load>of())) {
      Path bundle = Files.createTempDirectory(directory, "load");
      try (BundleWriter writer = BundleWriter.create(bundle, info(), DiskSync.BY_SYSTEM)) {
        writer
            .log("manager-1")
            .append(SnapshotHeader.taken(MILLIS, 1, "200", body(1).length), body(1));
        writer.finish(START.plusSeconds(20), 0, new TreeMap<>(load), List.of());
      }
      assertEquals(load, open(bundle).description().info().load());
    }
  }

  private static RunInput open(Path path) throws Exception {
    return RunSource.open(List.of(path.toString()), InputStream.nullInputStream());
  }

  private static List<String> codes(RunInput run) {
    return run.notices().stream().map(Notice::code).toList();
  }

  private static void assertRead(RunInput run) throws Exception {
    assertEquals(1, run.nodes().size());
    NodeInput node = run.nodes().get(0);
    assertEquals("manager-1", node.node().name());
    assertEquals(2.0, node.node().cores());
    assertEquals(3, node.size());
    BodyBuffer buffer = new BodyBuffer();
    for (int i : new int[] {0, 1, 2, 1, 2, 0}) {
      assertEquals(MILLIS + i * 5_000L, node.instantMillis(i));
      node.read(i, buffer);
      assertArrayEquals(body(i), Arrays.copyOf(buffer.bytes(), buffer.length()));
    }
    assertEquals("v1.6.0", run.description().info().version());
    assertEquals("burst", run.description().info().scenario());
    assertEquals("7", run.description().info().facts().get("label rack"));
    assertEquals(Map.of(), run.description().info().environment());
    assertEquals(
        List.of("manager-2 refused", "manager-2 refused", "manager-2 refused", "manager-1 timeout"),
        run.description().failures().stream()
            .map(failure -> failure.node() + " " + failure.status())
            .toList());
    assertEquals("create", run.description().phases().get(0).name());
    assertEquals(START.plusSeconds(9), run.description().phases().get(0).end());
    assertEquals(3, run.description().nodes().size());
  }

  @Test
  void a_closed_bundle_is_a_run() throws Exception {
    Path bundle = recorded("closed", true);
    try (RunInput run = open(bundle)) {
      assertRead(run);
      assertEquals(List.of("benchmark-failed", "node-missing"), codes(run));
      assertEquals(
          bundle + "/manager-1.snapshots.zst@" + (MILLIS + 5_000), run.nodes().get(0).origin(1));
    }
  }

  @Test
  void a_recording_that_was_cut_off_is_one_too() throws Exception {
    Path bundle = recorded("open", false);
    String unfinished = SnapshotHeader.taken(MILLIS + 20_000, 1, "200", 500) + "\na_total";
    Files.writeString(bundle.resolve("manager-1.snapshots"), unfinished, StandardOpenOption.APPEND);
    try (RunInput run = open(bundle)) {
      assertRead(run);
      assertEquals(List.of("snapshot-lost", "recording-open", "node-missing"), codes(run));
      assertEquals(
          "The recording of manager-1 was cut off: 7 of 500 bytes of the snapshot of"
              + " 2026-01-31T12:00:20Z are there, and left out.",
          run.notices().get(0).text());
    }
  }

  @Test
  void where_packing_was_cut_off_the_plain_log_counts() throws Exception {
    Path bundle = recorded("both", false);
    Files.write(bundle.resolve("manager-1.snapshots.zst"), new byte[] {1, 2, 3});
    Files.write(bundle.resolve(".manager-2.snapshots.zst.tmp"), new byte[] {1});
    try (RunInput run = open(bundle)) {
      assertRead(run);
    }
  }

  @Test
  void another_format_is_named_with_the_one_that_is_read() throws Exception {
    Path bundle = recorded("newer", true);
    Path description = bundle.resolve("run.json");
    Files.writeString(description, Files.readString(description).replace("bundle/1", "bundle/2"));
    MalformedInputException refused =
        assertThrows(MalformedInputException.class, () -> open(bundle));
    assertEquals(
        description
            + ": format: expected the format warren-perf/bundle/1, the only one that this version"
            + " reads, found \"warren-perf/bundle/2\"",
        refused.getMessage());
  }

  @Test
  void a_packed_log_that_is_truncated_says_so_where_it_ends() throws Exception {
    Path bundle = recorded("truncated", true);
    Path log = bundle.resolve("manager-1.snapshots.zst");
    byte[] bytes = Files.readAllBytes(log);
    Files.write(log, Arrays.copyOf(bytes, bytes.length - 3));
    try (RunInput run = open(bundle)) {
      NodeInput node = run.nodes().get(0);
      assertEquals(3, node.size());
      for (int i = 0; i < 2; i++) {
        node.read(i, new BodyBuffer());
      }
      for (int again = 0; again < 2; again++) {
        IOException failure = assertThrows(IOException.class, () -> node.read(2, new BodyBuffer()));
        assertEquals(
            node.origin(2) + ": expected whole zstd frames, found a truncated one",
            failure.getMessage());
      }
    }
    Files.write(log, Arrays.copyOf(bytes, 12));
    assertThrows(MalformedInputException.class, () -> open(bundle));
  }

  /** A log behind the index of another. */
  private static void mix(Path log, byte[] other) throws IOException {
    byte[] data = Files.readAllBytes(log);
    byte[] mixed = Arrays.copyOf(other, indexLength(other) + data.length - indexLength(data));
    System.arraycopy(
        data, indexLength(data), mixed, indexLength(other), data.length - indexLength(data));
    Files.write(log, mixed);
  }

  private byte[] logOf(String name, SnapshotHeader... headers) throws Exception {
    Path other = directory.resolve(name);
    try (BundleWriter writer = BundleWriter.create(other, info(), DiskSync.BY_SYSTEM)) {
      for (SnapshotHeader header : headers) {
        writer.log("manager-1").append(header, header.taken() ? body(9) : new byte[0]);
      }
      writer.finish(START.plusSeconds(20), 0, new TreeMap<>(), List.of());
    }
    return Files.readAllBytes(other.resolve("manager-1.snapshots.zst"));
  }

  private static SnapshotHeader taken(long millis) {
    return SnapshotHeader.taken(millis, 1, "200", body(9).length);
  }

  @Test
  void an_index_that_tells_of_fewer_scrapes_than_the_log_holds_is_not_believed() throws Exception {
    SnapshotHeader failure = SnapshotHeader.failed(MILLIS + 15_000, 1, "timeout");
    List<byte[]> wrong =
        List.of(
            logOf("one", taken(MILLIS), failure),
            logOf("two", taken(MILLIS), taken(MILLIS + 5_000), failure),
            logOf("none", failure),
            logOf("more", taken(MILLIS), taken(MILLIS + 1), taken(MILLIS + 2), taken(MILLIS + 3)));
    for (int i = 0; i < wrong.size(); i++) {
      Path bundle = recorded("lying-" + i, true);
      mix(bundle.resolve("manager-1.snapshots.zst"), wrong.get(i));
      try (RunInput run = open(bundle)) {
        assertRead(run);
        assertEquals("log-index", codes(run).get(0));
        assertTrue(
            run.notices().get(0).text().contains("the log itself was read through"),
            run.notices().get(0).text());
      }
      assertTrue(
          BundleCheck.of(bundle).problems().stream()
              .anyMatch(problem -> problem.contains("expected an index of all scrapes")));
    }
  }

  @Test
  void an_index_with_other_instants_is_told_where_they_are_read() throws Exception {
    Path bundle = recorded("instants", true);
    mix(
        bundle.resolve("manager-1.snapshots.zst"),
        logOf(
            "shifted",
            taken(MILLIS + 1),
            taken(MILLIS + 2),
            taken(MILLIS + 3),
            SnapshotHeader.failed(MILLIS + 15_000, 1, "timeout")));
    try (RunInput run = open(bundle)) {
      NodeInput node = run.nodes().get(0);
      IOException failure = assertThrows(IOException.class, () -> node.read(0, new BodyBuffer()));
      assertEquals(
          node.origin(0)
              + ": expected the snapshot of "
              + (MILLIS + 1)
              + ", as the index says, found "
              + MILLIS,
          failure.getMessage());
    }
    assertTrue(
        BundleCheck.of(bundle).problems().stream()
            .anyMatch(problem -> problem.contains("expected the scrapes that its index names")));
  }

  private static int indexLength(byte[] log) {
    return 8 + ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
  }

  @Test
  void a_log_in_which_no_scrape_succeeded_is_no_run() throws Exception {
    Path bundle = directory.resolve("silent");
    try (BundleWriter writer = BundleWriter.create(bundle, info(), DiskSync.BY_SYSTEM)) {
      writer.log("manager-1").append(SnapshotHeader.failed(MILLIS, 1, "refused"));
    }
    MalformedInputException refused =
        assertThrows(MalformedInputException.class, () -> open(bundle));
    assertTrue(refused.getMessage().endsWith("found none: no node answered"));
  }

  @Test
  void one_log_alone_is_a_run_with_its_instants() throws Exception {
    Path log = recorded("alone", true).resolve("manager-1.snapshots.zst");
    try (RunInput run = open(log);
        InputStream plain = run.nodes().get(0).open(0)) {
      assertEquals(RunInput.Kind.SINGLE, run.kind());
      assertTrue(
          new String(plain.readAllBytes(), StandardCharsets.UTF_8).startsWith("# snapshot "));
    }
  }
}
