package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.config.ProjectKey;
import dev.warrenperf.http.LoopbackServer;
import dev.warrenperf.run.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Defaults of options: command line, environment, project file, in this order. */
class ProjectFileTest {

  private static final String SCHEMA = "schema: warren-perf/project/1\n";

  @TempDir private Path directory;
  private Path below;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void make_a_repository() throws IOException {
    Files.createDirectory(directory.resolve(".git"));
    below = Files.createDirectories(directory.resolve("bench/now"));
    SmallRun.write(directory.resolve("bench/now/run"), 50, "");
    Files.writeString(
        directory.resolve("mine.yaml"),
        """
        schema: warren-perf/targets/1
        name: Mine
        operations:
          - name: Create
            histogram: warren_service_create_duration_seconds
            quantiles: {p99: < 10s}
        """);
  }

  private void project(String settings) throws IOException {
    Files.writeString(directory.resolve(".warren-perf.yaml"), SCHEMA + settings);
  }

  private CommandRun run(String... arguments) throws Exception {
    return CommandRun.inDirectory(below, environment, arguments);
  }

  /** In this process: the project file is named, and paths are seen from the house. */
  private CommandRun named(String settings, String... arguments) throws IOException {
    project(settings);
    Map<String, String> all = new HashMap<>(environment);
    all.put("WARREN_PERF_PROJECT_FILE", directory.resolve(".warren-perf.yaml").toString());
    return CommandRun.with(all, arguments);
  }

  @Test
  void a_project_file_above_has_paths_of_its_own_and_the_report_says_what_was_used()
      throws Exception {
    project("targets: mine.yaml\nfail-on: [fail, no-data]\n");
    CommandRun run = run("report", "run", "--format", "json");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("\"name\": \"Mine\""), run.out());
    assertTrue(
        run.out()
            .contains(
                "\"command\": \"warren-perf report run --format json --targets=../../mine.yaml"
                    + " --fail-on=fail,no-data\""),
        run.out());
    assertTrue(
        run.out().contains("--targets=../../mine.yaml (../../.warren-perf.yaml:2:10)"), run.out());

