package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.config.SelectorParser;
import dev.warrenperf.http.Access;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.prometheus.PrometheusRequest;
import dev.warrenperf.prometheus.PrometheusSource;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots out of a server's memory, as they are kept in files. */
class ServerSnapshotsTest {

  private static final String RUN = "v1.6.0-burst-1";

  @TempDir private Path directory;

  /** Writes the snapshots as files; returns what was noticed. */
  private List<Notice> read(FakePrometheus server, StoredSamples stored) throws Exception {
    PrometheusRequest request =
        new PrometheusRequest(
            PrometheusRequest.base(server.url() + "/"),
            List.of(SelectorParser.conditions("{job=\"warren\"}")),
            Instant.ofEpochMilli(stored.first()),
            Instant.ofEpochMilli(stored.last()),
            SeriesFilter.everything());
    HttpAccess access = HttpAccess.open(Access.NONE, Map.of());
    try (RunInput run = PrometheusSource.open(request, true, access)) {
      for (NodeInput node : run.nodes()) {
        Path folder = Files.createDirectories(directory.resolve(node.node().name()));
        for (int i = 0; i < node.size(); i++) {
          try (InputStream body = node.open(i)) {
            Files.copy(body, folder.resolve(node.instantMillis(i) + ".prom"));
          }
        }
      }
      assertEquals(3, run.description().nodes().size());
      return run.notices();
    }
  }

  private static List<String> samples(Path snapshot) throws Exception {
    return new TreeSet<>(Files.readAllLines(snapshot))
        .stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void each_snapshot_has_the_samples_of_the_scrape_and_the_types_that_are_known() throws Exception {
    StoredSamples stored = StoredSamples.of(RUN);
    try (FakePrometheus server = new FakePrometheus(stored)) {
      assertEquals(List.of(), read(server, stored));
    }
    int compared = 0;
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(RUN).entrySet()) {
      for (Path scraped : node.getValue()) {
        Path read = directory.resolve(node.getKey()).resolve(scraped.getFileName());
        assertEquals(samples(scraped), samples(read));
        compared++;
      }
    }
    assertEquals(57, compared);
    List<String> lines =
        Files.readAllLines(directory.resolve("manager-1").resolve(stored.first() + 1 + ".prom"));
    assertEquals(
        "# TYPE go_gc_duration_seconds summary,# TYPE go_goroutines gauge,"
            + "# TYPE warren_service_create_duration_seconds histogram",
        lines.stream().filter(line -> line.startsWith("#")).collect(Collectors.joining(",")));
    int create = lines.indexOf("# TYPE warren_service_create_duration_seconds histogram");
    assertTrue(lines.get(create + 1).contains("_bucket{le=\"0.005\"} "), lines.get(create + 1));
    assertTrue(lines.get(create + 12).contains("_bucket{le=\"+Inf\"} "), lines.get(create + 12));
    assertTrue(lines.get(create + 13).contains("_sum "), lines.get(create + 13));
  }

  @Test
  void written_as_files_they_give_the_report_of_the_run_also_strictly() throws Exception {
    StoredSamples stored = StoredSamples.of(RUN);
    try (FakePrometheus server = new FakePrometheus(stored)) {
      read(server, stored);
    }
    CommandRun run = CommandRun.of("report", directory.toString(), "--strict", "--format", "json");
    assertEquals("", run.err());
    Figures.of(Samples.report(RUN)).assertEqual(Figures.of(Json.of(run)));
  }
}
