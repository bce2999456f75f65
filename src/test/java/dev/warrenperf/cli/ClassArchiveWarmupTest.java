package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveWarmupTest {

  @TempDir Path directory;

  /** A command that fails would leave its classes out of the archive without a word. */
  @Test
  void every_command_does_its_work_on_a_run_with_all_its_files() throws IOException {
    ClassArchiveWarmup.main(new String[] {directory.toString()});
    try (var files = Files.list(directory)) {
      assertEquals(
          List.of("bundle", "out", "run"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    String report = Files.readString(directory.resolve("out/report.txt"));
    for (String seen : List.of("Leader Failover: The leader changed once", "v1 under burst")) {
      assertEquals(seen, report.contains(seen) ? seen : report);
    }
  }
}