    CommandRun without = run("report", "run", "--format", "json", "--no-project-file");
    assertTrue(without.out().contains("\"origin\": \"warren-1.3\""), without.out());
    assertFalse(without.out().contains("\"defaults\""), without.out());
  }

  @Test
  void the_command_in_the_report_gives_the_same_report_without_the_defaults() throws Exception {
    project("targets: mine.yaml\nfail-on: none\n");
    CommandRun run = run("report", "run", "--format", "csv");
    environment.put("WARREN_PERF_PROJECT_FILE", "none");
    CommandRun again =
        run("report", "run", "--format", "csv", "--targets=../../mine.yaml", "--fail-on=none");
    assertEquals(again, run);
  }

  @Test
  void the_command_line_beats_the_environment_and_that_the_project_file() throws Exception {
    String settings = "warmup: 1s\nfail-on: fail\nmargin: 7%\n";
    environment.put("WARREN_PERF_FAIL_ON", "none");
    environment.put("WARREN_PERF_MARGIN", "8%");
    environment.put("WARREN_PERF_ROLE", "");
    String run = below.resolve("run").toString();
    CommandRun given =
        named(settings, "report", run, "--format", "json", "--label", "a=b", "--margin", "9%");
    assertEquals("", given.err());
    assertTrue(
        given.out().contains("--label a=b --margin 9% --fail-on=none --warmup=1s\""), given.out());
    assertTrue(given.out().contains("--fail-on=none (WARREN_PERF_FAIL_ON)"), given.out());
    assertEquals(0, given.exitCode());
  }

  @Test
  void a_default_does_not_go_where_the_command_line_says_the_same_in_another_way()
      throws Exception {
    Path nowhere = directory.resolve("nothing.json");
    CommandRun run =
        named(
            "run-noise: 3%\n",
            "report", below.resolve("run").toString(), "--calibration", nowhere.toString());
    assertTrue(run.err().contains("nothing.json"), run.err());
    assertFalse(run.err().contains("both"), run.err());

    environment.put("WARREN_PERF_CALIBRATION", nowhere.toString());
    CommandRun other = named("run-noise: 3%\n", "report", below.resolve("run").toString());
    assertTrue(other.err().contains("nothing.json"), other.err());
    assertFalse(other.err().contains("both"), other.err());
  }

  @Test
  void defaults_come_before_what_two_hyphens_set_apart() throws Exception {
    String run = below.resolve("run").toString();
    CommandRun compared =
        named("margin: 7%\n", "compare", run, "--fail-on", "none", "--format", "json", "--", run);
    assertTrue(
        compared.out().contains("--format json --margin=7% -- " + run + "\""), compared.err());
  }

  /** What the fast reader of command lines says of the options of report. */
  @Test
  void report_has_the_options_that_there_may_be_defaults_for() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80);
    CommandLine report =
        new WarrenPerf(console, Map.of()).configured("report").getSubcommands().get("report");
    Set<String> expected =
        Arrays.stream(ProjectKey.values())
            .map(ProjectKey::option)
            .filter(report.getCommandSpec().optionsMap()::containsKey)
            .collect(Collectors.toSet());
    assertEquals(expected, FastReportParser.defaulted());
  }

  @Test
  void the_documentation_says_which_command_takes_what() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("docs/configuration.md"));
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 80);
    Map<String, CommandLine> verbs = new WarrenPerf(console, Map.of()).manual().getSubcommands();
    for (ProjectKey key : ProjectKey.values()) {
      String row = "| `" + key.word() + "` | `" + key.variable() + "` |";
      String line = lines.stream().filter(each -> each.startsWith(row)).findFirst().orElse(row);
      String told = line.substring(line.lastIndexOf(" | "));
      verbs.forEach(
          (verb, command) ->
              assertEquals(
                  command.getCommandSpec().optionsMap().containsKey(key.option()),
                  told.contains("`" + verb + "`"),
                  verb + " " + line));
    }
  }

  @Test
  void a_default_goes_to_the_verbs_that_have_its_option_alone() throws Exception {
    String settings = "targets: mine.yaml\nnodes: mine.yaml\nfail-on: none\nformat: json\n";
    assertEquals(0, named(settings, "targets").exitCode());
    CommandRun lint = named(settings, "lint", "--format", "text");
    assertEquals(0, lint.exitCode(), lint.err());
    CommandRun explained =
        named(settings, "explain", below.resolve("run").toString(), "Create", "p99");
    assertEquals("", explained.err());
    assertTrue(explained.out().contains("Mine ("), explained.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fail-onn: fail | 2:1: expected one of schema, targets, | ; did you mean fail-on?",
        "output: out | 2:1: expected one of schema, targets, | found \"output\"",
        "push-gateway: http://h | 2:1: expected one of schema, | found \"push-gateway\"",
        "header: A=b | 2:1: expected one of schema, targets, | found \"header\"",
        "prometheus: http://h | 2:1: expected one of schema, | found \"prometheus\"",
        "setup: rm | 2:1: expected one of schema, targets, | found \"setup\"",
        "cluster-info: rm | 2:1: expected one of schema, | found \"cluster-info\"",
        "fail-on: foo | 2:10: fail-on: expected fail, | found \"foo\"",
        "fail-on: {} | 2:10: expected a value of fail-on, | found a mapping",
        "fail-on: [] | 2:10: expected a value of fail-on or a list | found an empty list",
        "warmup: 3 | 2:9: warmup: expected a duration | found \"3\"",
        "format: foo | 2:9: format: expected text, | found \"foo\"",
        "targets: none.yaml | 2:10: expected a file that is there | found no ",
        "targets: ../x | 2:10: expected a path in the directory of this file or below | \"../x\"",
        "targets: --output=x | 2:10: expected a value of targets that does | \"--output=x\"",
        "baseline: [a, -ox] | 2:15: expected a value of baseline that does | \"-ox\"",
        "waivers: /etc/passwd | 2:10: expected a path in the directory | \"/etc/passwd\"",
        "calibration: link | 2:14: expected a path in the directory | \"link\"",
        "'targets: \"a\\0b\"' | 2:10: expected a value of targets on one line | ",
      })
  void what_cannot_be_used_is_told_in_a_line_with_its_place(
      String settings, String place, String found) throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("/etc/hosts"));
    CommandRun run = named(settings + "\n", "report", below.resolve("run").toString());
    Files.delete(link);
    assertEquals(65, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains(".warren-perf.yaml:" + place), run.err());
    assertTrue(run.err().contains(Objects.toString(found, "")), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void two_keys_that_say_the_same_are_one_too_many() throws Exception {
    CommandRun run =
        named("run-noise: 3%\ncalibration: mine.yaml\n", "report", below.resolve("run").toString());
    assertEquals(65, run.exitCode());
    assertTrue(
        run.err().contains(".warren-perf.yaml:1:1: expected run-noise or calibration, found both"),
        run.err());
  }

  @Test
  void a_variable_that_cannot_be_used_is_a_wrong_command_line() throws Exception {
    environment.put("WARREN_PERF_MARGIN", "much");
    String run = below.resolve("run").toString();
    CommandRun wrong = CommandRun.with(environment, "report", run, "--baseline", run);
    assertEquals(64, wrong.exitCode());
    assertTrue(
        wrong.err().startsWith("warren-perf: WARREN_PERF_MARGIN: margin: expected a percentage"),
        wrong.err());
    environment.clear();
    environment.put("WARREN_PERF_PROJECT_FILE", directory.resolve("none").toString());
    CommandRun missing = CommandRun.with(environment, "report", run);
    assertEquals(66, missing.exitCode());
    assertTrue(missing.err().endsWith("a project file that can be read, found none\n"));
  }

  /** Role takes any word. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TARGETS | report | nowhere | 66 | expected a target file or one of ",
        "TARGETS | calibrate | nowhere | 66 | expected a target file or one of ",
        "TARGETS | history | nowhere | 66 | expected a target file or one of ",
        "TARGETS | lint | nowhere | 66 | expected a target file or one of ",
        "TARGETS | report | BROKEN | 65 | BROKEN:1:1: expected schema: ",
        "WAIVERS | report | nowhere | 66 | expected a waiver file, ",
        "WAIVERS | compare | BROKEN | 65 | BROKEN:1:1: expected ",
        "FAIL_ON | compare | foo | 64 | fail-on: expected fail, ",
        "BASELINE | report | nowhere@latest | 66 | nowhere@latest: no such file",
        "BASELINE | report | BROKEN | 65 | BROKEN:1:7: expected ",
        "MARGIN | compare | much | 64 | margin: expected a percentage ",
        "MARGIN | history | much | 64 | margin: expected a percentage ",
        "RUN_NOISE | report | much | 64 | run-noise: expected a percentage ",
        "CALIBRATION | report | nowhere | 66 | nowhere: no such file",
        "CALIBRATION | compare | BROKEN | 65 | BROKEN: expected ",
        "NODES | record | nowhere | 66 | nowhere: no such file",
        "NODES | record | BROKEN | 65 | BROKEN:1: expected ",
        "INTERVAL | record | often | 64 | interval: expected a duration ",
        "WARMUP | report | soon | 64 | warmup: expected a duration ",
        "WARMUP | report | -1s | 64 | warmup: expected a duration of 0s or more",
        "WARMUP | report | 1h | 64 | expected a window inside the run",
        "WARMUP | compare | 1h | 64 | RUN: expected a window inside the run",
        "FORMAT | history | foo | 64 | format: expected text, ",
      })
  void what_is_wrong_with_a_variable_is_told_with_its_name(
      ProjectKey key, String verb, String value, int code, String fault) throws Exception {
    String run = below.resolve("run").toString();
    Path broken = Files.writeString(below.resolve("broken"), "name: Broken\nqueries: 3\n");
    environment.put(key.variable(), value.replace("BROKEN", broken.toString()));
    List<String> words = new ArrayList<>(List.of(verb, run));
    if (verb.equals("compare")) {
      words.add(run);
    } else if (verb.equals("record")) {
      words = new ArrayList<>(List.of(verb, "--duration", "1s", "-o", run + "/bundle"));
      words.addAll(
          key == ProjectKey.NODES ? List.of() : List.of("--node", "a=http://127.0.0.1:9/"));
    }
    CommandRun told = CommandRun.with(environment, words.toArray(String[]::new));
    assertEquals(code, told.exitCode(), told.err());
    assertEquals("", told.out());
    String origin = "warren-perf: " + key.variable() + ": ";
    assertTrue(told.err().lines().allMatch(line -> line.startsWith(origin)), told.err());
    String place = fault.replace("BROKEN", broken.toString()).replace("RUN", run);
    assertTrue(told.err().startsWith(origin + place), told.err());
  }

  @Test
  void what_is_wrong_with_a_typed_value_is_not_told_of_a_default_of_the_same_value()
      throws Exception {
    environment.put("WARREN_PERF_BASELINE", "nowhere");
    CommandRun run = CommandRun.with(environment, "report", "nowhere");
    assertEquals(66, run.exitCode());
    assertTrue(run.err().startsWith("warren-perf: nowhere: "), run.err());
    CommandRun typed =
        CommandRun.with(
            environment, "report", below.resolve("run").toString(), "--baseline", "nowhere");
    assertTrue(typed.err().startsWith("warren-perf: nowhere: "), typed.err());
  }

  @Test
  void a_window_that_is_wrong_without_the_default_of_its_warmup_is_no_fault_of_that()
      throws Exception {
    environment.put("WARREN_PERF_WARMUP", "1s");
    CommandRun run =
        CommandRun.with(
            environment, "report", below.resolve("run").toString(), "--phase", "nothing");
    assertEquals(64, run.exitCode());
    assertTrue(run.err().startsWith("warren-perf: no phase \"nothing\""), run.err());
  }

  @Test
  void a_fault_in_a_file_that_the_project_file_names_is_told_with_both_places() throws Exception {
    Files.writeString(
        directory.resolve("mine.yaml"), "schema: warren-perf/targets/1\nx: 1\ny: 2\n");
    CommandRun run = named("targets: mine.yaml\n", "report", below.resolve("run").toString());
    assertEquals(65, run.exitCode());
    List<String> lines = run.err().lines().toList();
    assertTrue(lines.size() > 1, run.err());
    for (String line : lines) {
      assertTrue(line.contains(".warren-perf.yaml:2:10: "), line);
      assertTrue(line.contains("mine.yaml:"), line);
    }
  }

  @Test
  void a_baseline_that_is_not_there_is_told_with_its_place_and_can_be_turned_off()
      throws Exception {
    String run = below.resolve("run").toString();
    CommandRun missing = named("baseline: perf/runs@latest\n", "report", run);
    assertEquals(66, missing.exitCode());
    assertTrue(missing.err().contains(".warren-perf.yaml:2:11: "), missing.err());
    assertTrue(missing.err().endsWith("perf/runs@latest: no such file or directory\n"));

    Files.createDirectories(directory.resolve("perf/runs"));
    CommandRun none = named("baseline: perf/runs@latest\n", "report", run);
    assertEquals(66, none.exitCode(), none.err());
    assertTrue(none.err().contains(".warren-perf.yaml:2:11: "), none.err());
    assertTrue(none.err().endsWith("found no run in it\n"), none.err());

    CommandRun other = named("baseline: mine.yaml@latest\n", "report", run + "/nothing");
    assertFalse(other.err().contains(".warren-perf.yaml"), other.err());

    String[] off = {"report", run, "--baseline", "none", "--fail-on", "none", "--format", "json"};
    CommandRun without = named("baseline: perf/runs@latest\n", off);
    assertEquals(0, without.exitCode(), without.err());
    assertEquals("", without.err());
    assertTrue(without.out().contains("--baseline none --fail-on none"), without.out());
    assertFalse(without.out().contains("\"defaults\""), without.out());
    environment.put("WARREN_PERF_BASELINE", "none");
    assertEquals("", named("baseline: perf/runs@latest\n", "report", run).err());
  }

  @Test
  void help_needs_no_project_file_that_can_be_read() throws Exception {
    CommandRun help = named("nonsense", "report", "--help");
    assertEquals(0, help.exitCode(), help.err());
    assertEquals(CommandRun.of("report", "--help").out(), help.out());
    assertEquals(0, named("nonsense", "--version").exitCode());
  }

  @Test
  void a_file_that_others_may_write_is_passed_over_in_a_line() throws Exception {
    project("fail-on: nonsense\n");
    Files.setPosixFilePermissions(
        directory.resolve(".warren-perf.yaml"), PosixFilePermissions.fromString("rw-r--rw-"));
    CommandRun run = run("report", "run", "--fail-on", "none");
    assertEquals(0, run.exitCode());
    assertEquals(
        "warren-perf: ../../.warren-perf.yaml: not used, every user may write it\n", run.err());
  }

  @Test
  void credentials_never_go_to_nodes_that_a_project_file_names() throws Exception {
    Files.writeString(directory.resolve("nodes.txt"), "a=http://127.0.0.1:9/metrics\n");
    Files.writeString(directory.resolve("token"), "secret");
    Path bundle = directory.resolve("bundle");
    for (String option :
        List.of(
            "--client-cert",
            "--client-key",
            "--bearer-token-file",
            "--bearer-token-env",
            "--basic-auth-file",
            "--basic-auth-env",
            "--header")) {
      CommandRun run =
          named(
              "nodes: nodes.txt\n",
              "record",
              "-o",
              bundle.toString(),
              "--duration",
              "1s",
              option,
              "token");
      assertEquals(64, run.exitCode(), run.err());
      assertTrue(
          run.err().contains(".warren-perf.yaml:2:8: expected the nodes on the command line"),
          run.err());
      assertTrue(run.err().contains(option), run.err());
      assertFalse(Files.exists(bundle));
    }
  }

  @Test
  void nodes_of_a_project_file_are_scraped() throws Exception {
    try (LoopbackServer server = LoopbackServer.http().onMetrics()) {
      Files.writeString(directory.resolve("nodes.txt"), "a=" + server.url("/metrics") + "\n");
      Path bundle = directory.resolve("bundle");
      String[] command = {"record", "-o", bundle.toString(), "--duration", "1s"};
      CommandRun run = named("nodes: nodes.txt\ninterval: 0.5s\n", command);
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(server.requests().size() > 2, run.err());
    }
  }
}
