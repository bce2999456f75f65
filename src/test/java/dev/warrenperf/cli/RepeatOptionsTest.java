package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of several runs that do not go together: told in a line, and nothing is made. */
class RepeatOptionsTest {

  @TempDir private Path directory;

  private void assertRefused(String told, String... more) {
    Path runs = directory.resolve("runs");
    List<String> line =
        new ArrayList<>(List.of("record", "-o", runs.toString(), "--node", "n=127.0.0.1:1"));
    line.addAll(List.of(more));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertEquals(64, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("warren-perf: " + told), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(runs));
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
        "--repeat 2 --setup v1 | --setup: expected VERSION=CMD, found no VERSION",
        "--repeat 2 --label version=v1 --setup v1= | --setup: expected VERSION=CMD, found no CMD",
        "--repeat 2 --label version=v1 --setup v1=true --setup v1=false | --setup: expected each"
            + " version once",
        "--interleave v1 v2 --label repeat=1 | --label: expected no repeat together with"
            + " --interleave, found \"repeat=1\"",
        "--repeat 2 --seed 3 | --seed: expected --interleave with it",
        "--repeat 2 --watch nosuch | --watch: expected an operation of warren-1.3 with a histogram,"
            + " found \"nosuch\"",
        "--setup v1=true | --setup: expected --repeat or --interleave with it",
        "--seed 3 | --seed: expected --repeat or --interleave with it",
      })
  void what_does_not_go_together_is_told_in_a_line(String options, String told) {
    List<String> words = new ArrayList<>(List.of(options.split(" ")));
    words.replaceAll(word -> word.equals("NOTHING") ? "" : word);
    words.addAll(List.of("--", "true"));
    assertRefused(told, words.toArray(String[]::new));
  }

  /** What is given for a set-up is a command, in whatever wrong way it is given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "./deploy --token s3cret",
        "./deploy --token s3cret --x=1",
        "DB_PASSWORD=s3cret ./deploy",
        "ghp_0123456789abcdefghijklmnopqrstuvs3cret=./deploy"
      })
  void no_credential_is_in_a_message(String setup) {
    String[] line = {"record", "-o", "x", "--node", "n=127.0.0.1:1", "--repeat", "2"};
    List<String> words = new ArrayList<>(List.of(line));
    words.addAll(List.of("--label", "version=v1", "--setup", setup, "--", "true"));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertEquals(64, run.exitCode(), run.err());
    assertFalse(run.err().contains("s3cret"), run.err());
  }

  @Test
  void runs_that_never_end_are_not_repeated() {
    assertRefused("--repeat: expected --duration or a command, found neither", "--repeat", "2");
    assertRefused(
        "--interleave: expected --duration or a command, found neither", "--interleave", "a", "b");
  }
}
