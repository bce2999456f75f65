package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyValueTest {

  @TempDir private Path directory;

  /** {@code ~} stands for nothing, {@code RUN} for a run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report RUN -o ~",
        "report RUN --output ~",
        "report RUN --output=",
        "report RUN --targets ~",
        "report RUN --waivers ~",
        "report RUN --templates ~",
        "report RUN --metrics-out ~",
        "report RUN --baseline ~",
        "report RUN --samples ~",
        "report ~",
        "report RUN ~",
        "compare ~ RUN",
        "history ~",
        "history RUN --templates ~",
        "calibrate RUN -o ~",
        "bundle verify ~",
        "bundle show ~",
        "bundle export ~ -o x",
        "bundle export RUN -o ~",
        "bundle export RUN --openmetrics ~",
        "bundle import RUN -o ~",
        "bundle import ~ -o x",
        "record -o ~ --node localhost:1 --duration 1s",
        "record -o x --nodes ~ --duration 1s",
        "runs add ~ RUN",
        "runs add x ~",
        "runs list ~",
        "runs pin x ~",
        "lint ~",
        "lint RUN --targets ~",
        "targets ~",
      })
  void an_empty_value_is_refused_and_nothing_is_made(String line) throws Exception {
    String run = HostileRun.plain().directory(directory.resolve("run")).toString();
    List<String> before = workingDirectory();
    CommandRun refused =
        CommandRun.of(
            Stream.of(line.split(" "))
                .map(word -> word.equals("~") ? "" : word.equals("RUN") ? run : word)
                .toArray(String[]::new));
    assertEquals(64, refused.exitCode(), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
    assertTrue(
        refused.err().startsWith("warren-perf: expected a value of ")
            && refused.err().contains(", found an empty one"),
        refused.err());
    assertEquals(before, workingDirectory());
  }

  @Test
  void a_recorded_command_may_have_empty_arguments() throws Exception {
    Path bundle = directory.resolve("bundle");
    try (Cluster cluster = new Cluster("manager-1")) {
      List<String> line =
          Stream.of(
                  Stream.of("record", "-o", bundle.toString()),
                  cluster.options().stream(),
                  Stream.of("--", "sh", "-c", "test -z \"$1\"", "sh", ""))
              .flatMap(words -> words)
              .toList();
      CommandRun run = CommandRun.of(line.toArray(String[]::new));
      assertEquals(0, run.exitCode(), run.err());
    }
  }

  private static List<String> workingDirectory() throws Exception {
    try (Stream<Path> present = Files.list(Path.of(""))) {
      return present.map(Path::toString).sorted().toList();
    }
  }
}
