package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports from a server: the same as from files, and honest where the server is not. */
class PrometheusReportTest {

  private static final String RUN = "v1.6.0-burst-1";
  private static final String WARREN = "{job=\"warren\"}";

  private static StoredSamples stored;

  @TempDir private Path directory;

  @BeforeAll
  static void store() throws IOException {
    stored = StoredSamples.of(RUN);
  }

  private static CommandRun report(FakePrometheus server, String... more) {
    return ServerReport.of(server.url(), stored.first(), stored.last(), more);
  }

  private static JsonObject report(CommandRun run) {
    assertEquals("", run.err());
    Schemas.assertReport(run.out());
    return Json.of(run);
  }

  private static void assertAsFiles(JsonObject report) {
    JsonObject files = Samples.report(RUN);
    Figures.of(files).assertEqual(Figures.of(report));
    assertEquals(files.get("throughput"), report.get("throughput"));
    assertEquals(files.get("resources"), report.get("resources"));
    assertEquals(files.get("exitCode"), report.get("exitCode"));
  }

  private static String notice(JsonObject report, String code) {
    return Json.list(report, "notices").stream()
        .filter(notice -> Json.text(notice, "code").equals(code))
        .map(notice -> Json.text(notice, "text"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no notice " + code));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pieces_neither_lose_nor_double_samples_at_their_edges(boolean closed) throws IOException {
    for (long scrape : List.of(5L, 11L)) {
      long edge = Samples.millis(Samples.snapshots(RUN).get("manager-2").get((int) scrape));
      try (FakePrometheus server = new FakePrometheus(stored)) {
        if (closed) {
          server.closedRanges();
        }
        // pieces of 1, 2 and 4 minutes from five minutes before the range: the third ends here
        CommandRun run = ServerReport.of(server.url(), edge - 119_999, stored.last());
        // the same with edges between scrapes: all counts since the processes began are in both
        CommandRun other = ServerReport.of(server.url(), edge - 122_499, stored.last());
        Figures.of(report(other)).assertEqual(Figures.of(report(run)));
        assertTrue(server.questions().stream().anyMatch(asked -> asked.time() == edge));
      }
    }
  }

  @Test
  void a_range_gives_the_report_that_the_files_give() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      assertAsFiles(report(report(server, "--match", WARREN)));
    }
  }

