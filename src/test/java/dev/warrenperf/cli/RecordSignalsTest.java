package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording in a process of its own, ended by signals. */
class RecordSignalsTest {

  /** {@code -Drecord.kills=200} for the whole test; a few by default, for each takes a second. */
  private static final int KILLS = Integer.getInteger("record.kills", 6);

  private static final int NODES = 3;

  /** About the size of Warren's snapshots. */
  private static final byte[] BODY =
      "some_metric_total{label=\"value\"} 123456\n".repeat(600).getBytes(StandardCharsets.US_ASCII);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicIntegerArray answered = new AtomicIntegerArray(NODES);
  private HttpServer server;

  /** Which recording is counted: a killed one may have asked what is answered only afterwards. */
  private volatile int recording;

  @TempDir private Path directory;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    for (int node = 0; node < NODES; node++) {
      int served = node;
      server.createContext(
          "/" + node,
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, BODY.length);
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(BODY);
            }
            if (exchange.getRequestURI().getPath().endsWith("/" + recording)) {
              answered.incrementAndGet(served);
            }
          });
    }
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private Process start(Path bundle, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("record", "-o", bundle.toString(), "--interval", "100ms"));
    for (int node = 0; node < NODES; node++) {
      line.add("--node");
      int port = server.getAddress().getPort();
      line.add("n" + node + "=http://127.0.0.1:" + port + "/" + node + "/" + recording);
    }
    line.addAll(List.of(more));
    return CommandRun.start(directory.resolve("output"), line.toArray(String[]::new));
  }

  /**
   * Killed at any instant, also while the bundle is being closed, a recording loses at most the one
   * snapshot a node that was under way.
   */
  @Test
  void a_recording_that_is_killed_loses_at_most_one_snapshot_a_node() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    int opened = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      recording = kill;
      for (int node = 0; node < NODES; node++) {
        answered.set(node, 0);
      }
      Path bundle = directory.resolve("bundle-" + kill);
      String duration = kill % 2 == 0 ? "10s" : "300ms";
      Process process = start(bundle, "--duration", duration);
      Await.until("a bundle", () -> Files.exists(bundle.resolve("run.json")));
      process.waitFor(random.nextInt(800), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      opened += check(bundle, kill) ? 1 : 0;
    }
    assertTrue(opened > KILLS / 2, "only " + opened + " of " + KILLS + " held snapshots");
  }

  /** Whether the bundle holds snapshots; if not, none was lost that was answered before. */
  private boolean check(Path bundle, int kill) throws Exception {
    try (RunInput run = RunSource.open(List.of(bundle.toString()), InputStream.nullInputStream())) {
      for (int node = 0; node < NODES; node++) {
        String name = "n" + node;
        int kept = 0;
        for (NodeInput input : run.nodes()) {
          kept += input.node().name().equals(name) ? readable(input) : 0;
        }
        // an answer that came too late on a busy machine is recorded as a failed scrape
        long late =
            run.description().failures().stream().filter(one -> name.equals(one.node())).count();
        assertTrue(
            kept + late >= answered.get(node) - 1,
            "kill %d: %d and %d too late of %d in %s"
                .formatted(kill, kept, late, answered.get(node), bundle));
      }
      boolean closed = Files.readString(bundle.resolve("run.json")).contains("\"ended\"");
      List<String> codes = run.notices().stream().map(Notice::code).toList();
      assertEquals(!closed, codes.contains("recording-open"), codes.toString());
      return true;
    } catch (MalformedInputException empty) {
      assertTrue(empty.getMessage().endsWith("no node answered"), empty.getMessage());
      for (int node = 0; node < NODES; node++) {
        assertTrue(answered.get(node) <= 1, "kill " + kill + ": " + answered);
      }
      return false;
    }
  }

  private static int readable(NodeInput input) throws IOException {
    for (int i = 0; i < input.size(); i++) {
      try (InputStream body = input.open(i)) {
        assertEquals(BODY.length, body.readAllBytes().length);
      }
    }
    return input.size();
  }

  @Test
  void an_interrupt_ends_a_recording_cleanly() throws Exception {
    Path bundle = directory.resolve("bundle");
    Process process = start(bundle);
    Await.until("scrapes", () -> answered.get(NODES - 1) >= 3);
    int before = answered.get(0);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue(), Files.readString(directory.resolve("output")));
    assertTrue(answered.get(0) > before, "no scrape after the signal");
    assertTrue(Files.exists(bundle.resolve("n0.snapshots.zst")));
    assertFalse(Files.exists(bundle.resolve("n0.snapshots")));
    CommandRun verified = CommandRun.of("bundle", "verify", bundle.toString());
    assertEquals(0, verified.exitCode(), verified.err());
    try (RunInput run = RunSource.open(List.of(bundle.toString()), InputStream.nullInputStream())) {
      assertEquals(List.of(), run.notices());
      assertEquals(answered.get(0), run.nodes().get(0).size());
    }
  }

  @Test
  void an_interrupt_waits_for_the_benchmark_to_clean_up() throws Exception {
    Path bundle = directory.resolve("bundle");
    String script =
        "trap 'echo cleanup >> $WARREN_PERF_MARKS; sleep 0.3; echo cleaned; exit 4' TERM INT;"
            + " touch '"
            + directory.resolve("begun")
            + "'; while true; do sleep 0.05; done";
    Process process = start(bundle, "--", "bash", "-c", script);
    Await.until("the benchmark", () -> Files.exists(directory.resolve("begun")));
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String output = Files.readString(directory.resolve("output"));
    assertEquals(130, process.exitValue(), output);
    assertEquals("cleaned\n", Files.readString(bundle.resolve("script.log")));
    assertTrue(Files.readString(bundle.resolve("marks.csv")).contains("\"cleanup\","));
    assertTrue(Files.readString(bundle.resolve("run.json")).contains("\"exit_code\": 4"), output);
  }

  /**
   * The script waits between its marks until node 0 was scraped five times: with an interval of 100
   * ms and the rounds of two marks, "swept" begins two intervals after "cleanup" at least.
   */
  @Test
  void scrapes_and_marks_go_on_until_the_benchmark_has_cleaned_up() throws Exception {
    Path bundle = directory.resolve("bundle");
    String log = bundle.resolve("n0.snapshots").toString();
    String script =
        "scrapes() { grep -c '^# snapshot' '"
            + log
            + "'; }; sweep() { echo cleanup >> $WARREN_PERF_MARKS; before=$(scrapes);"
            + " while [ $(scrapes) -lt $((before + 5)) ]; do sleep 0.05; done;"
            + " echo swept >> $WARREN_PERF_MARKS; exit 0; }; trap sweep TERM INT; touch '"
            + directory.resolve("begun")
            + "'; while true; do sleep 0.05; done";
    Process process = start(bundle, "--", "bash", "-c", script);
    Await.until("the benchmark", () -> Files.exists(directory.resolve("begun")));
    new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    String output = Files.readString(directory.resolve("output"));
    assertEquals(143, process.exitValue(), output);
    try (RunInput run = RunSource.open(List.of(bundle.toString()), InputStream.nullInputStream())) {
      List<Phase> phases = run.description().phases();
      assertEquals(List.of("cleanup", "swept"), phases.stream().map(Phase::name).toList());
      Duration cleanup = Duration.between(phases.get(0).start(), phases.get(1).start());
      assertTrue(cleanup.toMillis() >= 200, phases + output);
      assertTrue(
          run.description().info().remarks().toString().contains("was asked to end"), output);
    }
  }
}
