package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variables that are named like those of this program, and that nobody reads. */
class UnknownVariablesTest {

  private static final String RUN = "sample-metrics/v1.6.0-burst-1";
  private static final Map<String, String> MISSPELT =
      Map.of("WARREN_PERF_TARGET", "x", "WARREN_PERF_COLOUR_OF_MOON", "x", "WARREN_PERF_ROL", "");

  private static final String TOLD =
      "warren-perf: WARREN_PERF_COLOUR_OF_MOON: not used, there is no such variable\n"
          + "warren-perf: WARREN_PERF_TARGET: not used, there is no such variable; did you mean"
          + " WARREN_PERF_TARGETS?\n";

  @TempDir private Path directory;

  @Test
  void each_is_told_in_a_line_however_the_command_line_is_read() {
    assertEquals(TOLD, CommandRun.with(MISSPELT, "report", RUN, "--format", "csv").err());
    assertEquals(TOLD, CommandRun.with(MISSPELT, "explain", RUN, "service create", "p99").err());
  }

  @Test
  void nothing_is_told_to_who_wants_it_quiet_nor_by_a_command_without_defaults() {
    assertEquals("", CommandRun.with(MISSPELT, "report", RUN, "--quiet").err());
    CommandRun explained = CommandRun.with(MISSPELT, "--quiet", "explain", RUN, "x", "p99");
    assertFalse(explained.err().contains("WARREN_PERF"), explained.err());
    for (List<String> line :
        List.of(List.of("targets"), List.of("completion", "bash"), List.of("report", "--help"))) {
      assertEquals("", CommandRun.with(MISSPELT, line.toArray(String[]::new)).err());
    }
  }

  @Test
  void a_variable_that_the_command_line_names_is_used() {
    Path bundle = directory.resolve("bundle");
    CommandRun run =
        CommandRun.with(
            Map.of("WARREN_PERF_TOKEN", "secret"),
            "record",
            "-o",
            bundle.toString(),
            "--duration",
            "0.2s",
            "--interval",
            "0.1s",
            "--node",
            "a=http://127.0.0.1:9/metrics",
            "--bearer-token-env",
            "WARREN_PERF_TOKEN");
    assertFalse(run.err().contains("WARREN_PERF_TOKEN"), run.err());
  }

  /** A variable that a launcher, a script or a class names and this list does not would be told. */
  @Test
  void all_that_the_program_and_its_scripts_name_are_known() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("warren-perf"), Path.of("README.md")));
    for (String root : List.of("ci", "docs", "scenarios", "src/dist", "src/main/java")) {
      try (Stream<Path> found = Files.walk(Path.of(root))) {
        found.filter(Files::isRegularFile).filter(UnknownVariablesTest::isText).forEach(files::add);
      }
    }
    Pattern name = Pattern.compile("WARREN_PERF_[A-Z][A-Z_]*");
    List<String> seen = new ArrayList<>();
    for (Path file : files) {
      Matcher matcher = name.matcher(Files.readString(file));
      while (matcher.find()) {
        seen.add(matcher.group());
        assertFalse(UnknownVariables.isUnknown(matcher.group()), file + " " + matcher.group());
      }
    }
    assertTrue(seen.contains("WARREN_PERF_MARKS") && seen.contains("WARREN_PERF_NO_CACHE"));
    assertTrue(UnknownVariables.isUnknown("WARREN_PERF_TARGET"));
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return !name.contains(".")
        || Stream.of(".java", ".md", ".sh", ".cmd", ".yml", ".yaml").anyMatch(name::endsWith);
  }
}
