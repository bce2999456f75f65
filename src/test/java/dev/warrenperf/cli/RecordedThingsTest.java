package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a benchmark leaves in a bundle, and what nodes are called, lead nowhere else. */
@Timeout(120)
class RecordedThingsTest {

  @TempDir private Path directory;
  private GuardedWorld world;

  @BeforeEach
  void build() throws IOException {
    world = new GuardedWorld(directory);
  }

  private CommandRun record(Path bundle, List<String> nodes, String script) throws IOException {
    List<Object> line = new ArrayList<>(List.of("record", "-o", bundle, "--interval", "1s"));
    line.addAll(nodes);
    line.addAll(List.of("--", "sh", "-c", script));
    return world.run(line.toArray());
  }

  @Test
  void a_closing_passes_over_what_is_no_plain_file_and_names_that_cannot_be() throws Exception {
    Path bundle = world.output("bundle");
    String script =
        """
        cd "$WARREN_PERF_SAMPLES"
        echo 1 > good
        echo x > '..\\..\\canary'
        echo x > 'NUL'
        echo x > "$(printf 'a\\033b')"
        mkdir 'C:'; echo x > 'C:/x'
        mkfifo pipe
        """;
    CommandRun run;
    try (Cluster cluster = new Cluster("manager-1")) {
      run = record(bundle, cluster.options(), script);
    }
    assertEquals(0, run.exitCode(), run.err());
    List<String> told =
        List.of(
            "samples/..\\..\\canary was passed over: a name in it holds \\",
            "samples/NUL was passed over: it names a device",
            "samples/a\\u001bb was passed over: a name in it holds a control character",
            "samples/C: was passed over: it names a drive",
            "samples/pipe was passed over: it is a pipe, a socket or a device");
    String description = Files.readString(bundle.resolve("run.json"));
    String checksums = Files.readString(bundle.resolve("checksums.sha256"));
    for (String line : told) {
      assertTrue(run.err().contains(line + "\n"), line + " in " + run.err());
      assertTrue(description.contains(line.replace("\\", "\\\\")), description);
    }
    assertEquals(6, checksums.lines().count(), checksums);
    CommandRun verified = world.run("bundle", "verify", bundle);
    assertEquals(0, verified.exitCode(), verified.err());
    told.forEach(line -> assertTrue(verified.err().contains(line), verified.err()));
  }

  /** Not watched: the benchmark itself makes the links. */
  @Test
  void links_that_a_benchmark_makes_are_not_followed_when_the_bundle_is_closed() throws Exception {
    Path bundle = world.output("bundle");
    String script =
        String.join(
            "\n",
            "cd \"$WARREN_PERF_SAMPLES\"",
            "ln -s '" + world.secret() + "' link",
            "ln -s /dev/zero zero",
            "ln -s '" + directory + "' folder",
            "rm \"$WARREN_PERF_MARKS\"; mkfifo \"$WARREN_PERF_MARKS\"");
    CommandRun run;
    try (Cluster cluster = new Cluster("manager-1")) {
      List<String> line =
          new ArrayList<>(List.of("record", "-o", bundle.toString(), "--interval", "1s"));
      line.addAll(cluster.options());
      line.addAll(List.of("--", "sh", "-c", script));
      run = CommandRun.of(line.toArray(String[]::new));
    }
    assertEquals(0, run.exitCode(), run.err());
    String checksums = Files.readString(bundle.resolve("checksums.sha256"));
    assertFalse(checksums.contains("samples"), checksums);
    for (String name : List.of("link", "zero", "folder")) {
      assertTrue(run.err().contains("samples/" + name + " was passed over: it is a link\n"));
    }
    assertTrue(
        Files.readString(bundle.resolve("run.json"))
            .contains("the file of the marks could not be read: it is no plain file any more"));
    assertEquals(0, CommandRun.of("bundle", "verify", bundle.toString()).exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "..\\x",
        "/x",
        "C:x",
        "NUL",
        "com1.x",
        "a/b",
        ".",
        "..",
        "x.",
        "a\u001bb",
        "a b"
      })
  void a_node_of_such_a_name_is_not_recorded(String name) throws IOException {
    Path bundle = world.output("bundle");
    CommandRun refused =
        record(bundle, Arrays.asList("--node", name + "=http://127.0.0.1:1/metrics"), "true");
    assertEquals(65, refused.exitCode(), refused.err());
    Path nodes = Files.writeString(world.input("nodes"), name + "=http://127.0.0.1:1/metrics\n");
    CommandRun listed = record(bundle, List.of("--nodes", nodes.toString()), "true");
    assertEquals(65, listed.exitCode(), listed.err());
    assertFalse(Files.exists(bundle));
  }
}
