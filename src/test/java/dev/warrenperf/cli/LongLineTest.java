package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 200 MB without a line end, in a process that has a third of that. */
class LongLineTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir private Path directory;

  private Path longLine() throws IOException {
    Path file = directory.resolve("long.prom");
    byte[] block = new byte[MEGABYTE];
    Arrays.fill(block, (byte) 'a');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }
    return file;
  }

  private CommandRun run(String heap, String... arguments) throws Exception {
    return CommandRun.inOwnProcess(List.of(heap, "-XX:+UseSerialGC"), directory, arguments);
  }

  @Test
  void it_is_one_message_and_little_memory() throws Exception {
    String file = longLine().toString();
    CommandRun report = run("-Xmx64m", "report", file);
    assertEquals(65, report.exitCode(), report::err);
    assertEquals("", report.out());
    assertEquals(
        "warren-perf: " + file + ":1:1: expected a line end within 1048576 bytes, found none\n",
        report.err());
    CommandRun lint = run("-Xmx64m", "lint", file);
    assertEquals(65, lint.exitCode(), lint::err);
    assertEquals(2, lint.out().lines().count(), lint::out);
    assertEquals("", lint.err());
  }

  /** Snapshots of a pair and of a directory are read whole, up to a cap. */
  @Test
  void as_one_of_a_pair_it_is_too_large() throws Exception {
    String before = Samples.path("v1.6.0-pair") + "/before.prom";
    CommandRun pair = run("-Xmx256m", "report", before, longLine().toString());
    assertEquals(65, pair.exitCode(), pair::err);
    assertEquals("", pair.out());
    assertTrue(pair.err().contains("larger than 64 MiB"), pair::err);
    assertEquals(1, pair.err().lines().count(), pair::err);
  }

  @Test
  void where_memory_is_short_that_is_said() throws Exception {
    String before = Samples.path("v1.6.0-pair") + "/before.prom";
    CommandRun pair = run("-Xmx40m", "report", before, longLine().toString());
    assertEquals(70, pair.exitCode(), pair::err);
    assertEquals("", pair.out());
    assertTrue(pair.err().startsWith("warren-perf: not enough memory"), pair::err);
    assertEquals(1, pair.err().lines().count(), pair::err);
  }
}
