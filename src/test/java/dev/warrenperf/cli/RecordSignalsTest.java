package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.model.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording in a process of its own, ended by signals. */
class RecordSignalsTest {

  /** {@code -Drecord.kills=200} for the whole test; a few by default, for each takes a second. */
  private static final int KILLS = Integer.getInteger("record.kills", 6);

  private static final int NODES = 3;

  /** Recordings that are killed at the same time: each waits more than it works. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  /** All that were started: one that a failed test has left behind would go on for ever. */
  private final Queue<Process> started = new ConcurrentLinkedQueue<>();

  @TempDir private Path directory;

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(CountedNodes nodes, Path bundle, String... more) throws IOException {
    List<String> line =
        new ArrayList<>(List.of("record", "-o", bundle.toString(), "--interval", "100ms"));
    line.addAll(nodes.options());
    line.addAll(List.of(more));
    Process process = CommandRun.start(output(bundle), line.toArray(String[]::new));
    started.add(process);
    return process;
  }

  /** What the recording of that bundle has printed. */
  private static Path output(Path bundle) {
    return bundle.resolveSibling(bundle.getFileName() + ".output");
  }

  /**
   * Killed at any instant, also while the bundle is being closed, a recording loses at most the one
   * snapshot a node that was under way. Each has nodes of its own, so several run at once.
   */
  @Test
  void a_recording_that_is_killed_loses_at_most_one_snapshot_a_node() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    List<Callable<Boolean>> kills = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      int kill = i;
      int millis = random.nextInt(800);
      kills.add(() -> holdsSnapshotsWhenKilled(kill, millis, kill % 4 < 2));
    }
    int opened = 0;
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (Future<Boolean> ended : threads.invokeAll(kills)) {
        opened += ended.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(opened >= KILLS / 2, "only " + opened + " of " + KILLS + " held snapshots");
  }

  /**
   * Killed some time after its bundle is there, or after each node has answered twice: then it has
   * kept something, however slow the machine is.
   */
  private boolean holdsSnapshotsWhenKilled(int kill, int millis, boolean answered)
      throws Exception {
    Path bundle = directory.resolve("bundle-" + kill);
    try (CountedNodes nodes = new CountedNodes(NODES)) {
      Process process = start(nodes, bundle, "--duration", kill % 2 == 0 ? "10s" : "300ms");
      Await.until("a bundle", () -> Files.exists(bundle.resolve("run.json")));
      if (answered) {
        Await.until("answers", () -> nodes.leastAnswered() >= 2 || !process.isAlive());
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      return check(nodes, bundle);
    }
  }

  /** Whether the bundle holds snapshots; if not, none was lost that was answered before. */
  private static boolean check(CountedNodes nodes, Path bundle) throws Exception {
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
            kept + late >= nodes.answered(node) - 1,
            "%d and %d too late of %d in %s".formatted(kept, late, nodes.answered(node), bundle));
      }
      boolean closed = Files.readString(bundle.resolve("run.json")).contains("\"ended\"");
      List<String> codes = run.notices().stream().map(Notice::code).toList();
      assertEquals(!closed, codes.contains("recording-open"), codes.toString());
      return true;
    } catch (MalformedInputException empty) {
      assertTrue(empty.getMessage().endsWith("no node answered"), empty.getMessage());
      for (int node = 0; node < NODES; node++) {
        assertTrue(nodes.answered(node) <= 1, bundle + ": " + nodes.answered(node));
      }
      return false;
    }
  }

  private static int readable(NodeInput input) throws IOException {
    for (int i = 0; i < input.size(); i++) {
      try (InputStream body = input.open(i)) {
        assertEquals(CountedNodes.BODY.length, body.readAllBytes().length);
      }
    }
    return input.size();
  }

  @Test
  void an_interrupt_ends_a_recording_cleanly() throws Exception {
    Path bundle = directory.resolve("bundle");
    try (CountedNodes nodes = new CountedNodes(NODES)) {
      Process process = start(nodes, bundle);
      Await.until("scrapes", () -> nodes.answered(NODES - 1) >= 3);
      int before = nodes.answered(0);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(130, process.exitValue(), Files.readString(output(bundle)));
      assertTrue(nodes.answered(0) > before, "no scrape after the signal");
      assertTrue(Files.exists(bundle.resolve("n0.snapshots.zst")));
      assertFalse(Files.exists(bundle.resolve("n0.snapshots")));
      CommandRun verified = CommandRun.of("bundle", "verify", bundle.toString());
      assertEquals(0, verified.exitCode(), verified.err());
      try (RunInput run =
          RunSource.open(List.of(bundle.toString()), InputStream.nullInputStream())) {
        assertEquals(List.of(), run.notices());
        assertEquals(nodes.answered(0), run.nodes().get(0).size());
      }
    }
  }

  @Test
  void an_interrupt_waits_for_the_benchmark_to_clean_up() throws Exception {
    Path bundle = directory.resolve("bundle");
    try (CountedNodes nodes = new CountedNodes(NODES)) {
      String script =
          "trap 'echo cleanup >> $WARREN_PERF_MARKS; sleep 0.3; echo cleaned; exit 4' TERM INT;"
              + " touch '"
              + directory.resolve("begun")
              + "'; while true; do sleep 0.05; done";
      Process process = start(nodes, bundle, "--", "bash", "-c", script);
      Await.until("the benchmark", () -> Files.exists(directory.resolve("begun")));
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      String output = Files.readString(output(bundle));
      assertEquals(130, process.exitValue(), output);
      assertEquals("cleaned\n", Files.readString(bundle.resolve("script.log")));
      assertTrue(Files.readString(bundle.resolve("marks.csv")).contains("\"cleanup\","));
      assertTrue(Files.readString(bundle.resolve("run.json")).contains("\"exit_code\": 4"), output);
    }
  }

  /**
   * The script waits between its marks until node 0 was scraped five times: with an interval of 100
   * ms and the rounds of two marks, "swept" begins two intervals after "cleanup" at least.
   */
  @Test
  void scrapes_and_marks_go_on_until_the_benchmark_has_cleaned_up() throws Exception {
    Path bundle = directory.resolve("bundle");
    try (CountedNodes nodes = new CountedNodes(NODES)) {
      String log = bundle.resolve("n0.snapshots").toString();
      String script =
          "scrapes() { grep -c '^# snapshot' '"
              + log
              + "'; }; sweep() { echo cleanup >> $WARREN_PERF_MARKS; before=$(scrapes);"
              + " while [ $(scrapes) -lt $((before + 5)) ]; do sleep 0.05; done;"
              + " echo swept >> $WARREN_PERF_MARKS; exit 0; }; trap sweep TERM INT; touch '"
              + directory.resolve("begun")
              + "'; while true; do sleep 0.05; done";
      Process process = start(nodes, bundle, "--", "bash", "-c", script);
      Await.until("the benchmark", () -> Files.exists(directory.resolve("begun")));
      new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(120, TimeUnit.SECONDS));
      String output = Files.readString(output(bundle));
      assertEquals(143, process.exitValue(), output);
      try (RunInput run =
          RunSource.open(List.of(bundle.toString()), InputStream.nullInputStream())) {
        List<Phase> phases = run.description().phases();
        assertEquals(List.of("cleanup", "swept"), phases.stream().map(Phase::name).toList());
        Duration cleanup = Duration.between(phases.get(0).start(), phases.get(1).start());
        assertTrue(cleanup.toMillis() >= 200, phases + output);
        assertTrue(
            run.description().info().remarks().toString().contains("was asked to end"), output);
      }
    }
  }
}
