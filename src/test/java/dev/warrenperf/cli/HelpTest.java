package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --help} says is true. */
class HelpTest {

  private static final List<String> VERBS =
      List.of("report", "compare", "history", "lint", "targets");
  private static final String PROGRAM = "warren-perf ";

  @TempDir private Path directory;

  private static List<String> help(String verb) {
    CommandRun run = verb.isEmpty() ? CommandRun.of("--help") : CommandRun.of(verb, "--help");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    return run.out().lines().toList();
  }

  private static List<String> examples(String verb) {
    List<String> lines = help(verb);
    List<String> examples = lines.subList(lines.indexOf("Examples:") + 1, lines.size());
    assertFalse(examples.isEmpty());
    return examples.stream().map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repotr --help | report",
        "--help repotr | report",
        "repotr --version | report",
        "bundle exprot --help | export",
        "-h helper | record",
      })
  void help_does_not_hide_a_command_that_is_none(String line, String known) {
    CommandRun run = CommandRun.of(line.split(" ", -1));
    assertEquals(ExitCode.USAGE.code(), run.exitCode());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("warren-perf: expected a command: "), run.err());
    assertTrue(run.err().contains(known), run.err());
  }

  @Test
  void every_exit_code_is_listed_with_its_meaning() {
    List<String> lines = help("");
    for (ExitCode code : ExitCode.values()) {
      String expected = String.format("  %-5d %s", code.code(), code.meaning());
      assertTrue(lines.contains(expected), expected);
    }
  }

  @Test
  void the_readme_lists_them_in_the_same_words() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("README.md"));
    for (ExitCode code : ExitCode.values()) {
      String row = "| " + code.code() + " | " + code.meaning();
      assertTrue(rows.stream().anyMatch(line -> line.startsWith(row)), row);
    }
  }

  @Test
  void every_verb_lists_its_exit_codes() {
    for (String verb : VERBS) {
      assertTrue(help(verb).contains("Exit codes:"), verb);
    }
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (String verb :
        List.of("", "report", "compare", "calibrate", "history", "lint", "targets")) {
      for (String line : help(verb)) {
        assertTrue(line.length() <= 80 || line.contains("sample-metrics"), line);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> every_example_that_needs_no_network_ends_well() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), CommandRun.of("targets", "warren-1.3").out());
    List<String> examples = new ArrayList<>(examples(""));
    VERBS.forEach(verb -> examples.addAll(examples(verb)));
    return examples.stream()
        .filter(example -> !example.contains("localhost"))
        .distinct()
        .map(example -> DynamicTest.dynamicTest(example, () -> run(example)));
  }

  private void run(String example) throws IOException {
    assertTrue(example.startsWith(PROGRAM), example);
    List<String> arguments = new ArrayList<>();
    for (String word : example.substring(PROGRAM.length()).split(" > ", 2)[0].split(" ", -1)) {
      arguments.addAll(arguments(word));
    }
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertTrue(run.exitCode() < 60, run::err);
    assertFalse(run.out().isEmpty());
  }

  /** As a shell would expand a word, in a folder that holds the files of the examples. */
  private List<String> arguments(String word) throws IOException {
    if (word.equals("before.prom") || word.equals("after.prom")) {
      return List.of(Samples.path("v1.6.0-pair") + "/" + word);
    }
    if (word.equals("api-read=hey.csv")) {
      return List.of("api-read=" + Samples.path("v1.6.0-burst-1") + "/hey-health.csv");
    }
    if (word.matches("(old|new)-.*")) {
      // the youngest of its scenario, since what is younger than the candidate is never its
      // baseline
      return List.of(Samples.path(word.startsWith("old") ? "v1.3.0-burst-1" : "v1.1.0-burst-1"));
    }
    if (word.equals("runs@last:5")) {
      // the samples miss their targets, and are no baselines by default
      return List.of(
          Path.of(Samples.path("v1.6.0-burst-1")).getParent() + "@last:5", "--any-baseline");
    }
    if (word.equals("old/report.json")) {
      return List.of("reports/example/report.json");
    }
    if (word.equals("out") || word.equals("mine.yaml")) {
      return List.of(directory.resolve(word).toString());
    }
    if (!word.endsWith("/*.prom")) {
      return List.of(word);
    }
    try (Stream<Path> files = Files.list(Path.of(word.replace("/*.prom", "")))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".prom")).sorted().toList();
    }
  }
}
