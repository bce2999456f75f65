package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several runs by one command line, from nodes that serve metrics to the comparison. */
class RepeatedRecordTest {

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

  private Path runs() {
    return directory.resolve("my runs");
  }

  private String[] line(String script, String... options) {
    List<String> line = new ArrayList<>(List.of("record", "-o", runs().toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--interval", "100ms"));
    line.addAll(List.of(options));
    line.addAll(List.of("--", "sh", "-c", "cd '" + directory + "'; " + script));
    return line.toArray(String[]::new);
  }

  /** Each set-up leaves a line in the file {@code order}. */
  private String[] interleaved(String script, String... more) {
    List<String> options =
        new ArrayList<>(List.of("--interleave", "v1", "v2", "--repeat", "3", "--seed", "2"));
    for (String version : new String[] {"v1", "v2"}) {
      options.add("--setup");
      options.add(version + "=cd '" + directory + "'; echo " + version + " >> order; test ! -e no");
    }
    options.addAll(List.of(more));
    return line(script, options.toArray(String[]::new));
  }

  private String order() throws IOException {
    return Files.readString(directory.resolve("order")).replace('\n', ' ');
  }

  private JsonObject description(String run) throws IOException {
    String json = Files.readString(runs().resolve(run).resolve("run.json"));
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** All files below, with what they hold. */
  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(path).toString(),
            Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(runs())) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private void assertComplete(String... names) throws IOException {
    List<String> expected = Stream.concat(Stream.of("schedule.json"), Stream.of(names)).toList();
    assertEquals(expected.stream().sorted().toList(), names());
    for (String run : names) {
      CommandRun verified = CommandRun.of("bundle", "verify", runs().resolve(run).toString());
      assertEquals(0, verified.exitCode(), verified.err());
      JsonObject told = description(run);
      int dash = run.lastIndexOf('-');
      assertEquals(run.substring(dash + 1), told.get("repeat").getAsString());
      assertEquals(0, told.get("exit_code").getAsInt());
    }
  }

  /** What a shell makes of the line that tells how to go on, behind the program's name. */
  private List<String> next(CommandRun run) throws IOException {
    String told =
        run.err().lines().filter(line -> line.startsWith("warren-perf: next: ")).findFirst().get();
    List<String> words = new ArrayList<>();
    String quoted = "'" + runs() + "'";
    for (String word :
        told.substring("warren-perf: next: warren-perf ".length()).replace(quoted, "@").split(" ")) {
      if (word.startsWith("@/")) {
        PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + word.substring(2));
        names().stream()
            .filter(name -> pattern.matches(Path.of(name)))
            .forEach(name -> words.add(runs().resolve(name).toString()));
      } else {
        words.add(word.equals("@") ? runs().toString() : word);
      }
    }
    return words;
  }

  @Test
  void two_versions_are_recorded_in_turn_and_compared_by_the_line_that_is_told() throws Exception {
    for (int i = 0; i < 20; i++) {
      cluster.node("manager-1").create(0.02);
    }
    CommandRun run = CommandRun.of(interleaved("echo bench", "--label", "scenario=burst"));
    assertEquals(0, run.exitCode(), run.err());
    String order = order();
    assertTrue(order.equals("v1 v2 v1 v2 v1 v2 ") || order.equals("v2 v1 v2 v1 v2 v1 "), order);
    assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
    assertEquals("v2", description("v2-3").get("version").getAsString());
    assertEquals("burst", description("v2-3").get("scenario").getAsString());
    List<String> next = next(run);
    assertEquals(
        Stream.of("v1-1", "v1-2", "v1-3", "--", "v2-1", "v2-2", "v2-3")
            .map(name -> name.equals("--") ? name : runs().resolve(name).toString())
            .toList(),
        next.subList(3, next.size()));
    next.addAll(1, List.of("--format", "json", "--fail-on", "none"));
    CommandRun compared = CommandRun.of(next.toArray(String[]::new));
    assertEquals(0, compared.exitCode(), compared.err());
    assertTrue(compared.out().contains("\"v2-3\""), compared.out());
  }

  @Test
  void one_version_is_recorded_again_and_again_and_calibrated_by_the_line_that_is_told()
      throws Exception {
    CommandRun run =
        CommandRun.of(
            line("true", "--repeat", "2", "--label", "version=v1", "--setup", "v1=echo set up"));
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("set up\nset up\n", run.out());
    assertComplete("v1-1", "v1-2");
    List<String> next = next(run);
    assertEquals(List.of("calibrate", "--targets", "warren-1.3", runs().toString()), next);
    CommandRun calibrated = CommandRun.of(next.toArray(String[]::new));
    assertEquals(12, calibrated.exitCode(), "nothing was observed");
    assertTrue(calibrated.err().contains("an operation that two runs of one version observed"));
  }

  @Test
  void runs_without_a_version_and_a_command_are_numbered() throws Exception {
    List<String> line = new ArrayList<>(List.of("record", "-o", runs().toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--interval", "100ms", "--duration", "200ms", "--repeat", "2"));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("run-1", "run-2", "schedule.json"), names());
  }

  @Test
  void after_a_set_up_that_failed_the_same_command_line_goes_on() throws Exception {
    String[] line = interleaved("test $(wc -l < order) != 3 || touch no");
    CommandRun failed = CommandRun.of(line);
    assertEquals(1, failed.exitCode(), failed.err());
    List<String> done = names();
    assertEquals(4, done.size(), done.toString());
    String fourth = order().endsWith("v1 ") ? "v1" : "v2";
    assertTrue(
        failed
            .err()
            .contains(
                "warren-perf: "
                    + fourth
                    + "-2: the set-up of "
                    + fourth
                    + " ended with exit code 1\n"),
        failed.err());
    assertTrue(failed.err().endsWith("type the same command line again\n"), failed.err());
    SortedMap<String, String> before = contents(runs());
    Files.delete(directory.resolve("no"));
    CommandRun resumed = CommandRun.of(line);
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertTrue(resumed.err().contains(" holds 3 of 6 runs; in this order follow "));
    assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
    SortedMap<String, String> after = contents(runs());
    before.forEach((file, content) -> assertEquals(content, after.get(file), file));
    assertEquals(7, order().split(" ").length, "only what was missing is set up");
    CommandRun again = CommandRun.of(line);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.err().contains(" holds 6 of 6 runs\n"), again.err());
    assertEquals(after, contents(runs()));
    assertEquals(next(resumed), next(again));
  }

  @Test
  void a_run_whose_benchmark_failed_is_recorded_again() throws Exception {
    String[] line = interleaved("test -e yes || exit 7");
    CommandRun failed = CommandRun.of(line);
    assertEquals(7, failed.exitCode(), failed.err());
    assertEquals(2, names().size(), names().toString());
    String part = names().get(0);
    assertTrue(part.matches("\\.v[12]-1\\.part"), part);
    assertTrue(failed.err().contains(part + " holds "), failed.err());
    assertTrue(failed.err().contains("; the benchmark ended with exit code 7\n"), failed.err());
    Files.createFile(directory.resolve("yes"));
    assertEquals(0, CommandRun.of(line).exitCode());
    assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
  }

  @Test
  void where_no_node_answers_nothing_is_kept() throws Exception {
    String[] line = interleaved("true");
    cluster.close();
    CommandRun failed = CommandRun.of(line);
    assertEquals(69, failed.exitCode(), failed.err());
    assertTrue(failed.err().contains("no node ever answered"), failed.err());
    assertEquals(2, names().size(), names().toString());
  }

  @Test
  void no_credential_is_in_any_file_or_message() throws Exception {
    String[] line =
        line(
            ": --token s3cret-1",
            "--interleave",
            "v1",
            "v2",
            "--repeat",
            "1",
            "--setup",
            "v1=true DB_PASSWORD=s3cret-2",
            "--setup",
            "v2=curl -u admin:s3cret-3 http://127.0.0.1:1/ || true",
            "--label",
            "api_token=s3cret-4",
            "--cluster-info",
            "true --password s3cret-5");
    CommandRun run = CommandRun.of(line);
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(run.err().contains("s3cret"), run.err());
    contents(runs()).forEach((file, content) -> assertFalse(content.contains("s3cret"), file));
    String schedule = Files.readString(runs().resolve("schedule.json"));
    assertTrue(schedule.contains("DB_PASSWORD=***"), schedule);
    line[line.length - 1] = line[line.length - 1].replace("s3cret-1", "s3cret-6");
    assertEquals(0, CommandRun.of(line).exitCode(), "a token that was renewed is no other run");
  }

  @Test
  void without_the_command_the_schedule_holds_no_word_of_it() throws Exception {
    CommandRun run =
        CommandRun.of(
            line(
                ": swordfish",
                "--repeat",
                "1",
                "--no-command",
                "--label",
                "version=v1",
                "--setup",
                "v1=: swordfish",
                "--cluster-info",
                ": swordfish"));
    assertEquals(0, run.exitCode(), run.err());
    contents(runs()).forEach((file, content) -> assertFalse(content.contains("swordfish"), file));
  }

  @Test
  void a_directory_of_another_schedule_is_not_touched() throws Exception {
    assertEquals(0, CommandRun.of(line("true", "--repeat", "1")).exitCode());
    SortedMap<String, String> before = contents(runs());
    String place = "warren-perf: " + runs().resolve("schedule.json") + ": ";
    String others = place + "expected the options with which it was begun, found others: ";
    CommandRun more = CommandRun.of(line("true", "--repeat", "2"));
    assertEquals(64, more.exitCode());
    assertEquals(others + "--repeat: \"1\", not \"2\"\n", more.err());
    CommandRun labelled = CommandRun.of(line("true", "--repeat", "1", "--label", "version=v1"));
    assertEquals(64, labelled.exitCode());
    assertEquals(others + "--label version: none, not \"v1\"\n", labelled.err());
    CommandRun command = CommandRun.of(line("false", "--repeat", "1"));
    assertEquals(64, command.exitCode());
    assertTrue(command.err().startsWith(others + "the command: \"sh -c "), command.err());
    assertEquals(before, contents(runs()));
    Files.writeString(runs().resolve("schedule.json"), "{\"schema\": \"warren-perf/report/1\"}");
    CommandRun foreign = CommandRun.of(line("true", "--repeat", "1"));
    assertEquals(65, foreign.exitCode());
    assertEquals(
        place + "schema: expected \"warren-perf/schedule/1\", found \"warren-perf/report/1\"\n",
        foreign.err());
  }

  @Test
  void a_directory_with_other_things_is_not_touched() throws Exception {
    Files.createDirectory(runs());
    Files.writeString(runs().resolve("x"), "x");
    CommandRun other = CommandRun.of(line("true", "--repeat", "1"));
    assertEquals(73, other.exitCode());
    assertEquals(
        "warren-perf: "
            + runs()
            + ": expected a new or empty directory, or one with schedule.json, found other files"
            + " in it\n",
        other.err());
    assertEquals(List.of("x"), names());
    Files.delete(runs().resolve("x"));
    Files.writeString(runs().resolve(".schedule.json.4711.tmp"), "{");
    assertEquals(0, CommandRun.of(line("true", "--repeat", "1")).exitCode(), "killed at once");
  }

  @Test
  void what_lies_in_the_place_of_a_run_is_not_touched() throws Exception {
    assertEquals(0, CommandRun.of(line("true", "--repeat", "1")).exitCode());
    Path run = runs().resolve("run-1");
    Files.delete(run.resolve("checksums.sha256"));
    SortedMap<String, String> before = contents(runs());
    CommandRun refused = CommandRun.of(line("true", "--repeat", "1"));
    assertEquals(73, refused.exitCode());
    assertEquals(
        "warren-perf: " + run + ": expected a complete bundle or nothing, found something else\n",
        refused.err());
    assertEquals(before, contents(runs()));
  }

  @Test
  void links_are_not_followed_when_what_was_left_behind_is_removed() throws Exception {
    assertEquals(0, CommandRun.of(line("true", "--repeat", "1")).exitCode());
    Path precious = Files.createDirectory(directory.resolve("precious"));
    Files.writeString(precious.resolve("x"), "x");
    Path part = runs().resolve(".run-1.part");
    for (int i = 0; i < 2; i++) {
      Path link = part;
      if (i == 1) {
        link = Files.createDirectories(part).resolve("link");
      }
      Files.createSymbolicLink(link, precious);
      try (Stream<Path> run = Files.walk(runs().resolve("run-1"))) {
        for (Path path : run.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      CommandRun again = CommandRun.of(line("true", "--repeat", "1"));
      assertEquals(0, again.exitCode(), again.err());
      assertEquals("x", Files.readString(precious.resolve("x")));
      assertComplete("run-1");
    }
  }

  @Test
  void two_recordings_do_not_share_a_directory() throws Exception {
    String[] line = line("touch begun; while [ ! -e done ]; do sleep 0.02; done", "--repeat", "1");
    CompletableFuture<CommandRun> first = CompletableFuture.supplyAsync(() -> CommandRun.of(line));
    Await.until("the first", () -> Files.exists(directory.resolve("begun")));
    FileTime time = Files.getLastModifiedTime(runs().resolve("schedule.json"));
    CommandRun second = CommandRun.of(line);
    Files.createFile(directory.resolve("done"));
    assertEquals(73, second.exitCode());
    assertEquals(
        "warren-perf: " + runs() + ": expected no other recording into it, found one that goes on\n",
        second.err());
    assertEquals(0, first.get().exitCode(), first.get().err());
    assertEquals(time, Files.getLastModifiedTime(runs().resolve("schedule.json")));
    assertComplete("run-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--interleave v1 | --interleave: expected two versions, found 1",
        "--interleave v1 v1 | --interleave: expected two versions that differ in more than case,"
            + " found \"v1\" and \"v1\"",
        "--interleave v1 V1 | --interleave: expected two versions that differ in more than case,"
            + " found \"v1\" and \"V1\"",
        "--interleave a/b v2 | --interleave: expected a version that can name folders,",
        "--interleave v1 .. | --interleave: expected a version that can name folders,",
        "--interleave v1 .v2 | --interleave: expected a version that can name folders,",
        "--interleave v1 a\\b | --interleave: expected a version that can name folders,",
        "--interleave v1 v*2 | --interleave: expected a version that can name folders,",
        "--interleave v1 NOTHING | expected a value of --interleave, found an empty one",
        "--interleave v1 ghp_0123456789abcdefghijklmnopqrstuvwxyzABCD | --interleave: expected"
            + " versions, found one that looks like a credential",
        "--interleave v1 v2 --interleave v3 v4 | --interleave: expected two versions, found 4",
        "--interleave v1 v2 --setup v1=true | --setup: expected the command that sets up v2, found"
            + " none",
        "--interleave v1 v2 --setup v3=true | --setup: expected v1 or v2, found \"v3\"",
        "--interleave v1 v2 --label version=v1 | --label: expected no version together with"
            + " --interleave, found \"version=v1\"",
        "--repeat 0 | --repeat: expected a number from 1 to 100, found 0",
        "--repeat 101 | --repeat: expected a number from 1 to 100, found 101",
        "--repeat 2 --label repeat=1 | --label: expected no repeat together with --repeat, found"
            + " \"repeat=1\"",
        "--repeat 2 --label version=a/b | --label: expected a version that can name folders,",
        "--repeat 2 --setup v1=true | --setup: expected --label version=VERSION with it, found"
            + " \"v1\"",
        "--repeat 2 --label version=v2 --setup v1=true | --setup: expected v2, found \"v1\"",
        "--repeat 2 --seed 3 | --seed: expected --interleave with it",
        "--setup v1=true | --setup: expected --repeat or --interleave with it",
        "--seed 3 | --seed: expected --repeat or --interleave with it",
      })
  void what_does_not_go_together_is_told_in_a_line(String options, String told) {
    String[] words =
        Arrays.stream(options.split(" "))
            .map(word -> word.equals("NOTHING") ? "" : word)
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(line("true", words));
    assertEquals(64, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("warren-perf: " + told), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(runs()));
  }

  @Test
  void runs_that_never_end_are_not_repeated() {
    List<String> line = new ArrayList<>(List.of("record", "-o", runs().toString()));
    line.addAll(cluster.options());
    line.addAll(List.of("--repeat", "2"));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(64, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("warren-perf: --repeat: expected --duration or a command, found neither"));
  }
}
