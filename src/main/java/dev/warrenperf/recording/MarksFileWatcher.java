package dev.warrenperf.recording;

import dev.warrenperf.model.Load;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the lines that a benchmark appends to the file of its marks. Only whole lines count before
 * the end. A file that was written anew ({@code >} instead of {@code >>}) or made anew is read from
 * its beginning. Behind a tab a line may say how the phase asks ({@code closed 50}), see {@link
 * Load}. A phase has at most 100 characters, and there are at most 10 000 of them; what was cut or
 * left out is told in {@link #notes}.
 */
final class MarksFileWatcher {

  private static final int MOST_BYTES_AT_ONCE = 64 * 1024;
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_MARKS = 10_000;

  private final Path file;
  private long position;
  private byte[] lastLine = {};
  private FileTime changed;
  private boolean passingOver;
  private final SortedMap<String, Load> loads = new TreeMap<>();
  private String unknownLoad;
  private int marks;
  private int cut;
  private boolean rewritten;
  private String fault;

  MarksFileWatcher(Path file) {
    this.file = file;
  }

  /** The phases whose lines were completed since the last call, in their order. */
  List<String> poll() {
    return phases(false);
  }

  /** The phases that are left when the benchmark is over; a last line needs no end. */
  List<String> finish() {
    changed = null;
    return phases(true);
  }

  private List<String> phases(boolean last) {
    List<String> phases = new ArrayList<>();
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      if (!now.isRegularFile()) {
        fault = "it is no plain file any more"; // to open a pipe would wait for its writer
      } else if (now.size() != position || !now.lastModifiedTime().equals(changed)) {
        changed = now.lastModifiedTime();
        read(phases, last);
      }
    } catch (NoSuchFileException deleted) {
      restart();
    } catch (IOException broken) {
      fault = String.valueOf(broken.getMessage());
    }
    return phases;
  }

  private void read(List<String> phases, boolean last) throws IOException {
    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
      if (!continues(reader)) {
        rewritten = true;
        restart();
      }
      byte[] bytes = new byte[MOST_BYTES_AT_ONCE];
      int count;
      do {
        reader.seek(position);
        count = Math.max(0, reader.read(bytes));
        take(bytes, count, last, phases);
      } while (count == bytes.length);
    }
  }

  private void restart() {
    position = 0;
    lastLine = new byte[0];
    passingOver = false;
  }

  /** Whether what was read last still stands where it was. */
  private boolean continues(RandomAccessFile reader) throws IOException {
    if (reader.length() < position) {
      return false;
    }
    byte[] there = new byte[lastLine.length];
    reader.seek(position - lastLine.length);
    reader.readFully(there);
    return Arrays.equals(there, lastLine);
  }

  private void take(byte[] bytes, int count, boolean last, List<String> phases) {
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        add(bytes, start, i, phases);
        start = i + 1;
      }
    }
    boolean endless = start == 0 && count == bytes.length;
    if (endless || (last && start < count)) {
      add(bytes, start, count, phases);
      passingOver = endless; // its first characters were the phase
      start = count;
    }
    position += start;
    if (start > 0) {
      lastLine = Arrays.copyOfRange(bytes, Math.max(0, start - MOST_CHARACTERS), start);
    }
  }

  private void add(byte[] bytes, int from, int to, List<String> phases) {
    String phase = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    if (passingOver) {
      passingOver = false;
    } else if (!phase.isEmpty() && marks++ < MOST_MARKS) {
      phases.add(phase(phase));
    }
  }

  /** The phase of a line, whose load is kept. */
  private String phase(String line) {
    int tab = line.indexOf('\t');
    String name = (tab < 0 ? line : line.substring(0, tab)).strip();
    cut += name.length() > MOST_CHARACTERS ? 1 : 0;
    String phase = name.substring(0, Math.min(name.length(), MOST_CHARACTERS));
    if (tab >= 0) {
      String told = line.substring(tab + 1);
      Load load = Load.parse(told);
      if (load == null) {
        unknownLoad = told;
      } else {
        loads.put(phase, load);
      }
    }
    return phase;
  }

  /** How each phase asks, of those that tell it. */
  SortedMap<String, Load> loads() {
    return loads;
  }

  private static String shown(String load) {
    return Visible.of(load.length() > MOST_CHARACTERS ? load.substring(0, MOST_CHARACTERS) : load);
  }

  /** What whoever reads the run should know of its marks. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (rewritten) {
      notes.add(
          "the file of the marks was written anew, where lines are to be appended with '>>': marks"
              + " may be missing");
    }
    if (unknownLoad != null) {
      notes.add("expected a load such as " + Load.FORM + ", found '" + shown(unknownLoad) + "'");
    }
    if (cut > 0) {
      notes.add("marks cut to " + MOST_CHARACTERS + " characters: " + Format.count(cut));
    }
    if (marks > MOST_MARKS) {
      notes.add(
          "of "
              + Format.count(marks)
              + " marks, the first "
              + Format.count(MOST_MARKS)
              + " are kept");
    }
    if (fault != null) {
      notes.add("the file of the marks could not be read: " + fault);
    }
    return notes;
  }
}