  @Test
  void several_selectors_are_united_and_what_fits_both_counts_once() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      assertAsFiles(
          report(
              report(
                  server,
                  "--match",
                  "{instance=~\"manager-[12]\"}",
                  "--match",
                  "{instance=~\"manager-[23]\"}")));
    }
  }

  @Test
  void without_a_selector_all_targets_are_read() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      assertAsFiles(report(report(server)));
    }
  }

  @Test
  void only_series_that_the_targets_need_are_asked_for() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      report(report(server, "--match", WARREN));
      assertTrue(
          server.questions().stream().allMatch(asked -> asked.query().contains("__name__=~")),
          server.questions().toString());
      assertFalse(server.questions().toString().contains("go_goroutines"));
    }
  }

  @Test
  void a_sample_limit_leads_to_smaller_pieces_that_lose_nothing() throws IOException {
    FakePrometheus.Fault limit =
        (exchange, question) -> {
          boolean tooMuch = question.range() > 40_000;
          if (tooMuch) {
            FakePrometheus.answer(
                exchange,
                422,
                "{\"status\":\"error\",\"errorType\":\"execution\",\"error\":\"query processing"
                    + " would load too many samples into memory in query execution\"}");
          }
          return tooMuch;
        };
    try (FakePrometheus server = new FakePrometheus(stored).failing(limit)) {
      JsonObject report = report(report(server, "--match", WARREN));
      assertAsFiles(report);
      String told = notice(report, "server-limit");
      assertTrue(told.contains("too many samples"), told);
      assertTrue(told.contains("nothing is missing"), told);
    }
  }

  @Test
  void a_limit_that_the_smallest_piece_meets_ends_the_command() throws IOException {
    FakePrometheus.Fault always =
        (exchange, question) -> {
          FakePrometheus.answer(exchange, 413, "");
          return true;
        };
    try (FakePrometheus server = new FakePrometheus(stored).failing(always)) {
      CommandRun run = report(server);
      assertEquals(69, run.exitCode());
      assertEquals("warren-perf: " + server.url() + " refused to answer: HTTP 413\n", run.err());
    }
  }

  @Test
  void warnings_make_the_run_partial_and_infos_do_not() throws IOException {
    String fields = ",\"warnings\":[\"store gateway \\u001b[2J is gone\"],\"infos\":[\"hm\"]";
    try (FakePrometheus server = new FakePrometheus(stored).saying(fields)) {
      JsonObject report = report(report(server, "--match", WARREN));
      String told = notice(report, "server-warning");
      assertTrue(told.contains("store gateway \\u001b[2J is gone"), told);
      assertTrue(notice(report, "server-info").contains("hm"));
      assertTrue(report.getAsJsonObject("run").get("partial").getAsBoolean());
    }
    try (FakePrometheus server = new FakePrometheus(stored).saying(",\"isPartial\":true")) {
      JsonObject report = report(report(server, "--match", WARREN));
      assertTrue(notice(report, "server-partial").contains("not all of its stores"));
      assertTrue(report.getAsJsonObject("run").get("partial").getAsBoolean());
    }
  }

  @Test
  void of_two_replicas_the_one_with_more_scrapes_serves() throws IOException {
    StoredSamples twice = new StoredSamples();
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(RUN).entrySet()) {
      List<Path> all = node.getValue();
      twice.scrape(node.getKey(), all.subList(3, 9), Map.of("prometheus_replica", "a"));
      twice.scrape(node.getKey(), all, Map.of("prometheus_replica", "b"));
    }
    try (FakePrometheus server = new FakePrometheus(twice)) {
      JsonObject report = report(report(server, "--match", WARREN));
      assertAsFiles(report);
      assertTrue(notice(report, "replicas").startsWith("3 nodes were scraped by several replicas"));
    }
  }

  @Test
  void other_labels_of_a_target_are_taken_off_its_series_and_the_role_is_read() throws IOException {
    StoredSamples labelled = new StoredSamples();
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(RUN).entrySet()) {
      labelled.scrape(
          node.getKey().replace("manager", "10.0.0"),
          node.getValue(),
          Map.of("role", "manager", "cluster", "eu", "zone", node.getKey()));
    }
    try (FakePrometheus server = new FakePrometheus(labelled)) {
      JsonObject report = report(report(server, "--match", WARREN));
      Figures.of(Samples.report(RUN)).assertEqual(Figures.of(report));
      JsonObject first = Json.list(report.getAsJsonObject("run"), "nodes").get(0);
      assertEquals("10.0.0-1", Json.text(first, "name"));
      assertEquals("manager", Json.text(first, "role"));
    }
  }

  @Test
  void two_jobs_with_the_same_instances_are_different_nodes() throws IOException {
    StoredSamples jobs = new StoredSamples();
    for (Map.Entry<String, List<Path>> node : Samples.snapshots(RUN).entrySet()) {
      jobs.scrape("localhost:9090", node.getValue(), Map.of("cluster", node.getKey()));
    }
    try (FakePrometheus server = new FakePrometheus(jobs)) {
      JsonObject report = report(report(server, "--match", WARREN, "--role", "manager"));
      Figures.of(Samples.report(RUN)).assertEqual(Figures.of(report));
      List<JsonObject> nodes = Json.list(report.getAsJsonObject("run"), "nodes");
      assertEquals(
          "localhost:9090 {cluster=manager-1, instance=localhost:9090, job=warren}",
          Json.text(nodes.get(0), "name"));
      assertEquals(3, nodes.size());
    }
  }

  @Test
  void a_server_without_up_gives_the_same_figures() throws IOException {
    StoredSamples bare = StoredSamples.of(RUN);
    bare.series().keySet().removeIf(labels -> labels.get("__name__").equals("up"));
    try (FakePrometheus server = new FakePrometheus(bare)) {
      assertAsFiles(report(report(server, "--match", WARREN)));
    }
  }

  @Test
  void failed_scrapes_are_the_zeros_of_up() throws IOException {
    StoredSamples failing = StoredSamples.of(RUN);
    Map<String, String> dead = Map.of("job", "warren", "instance", "manager-9");
    Map<String, String> alive = Map.of("job", "warren", "instance", "manager-1");
    failing.add("up", dead, stored.first() + 5_000, "0");
    failing.add("up", alive, stored.first() + 7_000, "0");
    try (FakePrometheus server = new FakePrometheus(failing)) {
      JsonObject report = report(report(server, "--match", WARREN));
      Figures.of(Samples.report(RUN)).assertEqual(Figures.of(report));
      List<JsonObject> nodes = Json.list(report.getAsJsonObject("run"), "nodes");
      assertEquals(List.of("manager-1", "manager-2", "manager-3", "manager-9"), names(nodes));
      assertEquals(1, Json.number(nodes.get(0), "failedScrapes"));
      assertEquals(1, Json.number(nodes.get(3), "failedScrapes"));
      assertTrue(report.getAsJsonObject("run").get("partial").getAsBoolean());
    }
  }

  private static List<String> names(List<JsonObject> nodes) {
    return nodes.stream().map(node -> Json.text(node, "name")).toList();
  }

  private static void assertFails(int exitCode, String message, FakePrometheus.Fault fault)
      throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored).failing(fault)) {
      CommandRun run = report(server, "--match", WARREN);
      assertEquals("warren-perf: " + server.url() + message + "\n", run.err());
      assertEquals(exitCode, run.exitCode());
      assertEquals("", run.out());
    }
  }

  private static FakePrometheus.Fault saying(int status, String body) {
    return (exchange, question) -> {
      FakePrometheus.answer(exchange, status, body);
      return true;
    };
  }

  @Test
  void what_is_no_answer_of_such_a_server_is_malformed() throws IOException {
    String expected = ": expected an answer of the HTTP API of Prometheus, found ";
    assertFails(65, expected + "none", saying(200, "<html>log in</html>"));
    assertFails(65, expected + "none", saying(200, "[1]"));
    assertFails(65, expected + "none", saying(200, "{\"status\":\"success\",\"data\":[]}"));
    assertFails(65, expected + "one that is cut off or corrupt", saying(200, "{\"status\":"));
    assertFails(65, expected + "one that is cut off or corrupt", saying(200, ""));
    assertFails(
        65, expected + "another: expected status success or error, found none", saying(200, "{}"));
    assertFails(
        65,
        expected + "another: expected a sample [seconds, \"value\"], found [1.0, \"0x1p3\"]",
        saying(
            200,
            "{\"status\":\"success\",\"data\":{\"result\":[{\"metric\":{\"__name__\":\"up\"},"
                + "\"values\":[[1,\"0x1p3\"]]}]}}"));
    assertFails(
        65,
        expected + "one that is cut off or corrupt",
        (exchange, question) -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          FakePrometheus.answer(exchange, 200, "{\"status\":\"success\"}");
          return true;
        });
  }

  @Test
  void refusals_are_told_in_the_words_of_the_server() throws IOException {
    assertFails(69, " refused to answer: HTTP 401", saying(401, "<html>who are you"));
    assertFails(69, " refused to answer: HTTP 302", saying(302, ""));
    assertFails(69, " refused to answer: HTTP 404", saying(404, "404 page not found\n"));
    assertFails(
        69,
        " refused to answer: HTTP 400: bad_data: no org id",
        saying(400, "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"no org id\"}"));
  }

  @Test
  void a_text_without_end_does_not_fill_the_memory() throws IOException {
    String endless = "{\"status\":\"" + "x".repeat(3 << 20);
    assertFails(69, " gave a text longer than 1 MiB in its answer", saying(200, endless));
  }

  @Test
  void nothing_in_the_range_is_missing_input() throws IOException {
    try (FakePrometheus server = new FakePrometheus(stored)) {
      CommandRun run =
          ServerReport.of(server.url(), 1_700_000_000_000L, 1_700_000_060_000L, "--match", WARREN);
      assertEquals(66, run.exitCode());
      assertEquals(
          "warren-perf: "
              + server.url()
              + " has no samples of {job=\"warren\"} from 2023-11-14T22:13:20Z to"
              + " 2023-11-14T22:14:20Z\n",
          run.err());
    }
  }

  @Test
  void tenant_and_credential_travel_in_their_headers_and_nowhere_else() throws IOException {
    FakePrometheus.Fault guard =
        (exchange, question) -> {
          boolean known =
              "Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                  && "team-a".equals(exchange.getRequestHeaders().getFirst("X-Scope-OrgID"));
          if (!known) {
            FakePrometheus.answer(exchange, 401, "");
          }
          return !known;
        };
    try (FakePrometheus server = new FakePrometheus(stored).failing(guard)) {
      Path token = Files.writeString(directory.resolve("token"), "s3cret\n");
      CommandRun run =
          report(server, "--bearer-token-file", token.toString(), "--prometheus-tenant", "team-a");
      assertAsFiles(report(run));
      assertFalse(run.out().contains("s3cret"));
      assertEquals(69, report(server).exitCode());
    }
  }

  @Test
  void a_server_that_takes_no_post_is_asked_with_get() throws IOException {
    FakePrometheus.Fault noPost =
        (exchange, question) -> {
          boolean post = exchange.getRequestMethod().equals("POST");
          if (post) {
            FakePrometheus.answer(exchange, 405, "");
          }
          return post;
        };
    try (FakePrometheus server = new FakePrometheus(stored).failing(noPost)) {
      assertAsFiles(report(report(server, "--match", WARREN)));
    }
  }

  @Test
  void nobody_listening_is_unreachable() throws IOException {
    String url;
    try (FakePrometheus server = new FakePrometheus(stored)) {
      url = server.url();
    }
    CommandRun run = ServerReport.of(url, 0, 1);
    assertEquals(69, run.exitCode());
    assertTrue(run.err().startsWith("warren-perf: " + url + " cannot be reached: "), run.err());
    assertEquals(1, run.err().lines().count());
  }
}
