package dev.warrenperf.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksFileWatcherTest {

  @TempDir private Path directory;

  private Path file;
  private MarksFileWatcher watcher;

  @BeforeEach
  void begin() throws IOException {
    file = Files.createFile(directory.resolve("marks"));
    watcher = new MarksFileWatcher(file);
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  @Test
  void lines_are_handed_out_once_and_only_when_they_are_whole() throws IOException {
    assertEquals(List.of(), watcher.poll());
    append("create\nset");
    assertEquals(List.of("create"), watcher.poll());
    assertEquals(List.of(), watcher.poll());
    append("tle\n");
    assertEquals(List.of("settle"), watcher.poll());
    append("\n  \n \u00fcber alles \nend\n");
    assertEquals(List.of("\u00fcber alles", "end"), watcher.poll());
  }

  @Test
  void a_phase_has_at_most_a_hundred_characters() throws IOException {
    append("x".repeat(101) + "\n");
    assertEquals(List.of("x".repeat(100)), watcher.poll());
  }

  @Test
  void many_marks_come_in_pieces_and_none_is_lost() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      text.append("phase-number-").append(i).append('\n');
    }
    append(text.toString());
    List<String> phases = new ArrayList<>();
    for (List<String> some = watcher.poll(); !some.isEmpty(); some = watcher.poll()) {
      phases.addAll(some);
    }
    assertEquals(9_000, phases.size());
    assertEquals("phase-number-8999", phases.get(8_999));
  }
}
