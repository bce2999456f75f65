package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that something is wrong with, and what a benchmark prints and is called with. */
class RecordFaultsTest {

  @TempDir private Path directory;

  private Path bundle() {
    return directory.resolve("bundle");
  }

  @Test
  void where_no_node_ever_answers_the_exit_code_says_so() throws Exception {
    int port;
    try (Cluster cluster = new Cluster("worker-1")) {
      port = Integer.parseInt(cluster.options().get(1).replaceAll(".*:([0-9]+)/.*", "$1"));
    }
    CommandRun run =
        CommandRun.of(
            "record",
            "-o",
            bundle().toString(),
            "--node",
            "n=http://127.0.0.1:" + port,
            "--interval",
            "100ms",
            "--duration",
            "300ms");
    assertEquals(69, run.exitCode());
    assertTrue(
        run.err().contains("no node ever answered; what was tried is in " + bundle()), run.err());
    assertEquals(65, CommandRun.of("report", bundle().toString()).exitCode());
    assertEquals(66, CommandRun.of("bundle", "verify", bundle() + "-x").exitCode());
  }

  /** Records one node while a command runs. */
  private CommandRun recorded(Cluster cluster, String... command) {
    List<String> line = new ArrayList<>(List.of("record", "-o", bundle().toString(), "--node"));
    line.addAll(List.of(cluster.node("worker-1").option(), "--interval", "100ms", "--"));
    line.addAll(List.of(command));
    return CommandRun.of(line.toArray(String[]::new));
  }

