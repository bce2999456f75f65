package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scrapes every 10 s from 1717200000 on; 10 requests between any two, all fast but those of the
 * third ten seconds. The processor is busy for 1 s of each 10.
 */
class PhaseEdgesTest {

  private static final String TARGETS =
      """
      schema: warren-perf/targets/1
      name: App
      operations:
        - {name: Request, histogram: h_seconds, quantiles: {p75: < 100ms}, mean: < 300ms}
      throughput:
        - {name: Requests, counter: h_seconds_count, rate: "> 0.5/s"}
      resources:
        - {name: App, cpu: < 15%, memory: < 10MB}
      """;

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("targets.yaml"), TARGETS);
    Files.createDirectories(directory.resolve("run"));
    for (int i = 0; i <= 6; i++) {
      int all = 10 * i;
      int fast = i < 3 ? all : all - 10;
      double sum = fast * 0.05 + (all - fast) * 0.5;
      Files.writeString(
          directory.resolve("run/n-" + (1717200000 + 10 * i) + ".prom"),
          """
          h_seconds_bucket{le="0.1"} %d
          h_seconds_bucket{le="+Inf"} %d
          h_seconds_sum %s
          h_seconds_count %d
          process_cpu_seconds_total %d
          process_resident_memory_bytes 1000000
          process_start_time_seconds 1717100000
          """
              .formatted(fast, all, sum, all, i));
    }
  }

  private JsonObject report(String from, String to) {
    CommandRun run =
        CommandRun.of(
            "report",
            directory.resolve("run").toString(),
            "--targets",
            directory.resolve("targets.yaml").toString(),
            "--format",
            "json",
            "--from",
            from,
            "--to",
            to);
    assertEquals("", run.err());
    Schemas.assertReport(run.out());
    return Json.of(run);
  }

  private static JsonObject p75(JsonObject report) {
    return Json.quantile(Json.list(report, "operations").get(0), 0.75);
  }

  private static String text(JsonObject report, String list, String key) {
    return Json.text(Json.list(report, list).get(0), key);
  }

  @Test
  void what_lies_between_snapshots_and_edges_is_not_counted_and_decides_only_where_it_cannot_but() {
    // surely inside 10 s to 50 s: 40, 10 of them slow; at both edges 10 more, all fast
    JsonObject report = report("5s", "55s");
    assertEquals(40, Json.list(report, "operations").get(0).get("count").getAsDouble());
    assertEquals("PASS", Json.text(p75(report), "verdict"));
    // at least 40 in 50 s
    assertEquals("PASS", text(report, "throughput", "verdict"));
    // between 4 s and 6 s in 50 s
    assertEquals("PASS", text(report, "resources", "verdict"));
    assertEquals("window-edges", text(report, "notices", "code"));
  }

  @Test
  void edges_that_may_turn_it_leave_it_open() {
    // surely inside: the ten fast ones from 10 s to 20 s; at the edge after it ten slow ones
    JsonObject report = report("10s", "29s");
    assertEquals("UNDECIDED", Json.text(p75(report), "verdict"));
    assertEquals("window-edges", Json.text(p75(report), "reason"));
    // 10 to 20 in 19 s
    assertEquals("PASS", text(report, "throughput", "verdict"));
  }

  @Test
  void edges_that_are_snapshots_leave_nothing_open() {
    JsonObject report = report("10s", "40s");
    assertEquals(30, Json.list(report, "operations").get(0).get("count").getAsDouble());
    assertTrue(
        Json.list(report, "notices").stream()
            .noneMatch(notice -> Json.text(notice, "code").equals("window-edges")));
  }

  @Test
  void without_two_snapshots_inside_nothing_is_sure() {
    JsonObject report = report("22s", "28s");
    assertEquals("UNDECIDED", Json.text(p75(report), "verdict"));
    assertEquals("UNDECIDED", text(report, "throughput", "verdict"));
    assertEquals("UNDECIDED", text(report, "resources", "verdict"));
  }
}
