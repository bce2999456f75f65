package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.manual.ManPage;
import dev.warrenperf.manual.ManualCommand;
import dev.warrenperf.manual.ManualOption;
import dev.warrenperf.manual.Proposal;
import dev.warrenperf.manual.Shell;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Man pages and completion scripts name everything that the commands have. */
class ManualTest {

  private static final ManualCommand PROGRAM = program();

  @TempDir private Path directory;

  private static ManualCommand program() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80);
    return ManualModel.of(new WarrenPerf(console, Map.of()).manual());
  }

  private static String page(ManualCommand command) {
    return ManPage.of(PROGRAM, command, "1.0");
  }

  private static String bold(String name) {
    return "\\fB" + name.replace("-", "\\-") + "\\fR";
  }

  /** What stands between the line that begins so and the one that ends it. */
  private static String part(String script, String begin, String end) {
    int from = script.indexOf(begin);
    assertTrue(from >= 0, begin);
    return script.substring(from, script.indexOf(end, from));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^A-Za-z0-9-]+", -1)).collect(Collectors.toSet());
  }

  @Test
  void every_verb_is_there() {
    assertEquals(
        Verb.words(), PROGRAM.commands().stream().map(each -> each.path().get(1)).toList());
    assertTrue(PROGRAM.all().count() > 15);
  }

  @Test
  void every_option_of_every_command_is_in_its_page_under_its_heading() {
    PROGRAM
        .all()
        .forEach(
            command -> {
              String page = page(command);
              command
                  .groups()
                  .forEach(
                      (heading, options) -> {
                        String group = part(page + ".S", ".SS \"" + heading + "\"\n", "\n.S");
                        options.stream()
                            .flatMap(option -> option.names().stream())
                            .forEach(name -> assertTrue(group.contains(bold(name)), name));
                      });
            });
  }

  @Test
  void pages_are_in_the_order_of_help() {
    List<String> headings =
        page(PROGRAM.commands().get(1))
            .lines()
            .filter(line -> line.startsWith(".SH"))
            .map(line -> line.substring(5, line.length() - 1))
            .toList();
    assertEquals(
        List.of(
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "ARGUMENTS",
            "OPTIONS",
            "EXIT STATUS",
            "EXAMPLES",
            "SEE ALSO"),
        headings);
  }

  @Test
  void every_exit_code_and_example_is_in_the_pages() {
    String page = page(PROGRAM);
    for (ExitCode code : ExitCode.values()) {
      assertTrue(
          page.contains(
              ".TP\n" + bold("" + code.code()) + "\n" + code.meaning().replace(",", ",\\:")),
          code.meaning());
    }
    PROGRAM
        .all()
        .forEach(
            command ->
                command
                    .examples()
                    .forEach(
                        example ->
                            assertTrue(
                                page(command)
                                    .contains(
                                        example
                                            .replace("\\", "\\e")
                                            .replace("-", "\\-")
                                            .replace("'", "\\(aq")
                                            .replace("~", "\\(ti")
                                            .replace(",", ",\\:")
                                            .replace("\"", "\\(dq")),
                                example)));
    assertTrue(PROGRAM.commands().stream().noneMatch(each -> each.examples().isEmpty()));
  }

  @Test
  void every_option_of_every_command_is_in_the_script_of_bash() {
    String script = Shell.BASH.script(PROGRAM);
    String options = part(script, "_warren_perf_options() {", "\n}\n");
    String values = part(script, "_warren_perf_value() {", "\n}\n");
    PROGRAM
        .all()
        .forEach(
            command -> {
              Set<String> named = words(part(options, pattern(command), ";;\n"));
              Set<String> valued = words(part(values, pattern(command), "esac ;;\n"));
              for (ManualOption option : command.options()) {
                assertTrue(named.containsAll(option.names()), option.toString());
                assertEquals(
                    !option.label().isEmpty(),
                    valued.containsAll(option.names()),
                    option.toString());
              }
            });
  }

  private static String pattern(ManualCommand command) {
    return "  '" + String.join(" ", command.path().subList(1, command.path().size())) + "') ";
  }

  @Test
  void every_option_of_every_command_is_in_the_script_of_zsh() {
    String script = Shell.ZSH.script(PROGRAM);
    PROGRAM
        .all()
        .forEach(
            command -> {
              String function =
                  part(
                      script, "\n_" + command.page().replace('-', '_') + "_arguments() {", "\n}\n");
              for (ManualOption option : command.options()) {
                for (String name : option.names()) {
                  assertTrue(function.matches("(?s).*['{,*]" + name + "[=+\\[,}].*"), name);
                }
              }
            });
  }

  @Test
  void every_option_of_every_command_is_in_the_script_of_fish() {
    List<String> script = Shell.FISH.script(PROGRAM).lines().toList();
    PROGRAM
        .all()
        .forEach(
            command -> {
              String verb = pattern(command).strip().replaceAll("[')]", "");
              List<String> lines =
                  script.stream()
                      .filter(line -> line.contains("-n '__warren_perf_is \"" + verb + "\"' "))
                      .toList();
              for (ManualOption option : command.options()) {
                String name = option.names().get(option.names().size() - 1).substring(2);
                assertEquals(
                    1,
                    lines.stream().filter(line -> line.contains(" -l " + name + " ")).count(),
                    name);
              }
            });
  }

  /** Choices are known words that the help names. */
  @Test
  void whatever_is_chosen_from_has_the_choices_that_help_names() {
    assertEquals(
        List.of("text", "json", "markdown", "csv", "junit", "metrics", "html"),
        choices("report", "--format"));
    assertEquals(
        List.of("text", "json", "markdown", "csv", "html"), choices("history", "--format"));
    assertEquals(
        List.of("inconclusive", "not-compared", "slower", "none"), choices("compare", "--fail-on"));
    assertEquals(9, choices("report", "--fail-on").size());
    assertEquals(List.of("warren-1.3", "warren-load-test"), choices("lint", "--targets"));
    assertEquals(List.of("auto", "always", "never"), choices("report", "--color"));
    PROGRAM
        .all()
        .flatMap(command -> command.options().stream())
        .forEach(
            option ->
                assertEquals(
                    Set.of(Proposal.Kind.CHOICE, Proposal.Kind.LIST)
                        .contains(option.value().kind()),
                    !option.value().choices().isEmpty()
                        && option.value().kind() != Proposal.Kind.FILE,
                    option.toString()));
  }

  private static List<String> choices(String verb, String name) {
    return PROGRAM.commands().stream()
        .filter(command -> command.path().get(1).equals(verb))
        .flatMap(command -> command.options().stream())
        .filter(option -> option.names().contains(name))
        .findFirst()
        .orElseThrow()
        .value()
        .choices();
  }

  @Test
  void everything_is_generated_into_a_new_directory_and_nothing_into_another() throws Exception {
    Path made = directory.resolve("made");
    CommandRun run = CommandRun.of("generate", made.toString());
    List<String> files;
    try (Stream<Path> all = Files.walk(made)) {
      files =
          all.filter(Files::isRegularFile).map(file -> made.relativize(file).toString()).toList();
    }
    assertTrue(
        files.containsAll(
            List.of(
                "man/man1/warren-perf.1",
                "man/man1/warren-perf-bundle-show.1",
                "completions/bash/warren-perf",
                "completions/zsh/_warren-perf",
                "completions/fish/warren-perf.fish",
                "schemas/targets.schema.json",
                "schemas/report.schema.json")),
        files.toString());
    assertEquals(PROGRAM.all().count() + 3 + SchemaFiles.NAMES.size(), files.size());
    assertEquals(new CommandRun(0, files.size() + " files\n", ""), run);
    CommandRun again = CommandRun.of("generate", made.toString());
    assertEquals(ExitCode.OUTPUT.code(), again.exitCode());
    assertTrue(again.err().contains("expected a new or empty directory, found files in it"));
  }

  @Test
  void a_report_loads_nothing_of_this() throws Exception {
    for (List<String> further : List.of(List.<String>of(), List.of("--color", "never"))) {
      String[] report =
          Stream.concat(
                  Stream.of("report", Samples.path("v1.6.0-pair") + "/after.prom"),
                  further.stream())
              .toArray(String[]::new);
      CommandRun run =
          CommandRun.inOwnProcess(List.of("-Xlog:class+load:stderr"), directory, report);
      assertTrue(run.err().contains("dev.warrenperf.cli.ReportCommand "), run.err());
      assertFalse(run.err().contains("dev.warrenperf.manual."));
      for (String other : List.of("Completion", "Generate", "Schema", "Targets")) {
        assertFalse(run.err().contains("dev.warrenperf.cli." + other + "Command "), other);
      }
      assertFalse(run.err().contains("dev.warrenperf.cli.Proposals "));
    }
  }
}
