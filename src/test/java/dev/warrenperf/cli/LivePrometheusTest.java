package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.warrenperf.bytes.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cluster is recorded, and scraped by a Prometheus server at the same time. */
class LivePrometheusTest {

  private static final String[] NODES = {
    "manager-1", "manager-2", "manager-3", "worker-1", "worker-2", "worker-3"
  };

  @TempDir private Path directory;

  private CompletableFuture<CommandRun> record(Cluster cluster, Path bundle, Path done) {
    List<String> line = new ArrayList<>(List.of("record", "-o", bundle.toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--interval", "1s", "--", "sh", "-c"));
    line.add("while [ ! -e '" + done + "' ]; do sleep 0.05; done");
    return CompletableFuture.supplyAsync(() -> CommandRun.of(line.toArray(String[]::new)));
  }

  /** Both scrape once a second; four scrapes later each has come by. */
  private static void awaitBoth(Cluster cluster) throws Exception {
    Map<String, Integer> wanted = new TreeMap<>();
    for (String name : NODES) {
      wanted.put(name, cluster.node(name).scrapes() + 5);
    }
    for (String name : NODES) {
      Await.until("scrapes", () -> cluster.node(name).scrapes() >= wanted.get(name));
    }
  }

  private static JsonObject server(
      RealPrometheus server, Instant from, Instant to, String... more) {
    CommandRun run = ServerReport.of(server.url(), from.toEpochMilli(), to.toEpochMilli(), more);
    Schemas.assertReport(run.out());
    return Json.of(run);
  }

  @Test
  void the_bundle_and_the_server_give_the_same_counts() throws Exception {
    Path bundle = directory.resolve("bundle");
    Path done = directory.resolve("done");
    try (Cluster cluster = new Cluster(NODES);
        RealPrometheus server = RealPrometheus.scraping(cluster.addresses(), directory)) {
      observe(cluster, 100); // before the run: counts for nothing
      awaitBoth(cluster);
      Instant from = Instant.now();
      CompletableFuture<CommandRun> recording = record(cluster, bundle, done);
      Await.until("a bundle", () -> Files.exists(bundle.resolve("run.json")));
      awaitBoth(cluster);
      observe(cluster, 400);
      awaitBoth(cluster);
      Files.createFile(done);
      assertEquals(0, recording.get().exitCode(), recording.get().err());
      Instant to = Instant.now();
      awaitBoth(cluster);
      JsonObject recorded = Json.of(CommandRun.of("report", bundle.toString(), "--format", "json"));
      JsonObject operation = Json.named(recorded, "operations", "Service Create");
      assertEquals(400 * NODES.length, Json.number(operation, "count"));
      Figures.of(recorded).assertEqual(Figures.of(server(server, from, to)));
      Figures.of(recorded).assertEqual(Figures.of(server(server, from, to, "--push-down")));
      assertImported(server, from, to, recorded);
    }
  }

  private void assertImported(RealPrometheus server, Instant from, Instant to, JsonObject recorded)
      throws IOException {
    Path imported = directory.resolve("imported");
    CommandRun run =
        CommandRun.of(
            "bundle",
            "import",
            "--prometheus",
            server.url(),
            "--match",
            "{job=\"warren\"}",
            "--from",
            from.toString(),
            "--to",
            to.toString(),
            "-o",
            imported.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(0, CommandRun.of("bundle", "verify", imported.toString()).exitCode());
    CommandRun shown = CommandRun.of("bundle", "show", imported.toString());
    Instant end = Instant.parse(shown.out().replaceAll("(?s).*\\nended +([^ \n]+)\n.*", "$1"));
    assertTrue(end.isBefore(to.plusSeconds(3)), "the range ends at " + to + ", the run at " + end);
    assertTrue(text(imported).contains("# TYPE warren_service_create_duration_seconds histogram"));
    JsonObject report = Json.of(CommandRun.of("report", imported.toString(), "--format", "json"));
    Figures.of(recorded).assertEqual(Figures.of(report));
  }

  private static String text(Path bundle) throws IOException {
    Path log;
    try (Stream<Path> files = Files.list(bundle)) {
      log =
          files.filter(file -> file.toString().endsWith(".zst")).sorted().findFirst().orElseThrow();
    }
    try (InputStream text = Zstd.open(Files.newInputStream(log))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void observe(Cluster cluster, int count) {
    for (int node = 0; node < NODES.length; node++) {
      for (int i = 0; i < count; i++) {
        cluster.node(NODES[node]).create(0.001 * (1 + i % 40) * (1 + node));
      }
    }
  }
}