  @Test
  void the_last_line_judges_the_run_also_where_a_shell_would_part_its_path() throws Exception {
    Path place = bundle().resolveSibling("it's a run");
    try (Cluster cluster = new Cluster("worker-1")) {
      String node = cluster.node("worker-1").option();
      CommandRun run =
          CommandRun.of(
              "record", "-o", place.toString(), "--node", node, "--interval", "1s", "--", "true");
      assertEquals(0, run.exitCode(), run.err());
      List<String> lines = run.err().lines().toList();
      String last = lines.get(lines.size() - 1);
      assertTrue(last.startsWith("warren-perf: next: warren-perf report "), run.err());
      String words = last.substring("warren-perf: next: warren-perf report ".length());
      Process shell = new ProcessBuilder("sh", "-c", "printf %s " + words).start();
      assertEquals(
          place.toString(),
          new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The second line has no value; the node is scraped some times, and told once. */
  @Test
  void an_answer_that_cannot_be_read_is_told_at_its_place_and_kept() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/good", exchange -> answer(exchange, "a_total 1\n"));
    server.createContext("/bad", exchange -> answer(exchange, "a_total 1\nb_total\n"));
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      CommandRun run =
          CommandRun.of(
              "record",
              "-o",
              bundle().toString(),
              "--node",
              "good=" + base + "/good",
              "--node",
              "bad=" + base + "/bad",
              "--interval",
              "100ms",
              "--duration",
              "300ms");
      assertEquals(0, run.exitCode(), run.err());
      String told =
          "warren-perf: bad:2:8: expected a number, found a line end; it is recorded as it is,"
              + " and no"
              + " report can read it";
      assertEquals(
          List.of(told, "warren-perf: next: warren-perf report " + bundle()),
          run.err().lines().filter(line -> !line.contains("snapshots")).toList(),
          run.err());
      assertTrue(
          CommandRun.of("bundle", "show", bundle().toString(), "bad").out().lines().count() >= 3);
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Test
  void a_directory_with_files_is_not_touched() throws Exception {
    Files.createDirectory(bundle());
    Files.writeString(bundle().resolve("x"), "x");
    CommandRun run =
        CommandRun.of(
            "record", "-o", bundle().toString(), "--node", "n=127.0.0.1:1", "--duration", "1s");
    assertEquals(73, run.exitCode());
    assertEquals(
        "warren-perf: " + bundle() + ": expected a new or empty directory, found files in it\n",
        run.err());
    assertEquals("x", Files.readString(bundle().resolve("x")));
  }

  @Test
  void a_command_that_cannot_be_started_is_told() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run = recorded(cluster, directory.resolve("no-such-command").toString());
      assertEquals(66, run.exitCode());
      assertEquals(
          "warren-perf: expected a command that can be run, found \""
              + directory.resolve("no-such-command")
              + "\"\n",
          run.err());
      assertFalse(Files.exists(bundle()), "nothing is left in the way of a second attempt");
    }
  }

  @Test
  void credentials_on_the_benchmark_s_command_line_are_masked() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run =
          recorded(
              cluster,
              "true",
              "--token",
              "s3cret-1",
              "password=s3cret-2",
              "http://user:s3cret-3@host/",
              "Authorization: Bearer s3cret-4");
      assertEquals(0, run.exitCode(), run.err());
      String json = Files.readString(bundle().resolve("run.json"));
      assertFalse(json.contains("s3cret"), json);
      assertTrue(json.contains("true --token *** password=***"), json);
    }
  }

  @Test
  void credentials_in_labels_and_in_messages_are_masked() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run =
          CommandRun.of(
              "record",
              "-o",
              bundle().toString(),
              "--node",
              cluster.node("worker-1").option(),
              "--interval",
              "100ms",
              "--label",
              "version=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
              "--label",
              "api_token=s3cret-1",
              "--label",
              "db=postgres://u:s3cret-2@h/x",
              "--cluster-info",
              "true --token s3cret-3",
              "--",
              "true");
      assertEquals(0, run.exitCode(), run.err());
      String json = Files.readString(bundle().resolve("run.json"));
      assertFalse(json.contains("s3cret"), json);
      assertTrue(json.contains("\"version\": \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b\""), json);
      assertFalse(Files.readString(bundle().resolve("cluster-info.txt")).contains("s3cret"));
    }
    CommandRun wrong =
        CommandRun.of(
            "record", "-o", bundle() + "-2", "--node", "n=127.0.0.1:1", "--", "TOKEN=s3cret-4");
    assertEquals(66, wrong.exitCode());
    assertFalse(wrong.err().contains("s3cret"), wrong.err());
  }

  @Test
  void without_the_command_the_bundle_holds_no_word_of_it() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run =
          CommandRun.of(
              "record",
              "-o",
              bundle().toString(),
              "--node",
              cluster.node("worker-1").option(),
              "--interval",
              "100ms",
              "--no-command",
              "--cluster-info",
              "true swordfish",
              "--",
              "true",
              "swordfish");
      assertEquals(0, run.exitCode(), run.err());
      String json = Files.readString(bundle().resolve("run.json"));
      assertTrue(json.contains("\"commands\": []"), json);
      assertFalse(json.contains("swordfish"), json);
      assertTrue(Files.readString(bundle().resolve("cluster-info.txt")).startsWith("== before\n"));
    }
  }

  @Test
  void a_lone_quote_in_a_label_is_kept_without_a_word() throws Exception {
    CommandRun run =
        CommandRun.inOwnProcess(
            List.of("-XX:TieredStopAtLevel=1"),
            directory,
            "record",
            "-o",
            bundle().toString(),
            "--node",
            "n=127.0.0.1:1",
            "--duration",
            "100ms",
            "--label",
            "note=\"x");
    assertEquals(69, run.exitCode());
    assertFalse(run.err().contains("picocli"), run.err());
    assertTrue(Files.readString(bundle().resolve("run.json")).contains("\"note\": \"\\\"x\""));
  }

  /** What the benchmark made is to be removed by it, also when the recording fails. */
  @Test
  void a_benchmark_may_clean_up_when_the_bundle_cannot_be_written() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run =
          recorded(
              cluster,
              "bash",
              "-c",
              "cd '"
                  + directory
                  + "'; trap 'sleep 0.2; touch cleaned; exit' TERM; mkdir bundle/marks.csv;"
                  + " echo create >> $WARREN_PERF_MARKS; while true; do sleep 0.05; done");
      assertEquals(73, run.exitCode(), run.err());
      assertTrue(run.err().startsWith("warren-perf: " + bundle()), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(Files.exists(directory.resolve("cleaned")));
    }
  }

  @Test
  void what_is_printed_is_kept_byte_for_byte() throws Exception {
    try (Cluster cluster = new Cluster("worker-1")) {
      CommandRun run =
          recorded(
              cluster,
              "sh",
              "-c",
              "printf '\\000\\377'; head -c 1000000 /dev/zero; printf end; sleep 60 & echo $! > '"
                  + directory.resolve("child")
                  + "'");
      assertEquals(0, run.exitCode(), run.err());
      byte[] kept = Files.readAllBytes(bundle().resolve("script.log"));
      assertEquals(1_000_005, kept.length);
      assertEquals((byte) 0xff, kept[1]);
      long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
      ProcessHandle.of(child).ifPresent(ProcessHandle::destroy);
    }
  }
}
