package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof of one target, found by its name. */
class ExplainCommandTest {

  private static final int SCREEN = 40;
  private static final String THROTTLED = Samples.path("v1.6.0-burst-throttled-1");

  @TempDir private Path directory;

  private static String explained(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.of(all.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    return run.out();
  }

  @Test
  void one_statistic_shows_every_step_to_its_verdict() {
    String proof = explained(THROTTLED, "Service Create", "p99");
    assertTrue(proof.startsWith("Service Create p99\n  ? UNDECIDED: "), proof);
    for (String part :
        List.of(
            "rank ceil(0.99 × 50) = 50",
            "le=\"1\", 50 are at or below le=\"2.5\"",
            "the target is < 2s",
            "add a bucket bound at 2",
            "Binomial test",
            "warren_service_create_duration_seconds",
            "v1.6.0-burst-throttled-1")) {
      assertTrue(proof.replaceAll("\\s+", " ").contains(part), part + " in " + proof);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "service create p99, Service Create p99",
    "SERVICE CREATE, Service Create mean",
    "raft apply p99.9, Raft Apply p99.9",
    "service creates, Service Creates",
    "manager node memory, Manager Node memory",
    "manager node cpu, Manager Node CPU",
    "concurrent tasks, Concurrent Tasks",
    "leader failover, Leader Failover",
    "task start p50, Task Start p50"
  })
  void any_target_is_found_whatever_its_case(String typed, String title) {
    assertEquals(title, explained(THROTTLED, typed).lines().findFirst().orElseThrow());
    String[] words = (THROTTLED + " " + typed).split(" ", -1);
    assertEquals(title, explained(words).lines().findFirst().orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> every_target_of_the_samples_fits_a_screen() {
    return Samples.RUNS.stream()
        .flatMap(
            run ->
                names(run)
                    .map(name -> DynamicTest.dynamicTest(run + " " + name, () -> fits(run, name))));
  }

  private static Stream<String> names(String run) {
    JsonObject report = Samples.report(run);
    return Stream.of("operations", "throughput", "gauges", "resources", "failover")
        .flatMap(section -> Json.list(report, section).stream())
        .map(target -> target.get("name").getAsString())
        .distinct();
  }

  private static void fits(String run, String name) {
    List<String> lines = explained(Samples.path(run), name).lines().toList();
    assertTrue(lines.size() <= SCREEN, String.join("\n", lines));
    for (String line : lines) {
      assertTrue(line.codePointCount(0, line.length()) <= 80, line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "servce creat, Service Create",
    "failover, Leader Failover",
    "service create p42, Service Create p"
  })
  void an_unknown_name_is_refused_with_those_that_are_near(String typed, String near) {
    CommandRun run = CommandRun.of("explain", THROTTLED, typed);
    assertEquals(64, run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(near), run.err());
  }

  @Test
  void without_a_name_there_is_nothing_to_explain() {
    for (String[] line : List.of(new String[] {"explain"}, new String[] {"explain", THROTTLED})) {
      CommandRun run = CommandRun.of(line);
      assertEquals(64, run.exitCode());
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }

  @Test
  void two_files_are_a_run_too() {
    String pair = Samples.path("v1.6.0-pair");
    String proof =
        explained(pair + "/before.prom", pair + "/after.prom", "service", "create", "p50");
    assertTrue(proof.startsWith("Service Create p50\n"), proof);
    assertTrue(proof.contains("before.prom .. after.prom"), proof);
  }

  @Test
  void a_waiver_is_told() throws IOException {
    Path waivers = directory.resolve("waivers.yaml");
    Files.writeString(
        waivers,
        """
        schema: warren-perf/waivers/1
        waivers:
          - operation: Service Create
            quantile: p50
            ceiling: < 3s
            reason: known
            expires: 2026-12-31
        """);
    String proof = explained(THROTTLED, "service create p50", "--waivers", waivers.toString());
    assertTrue(proof.contains("FAIL ○ weak, waived"), proof);
    assertTrue(proof.contains("waiver "), proof);
  }
}
