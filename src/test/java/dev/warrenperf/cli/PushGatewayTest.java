package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results go to a Pushgateway, and what stands in the way is told. */
class PushGatewayTest {

  private static final String RUN = Samples.path("v1.6.0-burst-1");

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("results.prom");
  }

  private CommandRun push(String url, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("report", RUN, "--metrics-out", file().toString(), "--push-gateway", url));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void the_gateway_gets_the_bytes_of_the_file_under_job_scenario_and_version() throws IOException {
    try (FakeGateway gateway = new FakeGateway(200, "", null)) {
      CommandRun run = push(gateway.url() + "/");
      assertEquals(0, run.exitCode());
      assertTrue(
          run.err().endsWith("warren-perf: the metrics are at " + gateway.url() + "\n"), run.err());
      FakeGateway.Push push = gateway.pushes().get(0);
      assertEquals(1, gateway.pushes().size());
      assertEquals("PUT", push.method());
      assertEquals("/metrics/job/warren_perf/scenario/burst/version/v1.6.0", push.path());
      assertEquals("text/plain; version=0.0.4; charset=utf-8", push.type());
      assertNull(push.authorization());
      assertArrayEquals(Files.readAllBytes(file()), push.body());
    }
  }

  @Test
  void names_that_mean_something_in_a_path_are_wrapped() throws IOException {
    try (FakeGateway gateway = new FakeGateway(202, "", null)) {
      push(gateway.url() + "/gw", "--push-job", "a b", "--label", "version=../v1");
      // printf '../v1' | basenc --base64url
      assertEquals(
          "/gw/metrics/job@base64/YSBi/scenario/burst/version@base64/Li4vdjE=",
          gateway.pushes().get(0).path());
      push(gateway.url(), "--label", "version=..");
      assertEquals(
          "/metrics/job/warren_perf/scenario/burst/version@base64/Li4=",
          gateway.pushes().get(1).path());
    }
  }

  @Test
  void a_credential_is_sent_and_never_told() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "perf:Sesam-öffne\n");
    try (FakeGateway gateway = new FakeGateway(401, "who are you?", null)) {
      Path output = directory.resolve("out");
      CommandRun run =
          push(
              gateway.url(),
              "--push-basic-auth-file",
              secret.toString(),
              "-o",
              output.toString(),
              "--debug");
      assertEquals(69, run.exitCode());
      String sent =
          Base64.getEncoder().encodeToString("perf:Sesam-öffne".getBytes(StandardCharsets.UTF_8));
      assertEquals("Basic " + sent, gateway.pushes().get(0).authorization());
      String told =
          run.out()
              + run.err()
              + Files.readString(file())
              + Files.readString(output.resolve("report.json"))
              + Files.readString(output.resolve("report.html"));
      assertFalse(told.contains("Sesam"));
      assertFalse(told.contains(sent));
    }
  }

  @Test
  void a_refusal_is_one_line_that_steers_no_terminal_and_the_files_are_there() throws IOException {
    String answer = "pushed metrics are invalid:\n\u001b[31m\u202e" + "x".repeat(5_000_000);
    try (FakeGateway gateway = new FakeGateway(400, answer, null)) {
      Path output = directory.resolve("out");
      CommandRun run = push(gateway.url(), "-o", output.toString());
      assertEquals(69, run.exitCode());
      String last = run.err().lines().reduce((first, second) -> second).orElseThrow();
      String expected =
          "warren-perf: --push-gateway: "
              + gateway.url()
              + ": The gateway did not take the metrics: HTTP 400,"
              + " 'pushed metrics are invalid:\\u000a\\u001b[31m\\u202exxx";
      assertTrue(last.startsWith(expected), last);
      assertTrue(last.endsWith("xxx...' (the report itself is complete and ends with 0)"), last);
      assertTrue(last.length() < 600, last);
      assertTrue(run.out().contains("Service Create"));
      assertTrue(Files.size(file()) > 1000);
      assertTrue(Files.size(output.resolve("report.json")) > 1000);
    }
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303", "307", "308"})
  void nothing_is_sent_on_to_another_server(int status) throws IOException {
    try (FakeGateway other = new FakeGateway(200, "", null);
        FakeGateway gateway = new FakeGateway(status, "", other.url() + "/metrics/job/x")) {
      CommandRun run = push(gateway.url());
      assertEquals(69, run.exitCode());
      assertTrue(run.err().contains("did not take the metrics: HTTP " + status), run.err());
      assertEquals(List.of(), other.pushes());
    }
  }

  @Test
  void a_gateway_that_is_not_there_is_told_with_what_the_report_ends_with() throws IOException {
    String url;
    try (FakeGateway gone = new FakeGateway(200, "", null)) {
      url = gone.url();
    }
    CommandRun run = push(url, "--fail-on", "none");
    assertEquals(69, run.exitCode());
    assertTrue(
        run.err()
            .endsWith(
                "warren-perf: --push-gateway: "
                    + url
                    + ": The connection was refused: does the server run on this port?"
                    + " (the report itself is complete and ends with 0)\n"),
        run.err());
    assertTrue(Files.size(file()) > 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--push-gateway http://u:pw@x | --push-gateway: expected a URL without user and password",
        "--push-gateway ftp://x | --push-gateway: expected a URL of http or https",
        "--push-gateway localhost:9091 | --push-gateway: expected a URL of http or https",
        "--push-gateway http://x?a=pw | --push-gateway: expected a URL without ?",
        "--push-job x | expected --push-gateway with the options",
        "--metrics-out x --push-basic-auth-env X | expected --push-gateway with the options",
      })
  void what_is_wrong_is_told_in_one_line_before_anything_is_read(String line, String message) {
    String[] words = ("report no-such-run " + line).split(" ");
    CommandRun run = CommandRun.of(words);
    assertEquals(64, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("warren-perf: " + message), run.err());
    assertEquals(1, run.err().lines().count());
    assertFalse(run.err().contains("pw"));
  }

  @Test
  void a_credential_that_is_not_there_is_told_before_anything_is_read() {
    CommandRun run = push("http://127.0.0.1:9", "--push-bearer-token-env", "NO_SUCH");
    assertEquals(66, run.exitCode());
    assertEquals("warren-perf: variable NO_SUCH: not set in the environment\n", run.err());
  }

  /** Debian's package prometheus-pushgateway. */
  @Test
  void a_real_pushgateway_serves_what_was_pushed_release_by_release() throws Exception {
    try (ServerProcess gateway =
        ServerProcess.start(directory.resolve("gateway.log"), "prometheus-pushgateway")) {
      String hostile = "v2 \"ü\"/..\\\n";
      assertEquals(0, push(gateway.url()).exitCode());
      assertEquals(0, push(gateway.url(), "--label", "version=" + hostile).exitCode());
      Exposition served = Exposition.lenient(get(gateway.url() + "/metrics"));
      for (String version : List.of("v1.6.0", hostile)) {
        Map<String, String> labels =
            Map.of(
                "job", "warren_perf",
                "instance", "",
                "scenario", "burst",
                "version", Visible.of(version),
                "operation", "Service Create",
                "quantile", "0.99",
                "bound", "upper");
        assertEquals(0.25, served.value("warren_perf_operation_quantile_seconds", labels));
      }
    }
  }

  private static byte[] get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }
}
