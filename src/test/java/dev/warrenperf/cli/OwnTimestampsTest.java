package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An exporter that gives each sample the instant at which it took it, scraped three times a minute
 * apart. Container a used 10, 13 and 16 s, b 100, 103 and 106 s, and c, which came between the
 * first scrape and the second, 3 and 6 s: each used 6 s in two minutes, which is 5 %, and all of
 * them 18 s.
 */
class OwnTimestampsTest {

  private static final long START = 1762283700000L;
  private static final String CPU = "container_cpu_usage_seconds_total";
  private static final String TARGETS =
      """
      schema: warren-perf/targets/1
      name: Containers
      throughput:
        - {name: Used, counter: container_cpu_usage_seconds_total, rate: "> 0.01/s"}
      resources:
        - name: Containers
          cpu: < 6%
          cpu-counter: container_cpu_usage_seconds_total
          each: series
      """;

  /** Container, seconds after the start, value: in the order of the scrapes. */
  private static final List<List<String>> SCRAPES =
      List.of(
          List.of("a 20 10", "b 35 100"),
          List.of("a 80 13", "b 95 103", "c 90 3"),
          List.of("a 140 16", "b 155 106", "c 150 6"));

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    write("targets.yaml", TARGETS);
  }

  private void write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String line(String sample) {
    String[] parts = sample.split(" ", -1);
    long millis = START + Long.parseLong(parts[1]) * 1000;
    return CPU + "{container=\"" + parts[0] + "\"} " + parts[2] + " " + millis + "\n";
  }

  private static String body(int scrape) {
    StringBuilder body = new StringBuilder();
    SCRAPES.get(scrape).forEach(sample -> body.append(line(sample)));
    return body.toString();
  }

  /** As the client library writes what has no timestamp beside that. */
  private static String mixed(int scrape) {
    return "build_info 1\n" + body(scrape) + "process_start_time_seconds 1762280000\n";
  }

  private void assertRight(String... paths) {
    String[] all = new String[paths.length + 5];
    all[0] = "report";
    for (int i = 0; i < paths.length; i++) {
      all[i + 1] = directory.resolve(paths[i]).toString();
    }
    all[paths.length + 1] = "--targets";
    all[paths.length + 2] = directory.resolve("targets.yaml").toString();
    all[paths.length + 3] = "--format";
    all[paths.length + 4] = "json";
    assertRight(CommandRun.of(all), List.of("a", "b", "c"));
  }

  private static void assertRight(CommandRun run, List<String> containers) {
    JsonObject report = Json.of(run);
    JsonObject used = Json.list(report, "throughput").get(0);
    assertEquals("PASS", Json.text(used, "verdict"), run.out());
    assertEquals(6 * containers.size(), used.get("increase").getAsDouble(), run.out());
    JsonObject cpu = Json.list(report, "resources").get(0);
    assertEquals(
        containers.stream().map(name -> "{container=\"" + name + "\"} 0.05").toList(),
        Json.list(cpu, "nodes").stream()
            .map(
                node ->
                    Json.text(node, "node").replaceAll("^.* ", "")
                        + " "
                        + node.get("mean").getAsDouble())
            .toList());
    assertEquals("PASS", Json.text(cpu, "verdict"), run.out());
  }

  /** a used 9 s in 90 s and b 12 s in 120 s: each is at work for a tenth of the time. */
  @Test
  void the_rate_of_all_is_the_sum_of_those_over_the_samples_of_each() throws IOException {
    write("one.prom", line("a 0 10") + line("b 0 100") + line("a 90 19") + line("b 120 112"));
    CommandRun run =
        CommandRun.of(
            "report",
            directory.resolve("one.prom").toString(),
            "--targets",
            directory.resolve("targets.yaml").toString(),
            "--format",
            "json");
    JsonObject used = Json.list(Json.of(run), "throughput").get(0);
    assertEquals(0.2, used.get("value").getAsDouble(), 1e-12, run.out());
  }

  @Test
  void scrapes_kept_in_one_file_are_not_torn_apart() throws IOException {
    write("one.prom", body(0) + body(1) + body(2));
    assertRight("one.prom");
  }

  @Test
  void one_file_may_be_written_series_by_series() throws IOException {
    StringBuilder all = new StringBuilder("# TYPE container_cpu_usage_seconds counter\n");
    for (String container : List.of("a", "b", "c")) {
      SCRAPES.stream()
          .flatMap(List::stream)
          .filter(sample -> sample.startsWith(container))
          .forEach(sample -> all.append(line(sample).replaceFirst("000\n$", "\n")));
    }
    write("one.om", all + "# EOF\n");
    assertRight("one.om");
  }

  @Test
  void a_pair_and_a_folder_have_each_series_over_its_own_time() throws IOException {
    write("before.prom", body(0));
    write("after.prom", body(2));
    assertRight("before.prom", "after.prom");
    for (int scrape = 0; scrape < 3; scrape++) {
      write("run/x-" + (START / 1000 + 60L * scrape) + ".prom", body(scrape));
    }
    assertRight("run");
  }

  @Test
  void samples_without_a_time_may_stand_beside_them() throws IOException {
    for (int scrape = 0; scrape < 3; scrape++) {
      // scraped soon after the samples were taken, now sooner and now later
      write("run/x-" + (START / 1000 + 36 + 61L * scrape) + ".prom", mixed(scrape));
    }
    JsonObject run = Json.of(report("run"));
    JsonObject cpu = Json.list(run, "resources").get(0);
    assertEquals("PASS", Json.text(cpu, "verdict"));
    assertEquals(0.05, Json.list(cpu, "nodes").get(0).get("mean").getAsDouble());
    write("one.prom", mixed(0) + mixed(1));
    JsonObject one = Json.of(report("one.prom"));
    JsonObject ofOne = Json.list(one, "resources").get(0);
    assertEquals(0.05, Json.list(ofOne, "nodes").get(0).get("mean").getAsDouble());
    assertEquals(
        3 + 3 + 3, Json.list(one, "throughput").get(0).get("increase").getAsDouble(), "a, b, c");
  }

  private CommandRun report(String path) {
    return CommandRun.of(
        "report",
        directory.resolve(path).toString(),
        "--format",
        "json",
        "--targets",
        directory.resolve("targets.yaml").toString());
  }

  @Test
  void a_server_tells_the_same() throws Exception {
    StoredSamples stored = new StoredSamples();
    Map<String, String> target = Map.of("job", "cadvisor", "instance", "n:80");
    for (int scrape = 0; scrape < 3; scrape++) {
      long millis = START + (40 + 60L * scrape) * 1000;
      stored.add("up", target, millis, "1");
      stored.add("process_start_time_seconds", target, millis, "1762280000");
      for (String sample : SCRAPES.get(scrape)) {
        String[] parts = sample.split(" ", -1);
        Map<String, String> labels =
            Map.of("job", "cadvisor", "instance", "n:80", "container", parts[0]);
        stored.add(CPU, labels, START + Long.parseLong(parts[1]) * 1000, parts[2]);
      }
    }
    try (FakePrometheus server = new FakePrometheus(stored)) {
      CommandRun run =
          ServerReport.of(
              server.url(),
              stored.first(),
              stored.last(),
              "--targets",
              directory.resolve("targets.yaml").toString(),
              "--match",
              "{job=\"cadvisor\"}");
      assertRight(run, List.of("a", "b", "c"));
    }
  }
}
