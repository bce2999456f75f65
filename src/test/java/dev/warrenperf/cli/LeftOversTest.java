package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that removes what two others have twice chooses series by series, and so leaves bodies
 * that hold a series or two of the other's scrape.
 */
class LeftOversTest {

  private static final long START = 1_717_200_000;

  @TempDir Path directory;

  private void whole(int second, int count) throws IOException {
    body(
        second,
        """
        process_start_time_seconds 1717100000
        job_seconds_bucket{le="0.1"} %1$d
        job_seconds_bucket{le="+Inf"} %1$d
        job_seconds_sum 1
        job_seconds_count %1$d
        depth 1
        """
            .formatted(count));
  }

  private void leftOver(int second) throws IOException {
    body(second, "depth 7\n");
  }

  private void body(int second, String text) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("run/api"));
    Files.writeString(folder.resolve((START + second) + ".prom"), text);
  }

  private JsonObject report() throws IOException {
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
    return Json.of(
        CommandRun.of(
            "report",
            directory.resolve("run").toString(),
            "--targets",
            targets.toString(),
            "--format",
            "json"));
  }

  private static JsonObject node(JsonObject report) {
    return Json.list(report.getAsJsonObject("run"), "nodes").get(0);
  }

  private static JsonObject job(JsonObject report) {
    return Json.list(report, "operations").get(0);
  }

  /** 300 + 200 of whole scrapes every 10 s; taken as snapshots, the left-overs would end them. */
  @Test
  void what_is_left_of_another_scrape_is_no_snapshot_and_ends_no_series() throws IOException {
    leftOver(-6);
    whole(0, 100);
    leftOver(4);
    whole(10, 400);
    leftOver(14);
    whole(20, 600);
    leftOver(24);
    JsonObject report = report();
    assertEquals(500, job(report).get("count").getAsInt());
    assertEquals("PASS", job(report).get("verdict").getAsString());
    assertEquals(3, node(report).get("snapshots").getAsInt());
    assertEquals(0, node(report).get("unusableSnapshots").getAsInt());
    assertFalse(report.getAsJsonObject("run").get("partial").getAsBoolean());
    assertTrue(report.get("notices").toString().contains("removes duplicates"), "told");
  }

  /** Nothing whole is there for 40 s, though something of the node still is. */
  @Test
  void a_node_of_which_only_left_overs_go_on_is_not_seen_any_more() throws IOException {
    whole(0, 100);
    whole(10, 400);
    for (int second = 14; second <= 50; second += 10) {
      leftOver(second);
    }
    JsonObject report = report();
    assertEquals(300, job(report).get("count").getAsInt());
    assertEquals("UNDECIDED", job(report).get("verdict").getAsString());
    assertTrue(report.getAsJsonObject("run").get("partial").getAsBoolean());
  }

  /**
   * A server notes its scrape also where nobody answered: 4 s after the last snapshot, and the next
   * one of the other node is 11 s after it.
   */
  @Test
  void what_a_server_notes_of_a_scrape_is_no_sign_of_the_target() throws IOException {
    whole(0, 100);
    whole(10, 400);
    Path other = Files.createDirectories(directory.resolve("run/other"));
    for (int second = 1; second <= 21; second += 10) {
      Files.writeString(
          other.resolve((START + second) + ".prom"), "process_start_time_seconds 3\n");
    }
    assertTrue(
        report().getAsJsonObject("run").get("partial").getAsBoolean(), "unseen from 10 s on");
    body(14, "scrape_response_size_bytes 0\n");
    assertTrue(report().getAsJsonObject("run").get("partial").getAsBoolean(), "and still");
    leftOver(15);
    assertFalse(report().getAsJsonObject("run").get("partial").getAsBoolean(), "seen at 15 s");
  }

  /** Half of the six samples, and what never tells its process, is a scrape like any other. */
  @Test
  void a_snapshot_with_half_of_the_samples_is_one() throws IOException {
    whole(0, 100);
    body(10, "job_seconds_count 5\njob_seconds_sum 1\ndepth 2\n");
    assertEquals(2, node(report()).get("snapshots").getAsInt());
  }

  @Test
  void where_no_snapshot_tells_its_process_a_small_one_is_one() throws IOException {
    body(0, "a 1\nb 1\nc 1\nd 1\ndepth 1\n");
    body(10, "depth 2\n");
    assertEquals(2, node(report()).get("snapshots").getAsInt());
  }
}
