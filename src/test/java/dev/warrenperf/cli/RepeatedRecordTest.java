package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs by one command line, from nodes that serve metrics to the comparison. */
class RepeatedRecordTest {

  @TempDir private Path directory;
  private RepeatedRecording recording;

  @BeforeEach
  void serve() throws IOException {
    recording = new RepeatedRecording(directory);
  }

  @AfterEach
  void stop() {
    recording.close();
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
    return recording.line(script, options.toArray(String[]::new));
  }

  private String order() throws IOException {
    return Files.readString(directory.resolve("order")).replace('\n', ' ');
  }

  /** What a shell makes of the line that tells how to go on, behind the program's name. */
  private List<String> next(CommandRun run) throws IOException {
    String told =
        run.err().lines().filter(line -> line.startsWith("warren-perf: next: ")).findFirst().get();
    List<String> words = new ArrayList<>();
    String quoted = "'" + recording.runs() + "'";
    for (String word :
        told.substring("warren-perf: next: warren-perf ".length())
            .replace(quoted, "@")
            .split(" ", -1)) {
      if (word.startsWith("@/")) {
        PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + word.substring(2));
        recording.names().stream()
            .filter(name -> pattern.matches(Path.of(name)))
            .forEach(name -> words.add(recording.runs().resolve(name).toString()));
      } else {
        words.add(word.equals("@") ? recording.runs().toString() : word);
      }
    }
    return words;
  }

  @Test
  void two_versions_are_recorded_in_turn_and_compared_by_the_line_that_is_told() throws Exception {
    for (int i = 0; i < 20; i++) {
      recording.node().create(0.02);
    }
    CommandRun run = CommandRun.of(interleaved("echo bench", "--label", "scenario=burst"));
    assertEquals(0, run.exitCode(), run.err());
    String order = order();
    assertTrue(order.equals("v1 v2 v1 v2 v1 v2 ") || order.equals("v2 v1 v2 v1 v2 v1 "), order);
    recording.assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
    assertEquals("v2", recording.description("v2-3").get("version").getAsString());
    assertEquals("burst", recording.description("v2-3").get("scenario").getAsString());
    List<String> next = next(run);
    assertEquals(
        Stream.of("v1-1", "v1-2", "v1-3", "--", "v2-1", "v2-2", "v2-3")
            .map(name -> name.equals("--") ? name : recording.runs().resolve(name).toString())
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
            recording.line(
                "true", "--repeat", "2", "--label", "version=v1", "--setup", "v1=echo set up"));
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("set up\nset up\n", run.out());
    recording.assertComplete("v1-1", "v1-2");
    List<String> next = next(run);
    assertEquals(
        List.of("calibrate", "--targets", "warren-1.3", recording.runs().toString()), next);
    CommandRun calibrated = CommandRun.of(next.toArray(String[]::new));
    assertEquals(12, calibrated.exitCode(), "nothing was observed");
    assertTrue(calibrated.err().contains("an operation that two runs of one version observed"));
  }

  @Test
  void runs_without_a_version_and_a_command_are_numbered() throws Exception {
    CommandRun run =
        CommandRun.of(
            "record",
            "-o",
            recording.runs().toString(),
            "--node",
            recording.node().option(),
            "--duration",
            "200ms",
            "--repeat",
            "2");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("run-1", "run-2", "schedule.json"), recording.names());
  }

  @Test
  void after_a_set_up_that_failed_the_same_command_line_goes_on() throws Exception {
    String[] line = interleaved("test $(wc -l < order) != 3 || touch no");
    CommandRun failed = CommandRun.of(line);
    assertEquals(1, failed.exitCode(), failed.err());
    List<String> done = recording.names();
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
    SortedMap<String, String> before = RepeatedRecording.contents(recording.runs());
    Files.delete(directory.resolve("no"));
    CommandRun resumed = CommandRun.of(line);
    assertEquals(0, resumed.exitCode(), resumed.err());
    assertTrue(resumed.err().contains(" holds 3 of 6 runs; in this order follow "));
    recording.assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
    SortedMap<String, String> after = RepeatedRecording.contents(recording.runs());
    before.forEach((file, content) -> assertEquals(content, after.get(file), file));
    assertEquals(7, order().split(" ").length, "only what was missing is set up");
    CommandRun again = CommandRun.of(line);
    assertEquals(0, again.exitCode(), again.err());
    assertTrue(again.err().contains(" holds 6 of 6 runs\n"), again.err());
    assertEquals(after, RepeatedRecording.contents(recording.runs()));
    assertEquals(next(resumed), next(again));
  }

  @Test
  void a_run_whose_benchmark_failed_is_recorded_again() throws Exception {
    String[] line = interleaved("test -e yes || exit 7");
    CommandRun failed = CommandRun.of(line);
    assertEquals(7, failed.exitCode(), failed.err());
    assertEquals(2, recording.names().size(), recording.names().toString());
    String part = recording.names().get(0);
    assertTrue(part.matches("\\.v[12]-1\\.part"), part);
    assertTrue(failed.err().contains(part + " holds "), failed.err());
    assertTrue(failed.err().contains("; the benchmark ended with exit code 7\n"), failed.err());
    Files.createFile(directory.resolve("yes"));
    assertEquals(0, CommandRun.of(line).exitCode());
    recording.assertComplete("v1-1", "v1-2", "v1-3", "v2-1", "v2-2", "v2-3");
  }

  @Test
  void where_no_node_answers_nothing_is_kept() throws Exception {
    String[] line = interleaved("true");
    recording.close();
    CommandRun failed = CommandRun.of(line);
    assertEquals(69, failed.exitCode(), failed.err());
    assertTrue(failed.err().contains("no node ever answered"), failed.err());
    assertEquals(2, recording.names().size(), recording.names().toString());
  }

  @Test
  void no_credential_is_in_any_file_or_message() throws Exception {
    String[] line =
        recording.line(
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
    RepeatedRecording.contents(recording.runs())
        .forEach((file, content) -> assertFalse(content.contains("s3cret"), file));
    String schedule = Files.readString(recording.runs().resolve("schedule.json"));
    assertTrue(schedule.contains("DB_PASSWORD=***"), schedule);
    line[line.length - 1] = line[line.length - 1].replace("s3cret-1", "s3cret-6");
    assertEquals(0, CommandRun.of(line).exitCode(), "a token that was renewed is no other run");
  }

  @Test
  void without_the_command_the_schedule_holds_no_word_of_it() throws Exception {
    CommandRun run =
        CommandRun.of(
            recording.line(
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
    RepeatedRecording.contents(recording.runs())
        .forEach((file, content) -> assertFalse(content.contains("swordfish"), file));
  }
}
