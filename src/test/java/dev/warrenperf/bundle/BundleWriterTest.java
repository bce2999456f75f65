package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.RunInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleWriterTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  @TempDir private Path directory;

  private static BundleInfo info() {
    return new BundleInfo(
        new RunInfo(
            new TreeMap<>(Map.of("version", "v1.6.0", "rack", "7")),
            null,
            START,
            null,
            5.0,
            List.of("sh -c true"),
            new TreeMap<>(),
            null,
            new TreeMap<>(Map.of("os", "Linux")),
            List.of()),
        List.of(
            new BundleInfo.Target("manager-1", "manager", 2.0, "http://127.0.0.1:9090/metrics"),
            new BundleInfo.Target("worker-1", "worker", null, null)));
  }

  @Test
  void a_closed_bundle_holds_what_its_checksums_name() throws IOException {
    Path bundle = directory.resolve("run");
    try (BundleWriter writer = BundleWriter.create(bundle, info(), DiskSync.BY_SYSTEM)) {
      byte[] body = "a 1\n".getBytes(StandardCharsets.US_ASCII);
      writer.log("manager-1").append(SnapshotHeader.taken(1_000, 1, "200", 4), body);
      writer.mark("create \"x\", y", START.plusNanos(5));
      writer.mark("end", START.plusSeconds(1));
      writer.write("health/manager-1-before.json", "{}");
      writer.finish(START.plusSeconds(60), 3, new TreeMap<>(), List.of("late"));
    }
    RootDirectory root = RootDirectory.of(bundle);
    assertEquals(
        List.of("health/manager-1-before.json", "manager-1.snapshots.zst", "marks.csv", "run.json"),
        List.copyOf(Checksums.files(root).files()));
    Map<String, String> digests = Checksums.parse(Checksums.read(root));
    assertEquals(Checksums.files(root).files(), digests.keySet());
    for (Map.Entry<String, String> digest : digests.entrySet()) {
      assertEquals(digest.getValue(), Checksums.digest(root, digest.getKey()));
    }
    assertEquals(
        "phase,unix_ns\n\"create \"\"x\"\", y\",1769860800000000005\n\"end\",1769860801000000000\n",
        Files.readString(bundle.resolve("marks.csv")));
    String json = Files.readString(bundle.resolve("run.json"));
    assertTrue(json.contains("\"format\": \"warren-perf/bundle/1\""), json);
    assertTrue(json.contains("\"ended\": \"2026-01-31T12:01:00Z\""), json);
    assertTrue(json.contains("\"exit_code\": 3"), json);
  }

  /** Whatever the power fails at: what came before is on disk, and its entry, too. */
  @Test
  void all_that_a_bundle_holds_is_forced_in_its_order() throws IOException {
    Path bundle = directory.resolve("run");
    List<String> forced = new ArrayList<>();
    DiskSync sync =
        path -> {
          String name = directory.toRealPath().relativize(path.toRealPath()).toString();
          forced.add(name.replaceAll("[.]([^/]+)[.][0-9]+[.]tmp", "$1~"));
        };
    BundleWriter writer = BundleWriter.create(bundle, info(), sync);
    try (writer) {
      assertEquals(List.of("", "run/run.json~", "run", "run"), taken(forced));
      byte[] body = "a 1\n".getBytes(StandardCharsets.US_ASCII);
      writer.log("manager-1").append(SnapshotHeader.taken(1_000, 1, "200", 4), body);
      writer.log("manager-1").append(SnapshotHeader.failed(2_000, 1, "timeout"));
      assertEquals(List.of("run/manager-1.snapshots", "run/manager-1.snapshots"), taken(forced));
      writer.mark("create", START);
      writer.mark("end", START.plusSeconds(1));
      assertEquals(List.of("run/marks.csv", "run", "run/marks.csv"), taken(forced));
      Files.writeString(writer.root().place("samples/hey.csv"), "x");
      writer.finish(START.plusSeconds(60), 0, new TreeMap<>(), List.of());
    }
    assertEquals(
        List.of(
            "run/manager-1.snapshots.zst~",
            "run",
            "run/manager-1.snapshots.zst",
            "run/marks.csv",
            "run/run.json",
            "run/samples/hey.csv",
            "run",
            "run/samples",
            "run/run.json~",
            "run",
            "run/checksums.sha256~",
            "run"),
        taken(forced));
  }

  private static List<String> taken(List<String> from) {
    List<String> all = List.copyOf(from);
    from.clear();
    return all;
  }

  @Test
  void a_directory_that_holds_anything_is_refused() throws IOException {
    Files.writeString(directory.resolve("x"), "x");
    IOException refused =
        assertThrows(
            IOException.class, () -> BundleWriter.create(directory, info(), DiskSync.BY_SYSTEM));
    assertEquals("expected a new or empty directory, found files in it", refused.getMessage());
  }

  @Test
  void an_address_is_kept_without_what_may_be_secret() {
    assertEquals(
        "https://db:9090/metrics",
        BundleInfo.shown(URI.create("https://u:p@db:9090/metrics?token=secret#x")));
  }

  /** The digest of "abc" is an example of FIPS 180-4. */
  @Test
  void checksums_are_sha256() throws IOException {
    Files.writeString(directory.resolve("abc"), "abc");
    RootDirectory root = RootDirectory.of(directory);
    String text = Checksums.text(Checksums.of(root, root.find()));
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n", text);
    assertEquals(Set.of("abc"), Checksums.parse(text).keySet());
    assertThrows(IOException.class, () -> Checksums.parse("nonsense\n"));
  }
}
