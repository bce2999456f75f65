package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** VictoriaMetrics marks the end of a target with a sample of NaN in each of its series. */
class StaleSnapshotTest {

  @TempDir Path directory;

  private void snapshot(int second, String low, String all, String level) throws IOException {
    Files.writeString(
        directory.resolve("run/api-" + (1717200000 + second) + ".prom"),
        """
        job_seconds_bucket{le="0.1"} %s
        job_seconds_bucket{le="+Inf"} %s
        job_seconds_sum %s
        job_seconds_count %s
        depth %s
        """
            .formatted(low, all, level, all, level));
  }

  /** One series alone ends so when it is no longer exposed: 30 more were seen, and then no more. */
  @Test
  void what_is_nan_while_the_rest_is_not_ended_before() throws IOException {
    Files.createDirectory(directory.resolve("run"));
    snapshot(0, "10", "10", "1");
    snapshot(10, "30", "40", "2");
    snapshot(20, "NaN", "NaN", "3");
    String report = report();
    assertTrue(report.contains("3 snapshots\n"), report);
    assertTrue(report.contains("30 observations"), report);
    assertTrue(report.contains("missing in the last snapshot"), report);
    assertTrue(report.contains("no longer exposed some of its series"), report);
    assertFalse(report.contains("cannot be used"), report);
  }

  /** 5 of 40 at "0.1": part of a child that is no number is a fault, and no end. */
  @Test
  void a_bucket_that_is_nan_beside_others_makes_the_counts_unusable() throws IOException {
    Files.createDirectory(directory.resolve("run"));
    snapshot(0, "10", "10", "1");
    snapshot(10, "NaN", "40", "2");
    assertTrue(report().contains("cannot be used"));
  }

  private String report() throws IOException {
    Path targets = directory.resolve("targets.yaml");
    Files.writeString(
        targets,
        """
        schema: warren-perf/targets/1
        name: App
        operations:
          - {name: Job, histogram: job_seconds, quantiles: {p50: < 1s}}
        gauges:
          - {name: Depth, gauge: depth, max: < 100}
        """);
    return InThisProcess.run(
            "report",
            "--full",
            directory.resolve("run").toString(),
            "--targets",
            targets.toString())
        .out();
  }

  @Test
  void a_snapshot_of_nan_alone_is_none_and_takes_nothing_from_what_was_seen() throws IOException {
    Files.createDirectory(directory.resolve("run"));
    snapshot(0, "10", "10", "1");
    snapshot(10, "30", "40", "2"); // 30 more, 20 of them within 0.1 s
    snapshot(20, "NaN", "NaN", "NaN");
    String report = report();
    assertTrue(report.contains("2 snapshots, 1 unusable"), report);
    assertTrue(report.contains("30 observations"), report);
    assertTrue(report.contains("found NaN for every sample"), report);
    assertFalse(report.contains("missing in the last snapshot"), report);
    assertFalse(report.contains("cannot be used"), report);
  }
}
