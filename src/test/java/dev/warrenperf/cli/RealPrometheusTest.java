package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.warrenperf.model.Labels;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server holds the samples of a real run, and they give what the run's own files give. */
class RealPrometheusTest {

  @TempDir private Path directory;

  private static JsonObject report(RealPrometheus server, long from, long to, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--match", "{job=\"warren\"}"));
    arguments.addAll(List.of(more));
    CommandRun run = ServerReport.of(server.url(), from, to, arguments.toArray(String[]::new));
    assertEquals("", run.err());
    Schemas.assertReport(run.out());
    return Json.of(run);
  }

  private static JsonObject directory(String run, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("report", "--format", "json", Samples.path(run)));
    arguments.addAll(List.of(more));
    return Json.of(CommandRun.of(arguments.toArray(String[]::new)));
  }

  /** All verdicts by what they are on. */
  private static Map<String, String> verdicts(JsonObject report) {
    Map<String, String> verdicts = new TreeMap<>();
    for (JsonObject operation : Json.list(report, "operations")) {
      for (JsonObject quantile : Json.list(operation, "quantiles")) {
        verdicts.put(
            Json.text(operation, "name") + " " + Json.text(quantile, "q"),
            Json.text(quantile, "verdict"));
      }
    }
    for (JsonObject rate : Json.list(report, "throughput")) {
      verdicts.put(Json.text(rate, "name"), Json.text(rate, "verdict"));
    }
    return verdicts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.1.0-burst-1", "v1.6.0-burst-1", "v1.6.0-failover-1"})
  void raw_samples_give_the_same_figures_as_the_files(String run) throws Exception {
    StoredSamples samples = StoredSamples.of(run);
    try (RealPrometheus server = RealPrometheus.with(samples, directory)) {
      JsonObject whole = report(server, samples.first(), samples.last());
      Figures.of(Samples.report(run)).assertEqual(Figures.of(whole));
      assertEquals(Samples.report(run).get("throughput"), whole.get("throughput"));
      assertEquals(Samples.report(run).get("resources"), whole.get("resources"));
      assertEquals(verdicts(Samples.report(run)), verdicts(whole));
      assertPart(run, samples, server);
    }
  }

  /** A window between snapshots has those around it, from files and from a server. */
  private static void assertPart(String run, StoredSamples samples, RealPrometheus server) {
    long from = samples.first() + 7_300;
    long to = samples.last() - 6_100;
    JsonObject files =
        directory(
            run,
            "--from",
            Instant.ofEpochMilli(from).toString(),
            "--to",
            Instant.ofEpochMilli(to).toString());
    Figures.of(files).assertEqual(Figures.of(report(server, from, to)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.1.0-burst-1", "v1.6.0-burst-1", "v1.6.0-failover-1"})
  void sums_of_the_server_are_the_sums_of_the_files(String run) throws Exception {
    StoredSamples samples = StoredSamples.of(run);
    try (RealPrometheus server = RealPrometheus.with(samples, directory)) {
      long from =
          Samples.snapshots(run).values().stream()
              .mapToLong(snapshots -> Samples.millis(snapshots.get(0)))
              .max()
              .orElseThrow();
      JsonObject pushed = report(server, from, samples.last(), "--push-down");
      Figures.of(Samples.report(run)).assertEqual(Figures.of(pushed));
      // manager-1 dies in that run alone
      assertEquals(run.contains("failover"), codes(pushed).contains("push-down-lost"));
      assertEquals(
          run.contains("failover"), pushed.getAsJsonObject("run").get("partial").getAsBoolean());
    }
  }

  private static List<String> codes(JsonObject report) {
    return Json.list(report, "notices").stream().map(notice -> Json.text(notice, "code")).toList();
  }

  /**
   * Of two nodes with 100 observations each, one within 0.5 s and one beyond, one dies in the
   * middle, or restarts there and outgrows what it was, which no bucket tells.
   */
  @ParameterizedTest
  @CsvSource({"none, PASS", "dies, UNDECIDED", "outgrows, UNDECIDED", "late, UNDECIDED"})
  void what_a_node_did_unseen_decides_nothing_in_sums(String how, String verdict) throws Exception {
    StoredSamples samples = new StoredSamples();
    for (int i = 0; i <= 20; i++) {
      long millis = 1_795_466_400_000L + i * 5_000L;
      boolean again = how.equals("outgrows") && i > 10;
      node(samples, "steady", millis, 10 * i);
      samples.add("process_start_time_seconds", target("steady"), millis, "1");
      if (!(how.equals("dies") && i > 10) && !(how.equals("late") && i < 10)) {
        node(samples, "other", millis, again ? 200 * i : 10 * i);
        samples.add("process_start_time_seconds", target("other"), millis, again ? "3" : "2");
      }
    }
    try (RealPrometheus server = RealPrometheus.with(samples, directory)) {
      JsonObject pushed = report(server, samples.first(), samples.last(), "--push-down");
      JsonObject create = Json.named(pushed, "operations", "Service Create");
      assertEquals(verdict, Json.text(Json.list(create, "quantiles").get(0), "verdict"));
      assertEquals(!how.equals("none"), codes(pushed).contains("push-down-lost"));
    }
  }

  /** One node writes the bound of 0.5 s in another way: 100 of 200 on each are within it. */
  @Test
  void bounds_that_nodes_write_in_several_ways_are_one_in_sums() throws Exception {
    StoredSamples samples = new StoredSamples();
    for (int i = 0; i <= 20; i++) {
      long millis = 1_795_466_400_000L + i * 5_000L;
      node(samples, "one", millis, 10 * i);
      node(samples, "other", millis, 10 * i);
    }
    String bucket = "warren_service_create_duration_seconds_bucket";
    var half = samples.series().remove(stored(bucket, target("other", "le", "0.5")));
    samples.series().put(stored(bucket, target("other", "le", "0.50")), half);
    try (RealPrometheus server = RealPrometheus.with(samples, directory)) {
      JsonObject pushed = report(server, samples.first(), samples.last(), "--push-down");
      JsonObject create = Json.named(pushed, "operations", "Service Create");
      JsonObject within = Json.list(create, "buckets").get(0);
      assertEquals(0.5, Double.parseDouble(Json.text(within, "le")));
      assertEquals(200, Json.number(within, "count"));
      assertEquals(400, Json.number(create, "count"));
      assertTrue(codes(pushed).contains("push-down-bounds"));
    }
  }

  private static Labels stored(String name, Map<String, String> labels) {
    labels.put("__name__", name);
    return Labels.of(labels);
  }

  /**
   * A node that restarts, one that dies, one that is away for a while, and a series that is born.
   */
  private static StoredSamples eventful() {
    StoredSamples samples = new StoredSamples();
    for (int i = 0; i <= 20; i++) {
      long millis = 1_795_466_400_000L + i * 5_000L;
      node(samples, "restarts", millis, i < 9 ? 100 + i : i - 9);
      if (i < 7) {
        node(samples, "dies", millis, 1_000 + 2 * i);
      }
      if (i < 3 || i > 12) {
        node(samples, "away", millis, 500 + 3 * i);
      }
      node(samples, "steady", millis, 7 * i);
      if (i > 5) {
        samples.add(
            "warren_containers_scheduled_total", target("steady", "kind", "new"), millis, "" + i);
      }
      samples.add("warren_containers_total", target("steady", "state", "running"), millis, "" + i);
    }
    return samples;
  }

  private static Map<String, String> target(String instance, String... label) {
    Map<String, String> labels = new TreeMap<>(Map.of("job", "warren", "instance", instance));
    if (label.length == 2) {
      labels.put(label[0], label[1]);
    }
    return labels;
  }

  private static void node(StoredSamples samples, String instance, long millis, int count) {
    String create = "warren_service_create_duration_seconds";
    samples.add("up", target(instance), millis, "1");
    samples.add(create + "_bucket", target(instance, "le", "0.5"), millis, "" + count / 2);
    samples.add(create + "_bucket", target(instance, "le", "+Inf"), millis, "" + count);
    samples.add(create + "_count", target(instance), millis, "" + count);
    samples.add(create + "_sum", target(instance), millis, "" + count * 0.25);
  }

  @Test
  void restarts_deaths_and_births_give_the_sums_of_the_raw_samples() throws Exception {
    StoredSamples samples = eventful();
    try (RealPrometheus server = RealPrometheus.with(samples, directory)) {
      JsonObject raw = report(server, samples.first(), samples.last());
      JsonObject pushed = report(server, samples.first(), samples.last(), "--push-down");
      // 8 and 11 around the restart, 12, 60, 140
      assertEquals(
          8 + 11 + 12 + 60 + 140,
          Json.number(Json.named(raw, "operations", "Service Create"), "count"));
      Figures.of(raw).assertEqual(Figures.of(pushed));
      JsonObject scheduled = Json.named(pushed, "throughput", "Task Schedules");
      assertEquals(20, Json.number(scheduled, "increase"));
      assertEquals(
          Json.number(Json.named(raw, "throughput", "Task Schedules"), "increase"),
          Json.number(scheduled, "increase"));
      JsonObject level = Json.named(pushed, "gauges", "Concurrent Tasks");
      assertEquals(20, Json.number(level, "value"));
      assertEquals(10, Json.number(level, "mean"));
      List<String> codes = codes(pushed);
      assertTrue(
          codes.containsAll(List.of("push-down", "push-down-reset", "push-down-lost")),
          codes::toString);
      assertTrue(pushed.getAsJsonObject("run").get("partial").getAsBoolean());
      Json.list(pushed, "resources")
          .forEach(resource -> assertEquals("NO DATA", Json.text(resource, "verdict")));
    }
  }
}
