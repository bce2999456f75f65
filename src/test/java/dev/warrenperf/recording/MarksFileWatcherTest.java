package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.Load;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksFileWatcherTest {

  private static final String REWRITTEN =
      "the file of the marks was written anew, where lines are to be appended with '>>':"
          + " marks may be missing";

  @TempDir private Path directory;
  private Path file;
  private MarksFileWatcher watcher;
  private long seconds = 1_700_000_000;

  @BeforeEach
  void begin() throws IOException {
    file = Files.createFile(directory.resolve("marks"));
    watcher = new MarksFileWatcher(file);
  }

  private void append(String text) throws IOException {
    write(text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void rewrite(String text) throws IOException {
    write(text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Each write later than the one before, however coarse the clock of the file system is. */
  private void write(String text, StandardOpenOption... how) throws IOException {
    Files.write(
        file,
        text.getBytes(StandardCharsets.ISO_8859_1),
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(how), java.util.stream.Stream.of(StandardOpenOption.WRITE))
            .toArray(StandardOpenOption[]::new));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * seconds++));
  }

  @Test
  void whole_lines_are_phases_and_the_last_needs_no_end() throws IOException {
    append("create\n \nset");
    assertEquals(List.of("create"), watcher.poll());
    append("tle\nclean\r\nup");
    assertEquals(List.of("settle", "clean"), watcher.poll());
    assertEquals(List.of(), watcher.poll());
    assertEquals(List.of("up"), watcher.finish());
    assertEquals(List.of(), watcher.notes());
  }

  @Test
  void behind_a_tab_stands_how_a_phase_asks() throws IOException {
    append("create\tclosed 50\nsettle\nsustained \t open 2/s\n");
    assertEquals(List.of("create", "settle", "sustained"), watcher.poll());
    assertEquals(
        Map.of("create", Load.closed(50), "sustained", Load.open(2)), Map.copyOf(watcher.loads()));
    assertEquals(List.of(), watcher.notes());
  }

  @Test
  void what_is_no_load_is_told_and_the_phase_stands() throws IOException {
    append("create\tfifty\u0001 clients\n");
    assertEquals(List.of("create"), watcher.poll());
    assertEquals(Map.of(), Map.copyOf(watcher.loads()));
    assertEquals(
        List.of(
            "expected a load such as open and a rate (open 5/s), or closed and clients (closed 50),"
                + " found 'fifty\\u0001 clients'"),
        watcher.notes());
  }

  @Test
  void a_file_that_is_written_anew_is_read_from_its_beginning() throws IOException {
    append("create\n");
    assertEquals(List.of("create"), watcher.poll());
    rewrite("settle\n"); // as long as before
    assertEquals(List.of("settle"), watcher.poll());
    assertEquals(List.of(REWRITTEN), watcher.notes());
    rewrite("end\n"); // shorter
    assertEquals(List.of("end"), watcher.poll());
    rewrite("cleanup\n"); // longer
    assertEquals(List.of("cleanup"), watcher.poll());
    assertEquals(List.of(REWRITTEN), watcher.notes());
  }

  @Test
  void a_file_that_is_only_touched_is_not_read_again() throws IOException {
    append("create\n");
    assertEquals(List.of("create"), watcher.poll());
    append("");
    assertEquals(List.of(), watcher.poll());
    assertEquals(List.of(), watcher.notes());
  }

  @Test
  void a_file_that_is_deleted_may_come_back() throws IOException {
    append("create\n");
    assertEquals(List.of("create"), watcher.poll());
    Files.delete(file);
    assertEquals(List.of(), watcher.poll());
    append("settle\n");
    assertEquals(List.of("settle"), watcher.poll());
  }

  @Test
  void a_line_without_end_does_not_hide_those_behind_it() throws IOException {
    append("x".repeat(200_000));
    assertEquals(List.of("x".repeat(100)), watcher.poll());
    append("x".repeat(200_000) + "\ncreate\n");
    assertEquals(List.of("create"), watcher.poll());
    assertEquals(List.of("marks cut to 100 characters: 1"), watcher.notes());
  }

  @Test
  void many_marks_at_once_are_all_read_up_to_the_cap() throws IOException {
    append("a phase with a name of some length\n".repeat(10_001));
    List<String> phases = new ArrayList<>(watcher.poll());
    assertEquals(Collections.nCopies(10_000, "a phase with a name of some length"), phases);
    assertEquals(
        List.of("of 10 001 marks, the first 10 000 are kept"),
        watcher.notes().stream().map(note -> note.replaceAll("[\\u00a0\\u202f]", " ")).toList());
  }

  @Test
  void bytes_that_are_no_text_are_read_as_such() throws IOException {
    append("\u00ff\u001b[31m,\"\n");
    assertEquals(List.of("\ufffd\u001b[31m,\""), watcher.poll());
  }

  @Test
  void what_cannot_be_read_is_told() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(List.of(), watcher.poll());
    assertEquals(1, watcher.notes().size());
  }
}
