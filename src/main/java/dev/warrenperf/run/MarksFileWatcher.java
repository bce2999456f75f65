package dev.warrenperf.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines that a benchmark appends to the file of its marks. Only whole lines count; a
 * phase has at most 100 characters, and there are at most 10 000 of them.
 */
final class MarksFileWatcher {

  private static final int MOST_BYTES_AT_ONCE = 64 * 1024;
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_MARKS = 10_000;

  private final Path file;
  private long position;
  private int marks;

  MarksFileWatcher(Path file) {
    this.file = file;
  }

  /** The phases whose lines were completed since the last call, in their order. */
  List<String> poll() throws IOException {
    if (file.toFile().length() <= position) {
      return List.of();
    }
    String text = appended();
    int end = text.lastIndexOf('\n') + 1;
    position += end;
    List<String> phases = new ArrayList<>();
    for (String line : new String(bytes(text, end), StandardCharsets.UTF_8).split("\n", -1)) {
      String phase = line.strip();
      if (!phase.isEmpty() && marks++ < MOST_MARKS) {
        phases.add(phase.length() <= MOST_CHARACTERS ? phase : phase.substring(0, MOST_CHARACTERS));
      }
    }
    return phases;
  }

  private String appended() throws IOException {
    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
      reader.seek(position);
      byte[] bytes = new byte[MOST_BYTES_AT_ONCE];
      int count = Math.max(0, reader.read(bytes));
      // one character a byte, so that positions stay those of the file
      return new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] bytes(String text, int end) {
    return text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
  }
}
