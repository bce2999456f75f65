package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rests on the times of files alone: 900 more requests in what looks like 1000 s. */
class FileTimesTest {

  private static final String TARGETS =
      """
      schema: warren-perf/targets/1
      name: App
      throughput:
        - {name: Requests, counter: app_requests_total, rate: "> 5/s", kind: delivered}
      resources:
        - {name: App, cpu: < 50%, memory: < 512MB}
      """;

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("targets.yaml"), TARGETS);
    write("run/before.prom", 100, 1_700_000_000_000L);
    write("run/after.prom", 1000, 1_700_001_000_000L);
  }

  private void write(String path, int count, long modified) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        # TYPE app_requests_total counter
        app_requests_total %d
        # TYPE process_cpu_seconds_total counter
        process_cpu_seconds_total %d
        # TYPE process_resident_memory_bytes gauge
        process_resident_memory_bytes 1e8
        """
            .formatted(count, count / 100));
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
  }

  private CommandRun report(String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "report";
    all[1] = directory.resolve("run").toString();
    all[2] = "--targets";
    all[3] = directory.resolve("targets.yaml").toString();
    all[4] = "--full";
    System.arraycopy(more, 0, all, 5, more.length);
    return CommandRun.of(all);
  }

  // 900/1000 s = 0.9/s misses > 5/s, and 9 s of 1000 s keep CPU < 50 %
  @Test
  void they_decide_only_when_they_are_trusted() {
    CommandRun untrusted = report();
    assertTrue(untrusted.out().startsWith("UNDECIDED"), untrusted.out());
    assertTrue(
        untrusted.out().contains("Requests     0.9/s  > 5/s   ? UNDECIDED"), untrusted.out());
    assertTrue(untrusted.out().contains("--trust-mtime lets them decide"), untrusted.out());
    assertTrue(untrusted.out().contains("meets 1 of 3 targets"), untrusted.out());
    assertTrue(untrusted.out().contains("2 cannot be decided"), untrusted.out());
    CommandRun trusted = report("--trust-mtime");
    assertEquals(10, trusted.exitCode());
    assertTrue(trusted.out().contains("0.9/s  > 5/s   ✗ FAIL"), trusted.out());
  }

  /** The rate of 0.9/s is above the ceiling, if the times are right. */
  @Test
  void no_ceiling_of_a_waiver_is_met_by_them() throws IOException {
    Path waivers = directory.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        schema: warren-perf/waivers/1
        waivers:
          - {rate: Requests, ceiling: "> 0.5/s", reason: slow disk, expires: 2999-01-01}
        """);
    CommandRun untrusted = report("--waivers", waivers.toString(), "--format", "json");
    assertTrue(untrusted.out().contains("ceiling-not-kept"), untrusted.out());
    assertFalse(untrusted.out().contains("which is met"), untrusted.out());
    CommandRun trusted =
        report("--waivers", waivers.toString(), "--format", "json", "--trust-mtime");
    assertTrue(trusted.out().contains("which is met"), trusted.out());
  }

  @Test
  void no_part_of_a_run_is_found_by_them() {
    CommandRun part = report("--warmup", "10s");
    assertEquals(64, part.exitCode());
    assertTrue(part.err().contains("--trust-mtime"), part.err());
    assertEquals(10, report("--warmup", "10s", "--trust-mtime").exitCode());
  }
}
