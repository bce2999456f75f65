package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bundle.SnapshotLogReader;
import dev.warrenperf.bytes.Zstd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording forces to disk, as the Java runtime tells of it. */
class RecordSyncTest {

  @TempDir private Path directory;

  /** Paths that were forced while a node was recorded, in their order. */
  private List<String> forced(String... more) throws Exception {
    Path bundle = directory.resolve("runs").resolve("bundle");
    List<String> line = new ArrayList<>(List.of("record", "-o", bundle.toString()));
    line.addAll(List.of("--interval", "500ms", "--duration", "1200ms"));
    line.addAll(List.of(more));
    Path events = directory.resolve("events.jfr");
    try (Cluster cluster = new Cluster("worker-1");
        Recording recording = new Recording()) {
      line.addAll(cluster.options());
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      CommandRun run = CommandRun.of(line.toArray(String[]::new));
      recording.stop();
      recording.dump(events);
      assertEquals(0, run.exitCode(), run.err());
    }
    assertEquals(0, CommandRun.of("bundle", "verify", bundle.toString()).exitCode());
    assertEquals(0, CommandRun.of("report", bundle.toString(), "--fail-on", "none").exitCode());
    List<String> forced = new ArrayList<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
      Path path = event.getString("path") == null ? null : Path.of(event.getString("path"));
      if (path != null && path.startsWith(directory.toRealPath())) {
        forced.add(directory.toRealPath().relativize(path).toString());
      }
    }
    return forced;
  }

  /** Scrapes in a log, also those that failed. */
  private long scrapes(String log) throws IOException {
    long count = 0;
    try (SnapshotLogReader reader =
        new SnapshotLogReader(Zstd.open(Files.newInputStream(directory.resolve(log))))) {
      while (reader.next() != null) {
        count++;
      }
    }
    return count;
  }

  @Test
  void each_scrape_and_the_closed_bundle_are_forced() throws Exception {
    List<String> forced = forced("--sync");
    long scrapes = forced.stream().filter("runs/bundle/worker-1.snapshots"::equals).count();
    assertEquals(scrapes("runs/bundle/worker-1.snapshots.zst"), scrapes);
    assertTrue(scrapes >= 3, forced.toString());
    assertTrue(forced.contains(""), "the entry of runs: " + forced);
    assertTrue(forced.contains("runs"), "the entry of the bundle: " + forced);
    assertEquals("runs/bundle", forced.get(forced.size() - 1), forced.toString());
    assertTrue(forced.contains("runs/bundle/worker-1.snapshots.zst"), forced.toString());
  }

  @Test
  void without_the_option_nothing_is_forced() throws Exception {
    assertEquals(List.of(), forced());
  }
}
