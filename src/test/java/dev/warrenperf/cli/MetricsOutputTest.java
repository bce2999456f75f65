package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of metrics says what the report says. */
class MetricsOutputTest {

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("results.prom");
  }

  private JsonObject report(String run, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "report",
                    Samples.path(run),
                    "--format",
                    "json",
                    "--metrics-out",
                    file().toString()),
                Stream.of(more))
            .toList();
    CommandRun ran = CommandRun.of(arguments.toArray(String[]::new));
    assertEquals("warren-perf: the metrics are in " + file() + "\n", ran.err());
    return Json.of(ran);
  }

  private Exposition metrics() throws IOException {
    return Exposition.strict(Files.readAllBytes(file()));
  }

  /** Labels of a series of this run. */
  private static Map<String, String> labels(JsonObject report, String... labels) {
    Map<String, String> all = new TreeMap<>();
    JsonObject run = report.getAsJsonObject("run");
    all.put("version", Visible.of(Json.text(run, "version")));
    all.put("scenario", Visible.of(Json.text(run, "scenario")));
    for (int i = 0; i < labels.length; i += 2) {
      all.put(labels[i], labels[i + 1]);
    }
    return all;
  }

  /** To 15 digits: off by half a unit of the last one at most. */
  private static void assertNear(double expected, double actual, String what) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, actual, Math.abs(expected) * 5e-15, what);
    } else {
      assertEquals(expected, actual, what);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.1.0-burst-1", "v1.6.0-burst-throttled-1", "v1.6.0-failover-1"})
  void durations_and_verdicts_are_those_of_the_report(String run) throws IOException {
    JsonObject report = report(run);
    Exposition metrics = metrics();
    for (JsonObject operation : Json.list(report, "operations")) {
      String name = Json.text(operation, "name");
      boolean observed = Json.number(operation, "count") > 0;
      Map<String, String> labels = labels(report, "operation", name);
      assertNear(
          observed ? Json.number(operation, "count") : Double.NaN,
          metrics.value("warren_perf_operation_observations", labels),
          name);
      assertNear(
          Json.number(operation, "mean"),
          metrics.value("warren_perf_operation_mean_seconds", labels),
          name);
      for (JsonObject quantile : Json.list(operation, "quantiles")) {
        assertQuantile(report, name, quantile, metrics);
      }
    }
    assertEquals(
        Json.number(report, "exitCode"), metrics.value("warren_perf_exit_code", labels(report)));
  }

  private static void assertQuantile(
      JsonObject report, String operation, JsonObject quantile, Exposition metrics) {
    String q = Json.text(quantile, "q");
    for (String bound : List.of("lower", "estimate", "upper")) {
      assertNear(
          Json.number(quantile, bound),
          metrics.value(
              "warren_perf_operation_quantile_seconds",
              labels(report, "operation", operation, "quantile", q, "bound", bound)),
          operation + " " + q + " " + bound);
    }
    String verdict = Json.text(quantile, "verdict");
    String percentile = dev.warrenperf.unit.Format.percentile(Json.number(quantile, "q"));
    for (String state : List.of("PASS", "FAIL", "UNDECIDED", "NO DATA")) {
      double held =
          metrics.value(
              "warren_perf_target_verdict",
              labels(
                  report,
                  "kind",
                  "operation",
                  "target",
                  operation,
                  "statistic",
                  percentile,
                  "verdict",
                  state.toLowerCase(java.util.Locale.ROOT).replace(' ', '_')));
      assertEquals(verdict == null ? Double.NaN : state.equals(verdict) ? 1 : 0, held);
    }
    assertNear(
        Json.number(quantile, "limit"),
        metrics.value(
            "warren_perf_target_limit_seconds",
            labels(report, "kind", "operation", "target", operation, "statistic", percentile)),
        operation);
  }

  @Test
  void rates_levels_resources_and_the_run_are_those_of_the_report() throws IOException {
    JsonObject report = report("v1.6.0-burst-1");
    Exposition metrics = metrics();
    for (JsonObject rate : Json.list(report, "throughput")) {
      String name = Json.text(rate, "name");
      assertNear(
          Json.number(rate, "value"),
          metrics.value("warren_perf_throughput_per_second", labels(report, "target", name)),
          name);
      assertNear(
          Json.number(rate, "limit"),
          metrics.value(
              "warren_perf_target_limit_per_second",
              labels(report, "kind", "throughput", "target", name, "statistic", "rate")),
          name);
    }
    String[] level = {"target", "Concurrent Tasks", "across", "max", "statistic", "mean"};
    assertNear(
        Json.number(Json.named(report, "gauges", "Concurrent Tasks"), "mean"),
        metrics.value("warren_perf_level", labels(report, level)),
        "level");
    JsonObject memory =
        Json.list(report, "resources").stream()
            .filter(resource -> Json.text(resource, "name").equals("Manager Node"))
            .filter(resource -> Json.text(resource, "resource").equals("memory"))
            .findFirst()
            .orElseThrow();
    for (JsonObject node : Json.list(memory, "nodes")) {
      String[] use = {
        "target",
        "Manager Node",
        "role",
        "manager",
        "node",
        Json.text(node, "node"),
        "statistic",
        "max"
      };
      assertEquals(
          Json.number(node, "max"),
          metrics.value("warren_perf_resource_memory_bytes", labels(report, use)));
    }
    // 2026-11-23T20:36:12.250Z
    assertEquals(
        1_795_466_172.25, metrics.value("warren_perf_run_start_timestamp_seconds", labels(report)));
    assertEquals("1", metrics.labels("warren_perf_run_info").get("repeat"));
  }

  /** The counts of Service Delete in that run: 43 of 50 within 100 ms, 49 within 250 ms. */
  @Test
  void the_share_within_a_limit_is_what_the_bounds_around_it_count() throws IOException {
    JsonObject report = report("v1.6.0-burst-1");
    String name = "warren_perf_operation_within_limit_ratio";
    String[] p50 = {"operation", "Service Delete", "statistic", "p50", "bound", "lower"};
    assertEquals(0.86, metrics().value(name, labels(report, p50)));
    p50[5] = "upper";
    assertEquals(0.98, metrics().value(name, labels(report, p50)));
  }

  @Test
  void what_a_client_measured_stands_beside_what_the_servers_did() throws IOException {
    String samples = "api-read=" + Samples.path("v1.6.0-burst-1") + "/hey-health.csv";
    JsonObject report = report("v1.6.0-burst-1", "--samples", samples);
    JsonObject client =
        Json.named(report, "operations", "API Request (read)").getAsJsonObject("client");
    String operation = "API Request (read)";
    assertEquals(
        Json.number(client, "count"),
        metrics()
            .value(
                "warren_perf_client_calls",
                labels(report, "operation", operation, "result", "succeeded")));
    assertNear(
        Json.number(Json.list(client, "quantiles").get(0), "upper"),
        metrics()
            .value(
                "warren_perf_client_quantile_seconds",
                labels(report, "operation", operation, "quantile", "0.5", "bound", "upper")),
        "p50");
  }

  @Test
  void hostile_names_survive() throws IOException {
    String hostile = "a\\b \"c\"} 1\n# TYPE d\tcounter \u001b[31m \u00fc\u202e,{e=\"f\"";
    Path targets =
        Files.writeString(
            directory.resolve("targets.yaml"),
            """
            schema: warren-perf/targets/1
            operations:
              - name: "x\\\\y \\"z\\"} 1"
                histogram: warren_service_create_duration_seconds
                quantiles: {p50: < 500ms}
            """);
    JsonObject report =
        report(
            "v1.6.0-burst-1",
            "--targets",
            targets.toString(),
            "--label",
            "version=" + hostile,
            "--label",
            "scenario=" + hostile);
    assertEquals(hostile, Json.text(report.getAsJsonObject("run"), "version"));
    String[] p50 = {"operation", "x\\y \"z\"} 1", "quantile", "0.5", "bound", "upper"};
    assertEquals(
        0.01, metrics().value("warren_perf_operation_quantile_seconds", labels(report, p50)));
    assertEquals(Visible.of(hostile), metrics().labels("warren_perf_run_info").get("version"));
  }

  @Test
  void a_run_that_tells_nothing_of_itself_has_no_such_labels() throws IOException {
    CommandRun ran =
        CommandRun.of(
            "report",
            Samples.path("v1.6.0-pair") + "/before.prom",
            Samples.path("v1.6.0-pair") + "/after.prom",
            "--metrics-out",
            file().toString());
    assertTrue(ran.exitCode() < 64, ran.err());
    assertFalse(metrics().series().isEmpty());
    metrics()
        .series()
        .keySet()
        .forEach(one -> assertFalse(one.labels().asMap().containsKey("version"), one.toString()));
  }

  @Test
  void the_same_input_gives_the_same_bytes_in_another_process() throws Exception {
    report("v1.6.0-burst-1");
    byte[] first = Files.readAllBytes(file());
    Path again = directory.resolve("again.prom");
    CommandRun.inOwnProcess(
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1"),
        directory,
        "report",
        Samples.path("v1.6.0-burst-1"),
        "--metrics-out",
        again.toString());
    assertArrayEquals(first, Files.readAllBytes(again));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{dir} | 73 | --metrics-out: {dir}: expected a place for a file",
        "/dev/null | 73 | --metrics-out: /dev/null: expected a place for a file",
        "{dir}/targets/results.prom | 73 | {dir}/targets: expected a writable directory",
        "- | 64 | --metrics-out: expected a file"
      })
  void a_place_that_cannot_be_written_is_told_before_anything_is_read(
      String place, int exitCode, String message) throws IOException {
    Files.writeString(directory.resolve("targets"), "a file");
    CommandRun ran =
        CommandRun.of(
            "report", "no-such-run", "--metrics-out", place.replace("{dir}", directory.toString()));
    assertEquals(exitCode, ran.exitCode());
    String expected = "warren-perf: " + message.replace("{dir}", directory.toString());
    assertTrue(ran.err().startsWith(expected), ran.err());
    assertEquals(1, ran.err().lines().count());
  }

  @Test
  void a_run_that_is_not_there_leaves_no_directory_behind() {
    Path made = directory.resolve("made");
    CommandRun ran = CommandRun.of("report", "no-such-run", "--metrics-out", made + "/a.prom");
    assertEquals(66, ran.exitCode());
    assertFalse(Files.exists(made));
  }
}
