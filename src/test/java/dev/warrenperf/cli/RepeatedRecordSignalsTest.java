package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs in a process of its own, ended by signals, and what the same command line does. */
class RepeatedRecordSignalsTest {

  /** {@code -Drecord.kills=200} for the whole test; a few by default, for each takes a second. */
  private static final int KILLS = Integer.getInteger("record.kills", 6);

  @TempDir private Path directory;
  private Cluster cluster;

  @BeforeEach
  void serve() throws IOException {
    cluster = new Cluster("manager-1");
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  private String[] line(Path runs, String setup, String script) {
    List<String> line = new ArrayList<>(List.of("record", "-o", runs.toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--interval", "2s", "--repeat", "2", "--interleave", "v1", "v2"));
    for (String version : new String[] {"v1", "v2"}) {
      line.addAll(List.of("--setup", version + "=cd '" + directory + "'; " + setup));
    }
    line.addAll(List.of("--", "sh", "-c", "cd '" + directory + "'; " + script));
    return line.toArray(String[]::new);
  }

  private Process start(String... line) throws IOException {
    return CommandRun.start(directory.resolve("output"), line);
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("output"));
  }

  private void signal(Process process, String name, int expected) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(expected, process.exitValue(), output());
    assertTrue(output().endsWith("type the same command line again\n"), output());
  }

  /** The bundles that are there, each whole, by the digests of their files. */
  private static SortedMap<String, String> complete(Path runs) throws IOException {
    SortedMap<String, String> complete = new TreeMap<>();
    if (!Files.exists(runs)) {
      return complete;
    }
    try (Stream<Path> all = Files.list(runs)) {
      for (Path run : all.filter(path -> !path.getFileName().toString().startsWith(".")).toList()) {
        if (Files.isDirectory(run)) {
          CommandRun verified = CommandRun.of("bundle", "verify", run.toString());
          assertEquals(0, verified.exitCode(), verified.err());
          complete.put(
              run.getFileName().toString(), Files.readString(run.resolve("checksums.sha256")));
        }
      }
    }
    return complete;
  }

  /** At any instant, such as before the schedule is there, in a set-up, or between two runs. */
  @Test
  void a_recording_that_is_killed_again_and_again_is_completed() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    int series = 0;
    int interrupted = 0;
    Path runs = directory.resolve("runs-0");
    for (int kill = 0; kill < KILLS; kill++) {
      SortedMap<String, String> before = complete(runs);
      Process process = start(line(runs, "sleep 0.1", "sleep 0.1"));
      boolean ended = process.waitFor(random.nextInt(200, 2_200), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      SortedMap<String, String> after = complete(runs);
      before.forEach((run, digests) -> assertEquals(digests, after.get(run), run));
      interrupted += ended ? 0 : 1;
      if (after.size() == 4) {
        runs = directory.resolve("runs-" + ++series);
      }
    }
    assertTrue(interrupted > 0);
    Process last = start(line(runs, "sleep 0.1", "sleep 0.1"));
    assertTrue(last.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, last.exitValue(), output());
    assertEquals(List.of("v1-1", "v1-2", "v2-1", "v2-2"), List.copyOf(complete(runs).keySet()));
    try (Stream<Path> all = Files.list(runs)) {
      assertEquals(5, all.count());
    }
  }

  private static final String WAIT =
      "if [ -e goon ]; then exit 0; fi; touch begun; while true; do sleep 0.05; done";

  @Test
  void an_interrupt_of_a_benchmark_ends_all_and_the_run_is_recorded_again() throws Exception {
    Path runs = directory.resolve("runs");
    String trapped = "trap 'touch cleaned; exit 0' TERM INT; " + WAIT;
    Process process = start(line(runs, "true", trapped));
    Await.until("the benchmark", () -> Files.exists(directory.resolve("begun")));
    CommandRun second = CommandRun.of(line(runs, "true", trapped));
    assertEquals(73, second.exitCode());
    assertTrue(second.err().contains("expected no other recording into it"), second.err());
    signal(process, "INT", 130);
    assertTrue(Files.exists(directory.resolve("cleaned")));
    assertEquals(0, complete(runs).size(), "it ended with 0, but was cut short");
    Files.createFile(directory.resolve("goon"));
    CommandRun resumed = CommandRun.of(line(runs, "true", trapped));
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertEquals(4, complete(runs).size());
  }

  @Test
  void an_interrupt_of_a_set_up_ends_all_before_anything_is_recorded() throws Exception {
    Path runs = directory.resolve("runs");
    Process process = start(line(runs, WAIT, "touch benched"));
    Await.until("the set-up", () -> Files.exists(directory.resolve("begun")));
    signal(process, "TERM", 143);
    assertFalse(Files.exists(directory.resolve("benched")));
    try (Stream<Path> all = Files.list(runs)) {
      assertEquals(1, all.count());
    }
    Files.createFile(directory.resolve("goon"));
    CommandRun resumed = CommandRun.of(line(runs, WAIT, "touch benched"));
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertEquals(4, complete(runs).size());
  }
}
