package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverCsvTest {

  @TempDir Path directory;

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  @Test
  void a_ceiling_is_in_the_unit_of_its_limit() throws IOException {
    CommandRun report =
        CommandRun.of(
            "report",
            file("run.prom", "# TYPE heap_bytes gauge\nheap_bytes 3e6\n"),
            "--targets",
            file(
                "targets.yaml",
                """
                schema: warren-perf/targets/1
                gauges:
                  - {name: Heap, gauge: heap_bytes, max: < 2MB}
                """),
            "--waivers",
            file(
                "waivers.yaml",
                """
                schema: warren-perf/waivers/1
                waivers:
                  - {gauge: Heap, ceiling: < 4MB, reason: a leak, expires: 2999-01-01}
                """),
            "--format",
            "csv");
    assertTrue(
        report.out().contains("waiver,Heap,gauge,,,,,value,,4000000,bytes,"),
        report.out() + report.err());
  }
}
