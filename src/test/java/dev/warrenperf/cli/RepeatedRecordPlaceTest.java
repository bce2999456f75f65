package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several runs are recorded into: a directory of their own, and only by one process. */
class RepeatedRecordPlaceTest {

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

  @Test
  void a_directory_of_another_schedule_is_not_touched() throws Exception {
    assertEquals(0, CommandRun.of(recording.line("true", "--repeat", "1")).exitCode());
    SortedMap<String, String> before = RepeatedRecording.contents(recording.runs());
    String place = "warren-perf: " + recording.runs().resolve("schedule.json") + ": ";
    String others = place + "expected the options with which it was begun, found others: ";
    CommandRun more = CommandRun.of(recording.line("true", "--repeat", "2"));
    assertEquals(64, more.exitCode());
    assertEquals(others + "--repeat: \"1\", not \"2\"\n", more.err());
    CommandRun labelled =
        CommandRun.of(recording.line("true", "--repeat", "1", "--label", "version=v1"));
    assertEquals(64, labelled.exitCode());
    assertEquals(others + "--label version: none, not \"v1\"\n", labelled.err());
    CommandRun command = CommandRun.of(recording.line("false", "--repeat", "1"));
    assertEquals(64, command.exitCode());
    assertTrue(command.err().startsWith(others + "the command: \"sh -c "), command.err());
    assertEquals(before, RepeatedRecording.contents(recording.runs()));
    Files.writeString(
        recording.runs().resolve("schedule.json"), "{\"schema\": \"warren-perf/report/1\"}");
    CommandRun foreign = CommandRun.of(recording.line("true", "--repeat", "1"));
    assertEquals(65, foreign.exitCode());
    assertEquals(
        place + "schema: expected \"warren-perf/schedule/1\", found \"warren-perf/report/1\"\n",
        foreign.err());
  }

  @Test
  void a_directory_with_other_things_is_not_touched() throws Exception {
    Files.createDirectory(recording.runs());
    Files.writeString(recording.runs().resolve("x"), "x");
    CommandRun other = CommandRun.of(recording.line("true", "--repeat", "1"));
    assertEquals(73, other.exitCode());
    assertEquals(
        "warren-perf: "
            + recording.runs()
            + ": expected a new or empty directory, or one with schedule.json, found other files"
            + " in it\n",
        other.err());
    assertEquals(List.of("x"), recording.names());
    Files.delete(recording.runs().resolve("x"));
    Files.createFile(recording.runs().resolve("schedule.json"));
    assertEquals(
        0, CommandRun.of(recording.line("true", "--repeat", "1")).exitCode(), "killed at once");
  }

  @Test
  void what_lies_in_the_place_of_a_run_is_not_touched() throws Exception {
    assertEquals(0, CommandRun.of(recording.line("true", "--repeat", "1")).exitCode());
    Path run = recording.runs().resolve("run-1");
    Files.delete(run.resolve("checksums.sha256"));
    SortedMap<String, String> before = RepeatedRecording.contents(recording.runs());
    CommandRun refused = CommandRun.of(recording.line("true", "--repeat", "1"));
    assertEquals(73, refused.exitCode());
    assertEquals(
        "warren-perf: " + run + ": expected a complete bundle or nothing, found something else\n",
        refused.err());
    assertEquals(before, RepeatedRecording.contents(recording.runs()));
  }

  @Test
  void links_are_not_followed_when_what_was_left_behind_is_removed() throws Exception {
    assertEquals(0, CommandRun.of(recording.line("true", "--repeat", "1")).exitCode());
    Path precious = Files.createDirectory(directory.resolve("precious"));
    Files.writeString(precious.resolve("x"), "x");
    Path part = recording.runs().resolve(".run-1.part");
    for (int i = 0; i < 2; i++) {
      Path link = part;
      if (i == 1) {
        link = Files.createDirectories(part).resolve("link");
      }
      Files.createSymbolicLink(link, precious);
      try (Stream<Path> run = Files.walk(recording.runs().resolve("run-1"))) {
        for (Path path : run.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
      CommandRun again = CommandRun.of(recording.line("true", "--repeat", "1"));
      assertEquals(0, again.exitCode(), again.err());
      assertEquals("x", Files.readString(precious.resolve("x")));
      recording.assertComplete("run-1");
    }
  }

  @Test
  void two_recordings_do_not_share_a_directory() throws Exception {
    String[] line =
        recording.line("touch begun; while [ ! -e done ]; do sleep 0.02; done", "--repeat", "1");
    CompletableFuture<CommandRun> first = CompletableFuture.supplyAsync(() -> CommandRun.of(line));
    Await.until("the first", () -> Files.exists(directory.resolve("begun")));
    FileTime time = Files.getLastModifiedTime(recording.runs().resolve("schedule.json"));
    CommandRun second = CommandRun.of(line);
    Files.createFile(directory.resolve("done"));
    assertEquals(73, second.exitCode());
    assertEquals(
        "warren-perf: "
            + recording.runs()
            + ": expected no other recording into it, found one that goes on\n",
        second.err());
    assertEquals(0, first.get().exitCode(), first.get().err());
    assertEquals(time, Files.getLastModifiedTime(recording.runs().resolve("schedule.json")));
    recording.assertComplete("run-1");
  }
}
