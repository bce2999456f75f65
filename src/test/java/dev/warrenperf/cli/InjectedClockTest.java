package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose snapshots do not tell when they were: whether a waiver holds is up to the clock. */
class InjectedClockTest {

  private static final Path SCENARIO =
      Path.of("src", "test", "resources", "scenarios", "waiver-expired", "input");
  private static final String WAIVERS =
      """
      schema: warren-perf/waivers/1
      waivers:
        - {operation: Order, quantile: p99, ceiling: < 1s, reason: x, expires: 2030-06-01}
        - {operation: Order, change: true, ceiling: 20%, reason: x, expires: 2030-06-01}
      """;

  @TempDir private Path directory;

  private String run(String day, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, out, false, false, 200);
    InstantSource clock = InstantSource.fixed(Instant.parse(day + "T12:00:00Z"));
    new WarrenPerf(console, Map.of(), clock).run(arguments);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  @Test
  void report_and_compare_ask_the_clock_that_they_are_given() throws IOException {
    String targets = file("t.yaml", Files.readString(SCENARIO.resolve("targets.yaml")));
    String waivers = file("w.yaml", WAIVERS);
    String run =
        file("run.prom", Files.readString(SCENARIO.resolve("run/shop-1/1768471210000.prom")));
    assertDependsOnTheDay("report", run, "--full", "--targets", targets, "--waivers", waivers);
    String[] json = {"report", run, "--targets", targets, "--format", "json"};
    String stored = file("report.json", run("2030-06-01", json));
    assertDependsOnTheDay("compare", stored, stored, "--targets", targets, "--waivers", waivers);
  }

  private void assertDependsOnTheDay(String... arguments) {
    String expired = "expired on 2030-06-01, and the run has no times; today is 2030-06-02";
    String before = run("2030-06-01", arguments);
    assertFalse(before.contains("expired"), before);
    String after = run("2030-06-02", arguments);
    assertTrue(after.contains(expired), after);
  }
}
