package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} says is true. */
class HelpTest {

  private static final List<String> VERBS = Verb.words();
  private static final String PROGRAM = "warren-perf ";
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  /** Three of one version and others. */
  private static final Path RUNS = Golden.RESOURCES.resolve("scenarios/calibrate-text/input/runs");

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
    for (String verb : Stream.concat(Stream.of(""), VERBS.stream()).toList()) {
      for (String line : help(verb)) {
        assertTrue(line.length() <= 80 || line.startsWith("  warren-perf "), line);
      }
    }
  }

  @Test
  void every_option_is_listed_once_under_a_heading() {
    List<String> grouped =
        Stream.of(HelpGroup.values()).flatMap(group -> group.names().stream()).toList();
    assertEquals(grouped.size(), grouped.stream().distinct().count());
    Console console =
        new Console(InputStream.nullInputStream(), NOWHERE, NOWHERE, false, false, 80);
    listed(new WarrenPerf(console, Map.of()).manual(), grouped);
  }

  private static void listed(CommandLine command, List<String> grouped) {
    String help = command.getUsageMessage();
    for (OptionSpec option : command.getCommandSpec().options()) {
      assertTrue(grouped.contains(option.longestName()), option.longestName());
      assertTrue(help.contains(option.longestName()), option.longestName());
    }
    command.getSubcommands().values().forEach(below -> listed(below, grouped));
  }

  @ParameterizedTest
  @CsvSource({"report,report --help", "bundle import,bundle import --help", "'',--help"})
  void help_is_a_verb_too(String verb, String option) {
    String[] asked = ("help " + verb).strip().split(" ");
    assertEquals(CommandRun.of(option.split(" ")), CommandRun.of(asked));
  }

  @Test
  void an_option_of_all_commands_may_stand_before_the_command() {
    CommandRun behind = CommandRun.of("targets", "warren-1.3", "--no-project-file");
    assertEquals(0, behind.exitCode(), behind.err());
    assertEquals(behind, CommandRun.of("--no-project-file", "targets", "warren-1.3"));
  }

  @Test
  void what_is_not_near_is_not_suggested() {
    assertFalse(CommandRun.of("xyzzy").err().contains("did you mean"));
    assertFalse(CommandRun.of("report", "run", "--qqq").err().contains("did you mean"));
    String near = CommandRun.of("report", "run", "--formt", "json").err();
    assertTrue(near.contains("did you mean --format?"), near);
  }

  @TestFactory
  Stream<DynamicTest> every_example_that_needs_no_network_ends_well() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), CommandRun.of("targets", "warren-1.3").out());
    List<String> examples = new ArrayList<>(examples(""));
    VERBS.forEach(verb -> examples.addAll(examples(verb)));
    imported();
    return examples.stream()
        .filter(example -> example.startsWith(PROGRAM) && !needsNetwork(example))
        .distinct()
        .map(example -> DynamicTest.dynamicTest(example, () -> run(example)));
  }

  /** Nobody answers them here, but they are understood. */
  @TestFactory
  Stream<DynamicTest> every_other_example_can_be_parsed() {
    return VERBS.stream()
        .flatMap(verb -> examples(verb).stream())
        .filter(HelpTest::needsNetwork)
        .map(example -> DynamicTest.dynamicTest(example, () -> parse(example)));
  }

  private static boolean needsNetwork(String example) {
    return example.contains("localhost") || example.contains(" record ");
  }

  private static void parse(String example) {
    String[] arguments =
        words(example.substring(example.indexOf(PROGRAM) + PROGRAM.length()))
            .toArray(String[]::new);
    Console console =
        new Console(InputStream.nullInputStream(), NOWHERE, NOWHERE, false, false, 80);
    assertNotNull(new WarrenPerf(console, Map.of()).configured(arguments).parseArgs(arguments));
  }

  /** As a shell parts them: what stands between quotes is kept together. */
  private static List<String> words(String line) {
    return Pattern.compile("(?:[^ \"']|\"[^\"]*\"|'[^']*')+")
        .matcher(line)
        .results()
        .map(word -> word.group().replaceAll("[\"']", ""))
        .toList();
  }

  private void imported() throws IOException {
    Files.createDirectory(directory.resolve("runs"));
    try (Stream<Path> runs = Files.list(RUNS)) {
      for (Path run : runs.toList()) {
        Files.copy(run, directory.resolve("runs").resolve(run.getFileName()));
      }
    }
    String bundle = directory.resolve("burst-1").toString();
    CommandRun run =
        CommandRun.of("bundle", "import", Samples.path("v1.6.0-burst-1"), "-o", bundle);
    assertEquals(0, run.exitCode(), run::err);
    String store = directory.resolve("perf-runs").toString();
    assertEquals(0, CommandRun.of("runs", "add", store, bundle).exitCode());
  }

  private void run(String example) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String word : words(example.substring(PROGRAM.length()).split(" > ", 2)[0])) {
      if (arguments.isEmpty()) {
        arguments.add(word); // the verb
        continue;
      }
      boolean made = arguments.get(arguments.size() - 1).equals("-o");
      arguments.addAll(made ? List.of(fresh(word)) : arguments(word));
    }
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertTrue(run.exitCode() < 60, run::err);
    assertFalse(run.out().isEmpty() && run.err().isEmpty());
  }

  private String fresh(String word) throws IOException {
    return Files.createTempDirectory(directory, "made").resolve(word.replace('/', '-')).toString();
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
    if (word.equals("runs") || word.equals("runs@version=v1.3.0")) {
      return List.of(
          word.replace("runs", directory.resolve("runs").toString()).replace("v1.3.0", "v1"));
    }
    if (word.matches("run-[1-3]")) {
      return List.of(
          directory.resolve("runs") + "/v1-" + "abc".charAt(word.charAt(4) - '1') + ".json");
    }
    if (word.equals("runs/burst-1")) {
      return List.of(directory.resolve("burst-1").toString());
    }
    if (word.equals("burst-1.om") || word.equals("generated")) {
      return List.of(fresh(word));
    }
    if (word.equals("mine.yaml") || word.equals("perf-runs")) {
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
