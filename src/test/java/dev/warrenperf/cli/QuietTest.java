package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.http.LoopbackServer;
import dev.warrenperf.run.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --quiet}: errors, and what was asked for. */
class QuietTest {

  @TempDir private Path directory;
  private String run;

  @BeforeEach
  void write_a_run() throws IOException {
    run = directory.resolve("run").toString();
    SmallRun.write(directory.resolve("run"), 90, "");
  }

  private static void assertSilent(int exitCode, CommandRun run) {
    assertEquals(new CommandRun(exitCode, "", ""), run);
  }

  @Test
  void a_report_is_its_exit_code_and_its_files() {
    String out = directory.resolve("out").toString();
    assertFalse(CommandRun.of("report", run, "-o", out).err().isEmpty());
    assertSilent(10, CommandRun.of("report", run, "--quiet", "-o", out));
    assertSilent(10, CommandRun.of("report", run, "--quiet", "--label", "a=b"));
    assertTrue(Files.exists(directory.resolve("out/report.html")));
  }

  @Test
  void what_format_asks_for_is_printed_as_without() {
    for (String[] more : new String[][] {{}, {"--label", "a=b"}}) {
      String[] loud = join(new String[] {"report", run, "--format", "csv"}, more);
      CommandRun quiet = CommandRun.of(join(loud, "--quiet"));
      assertEquals(CommandRun.of(loud).out(), quiet.out());
      assertEquals("", quiet.err());
    }
    assertFalse(CommandRun.of("report", run, "--quiet", "--format", "text").out().isEmpty());
  }

  private static String[] join(String[] some, String... more) {
    String[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  @Test
  void other_verbs_do_the_same() {
    assertSilent(
        12,
        CommandRun.of(
            "compare",
            run,
            run,
            "--quiet",
            "--any-baseline",
            "--fail-on",
            "inconclusive,not-compared"));
    assertSilent(0, CommandRun.of("history", run, run, "--quiet"));
    assertFalse(CommandRun.of("targets", "--quiet").out().isEmpty());
    assertFalse(CommandRun.of("explain", run, "Service Create", "p99", "--quiet").out().isEmpty());
    assertSilent(0, CommandRun.of("bundle", "import", run, "-o", directory + "/bundle", "--quiet"));
  }

  @Test
  void errors_are_told() {
    CommandRun missing = CommandRun.of("report", directory + "/none", "--quiet");
    assertEquals(66, missing.exitCode());
    assertEquals(1, missing.err().lines().count(), missing.err());
    assertEquals(64, CommandRun.of("report", run, "--quiet", "--nonsense").exitCode());
    assertFalse(CommandRun.of("report", run, "--quiet", "--nonsense").err().isEmpty());
  }

  /** On a terminal, which would have a line that renews itself. */
  @Test
  void a_recording_shows_what_its_command_prints_and_nothing_of_its_own() throws Exception {
    try (LoopbackServer server = LoopbackServer.http().onMetrics()) {
      String node = "a=" + server.url("/metrics");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console = new Console(InputStream.nullInputStream(), out, err, true, true, 80);
      int code =
          new WarrenPerf(console, Map.of())
              .run(
                  "record",
                  "--quiet",
                  "-o",
                  directory + "/bundle",
                  "--node",
                  node,
                  "--",
                  "echo",
                  "hello");
      assertEquals("", err.toString(StandardCharsets.UTF_8));
      assertEquals(0, code);
      assertEquals("hello\n", out.toString(StandardCharsets.UTF_8));
    }
  }
}
