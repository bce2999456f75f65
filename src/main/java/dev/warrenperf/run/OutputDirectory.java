package dev.warrenperf.run;

import dev.warrenperf.files.Beside;
import dev.warrenperf.files.FileFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory that reports are written to. Every file is first written beside its place; only when
 * all are complete are they moved there, so a failure leaves what was there before.
 *
 * @param made the directories that were not there before, the innermost first
 */
record OutputDirectory(Path directory, List<Path> made) implements AutoCloseable {

  /** Makes the directory and tries it, so that a long analysis is not done in vain. */
  static OutputDirectory open(Path directory) throws CommandException {
    List<Path> made = missing(directory);
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".warren-perf-", ".tmp"));
      return new OutputDirectory(directory, made);
    } catch (IOException failure) {
      discard(made);
      throw failed(directory, failure);
    }
  }

  private static List<Path> missing(Path directory) {
    List<Path> missing = new ArrayList<>();
    for (Path path = directory; path != null && !Files.exists(path); path = path.getParent()) {
      missing.add(path);
    }
    return missing;
  }

  /** Takes the directory away again where it was made here and nothing was put into it. */
  @Override
  public void close() {
    discard(made);
  }

  /** Writes all files, or none. */
  void write(Map<String, String> contents) throws CommandException {
    refuseDirectories(contents);
    SortedMap<String, Path> written = new TreeMap<>();
    try {
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Path beside = Beside.file(directory.resolve(file.getKey()));
        written.put(file.getKey(), beside);
        Files.writeString(beside, file.getValue(), StandardCharsets.UTF_8);
      }
      for (Map.Entry<String, Path> file : written.entrySet()) {
        Beside.move(file.getValue(), directory.resolve(file.getKey()));
      }
    } catch (IOException failure) {
      throw failed(directory, failure);
    } finally {
      discard(new ArrayList<>(written.values()));
    }
  }

  /** Moving there would fail when other files have been moved already. */
  private void refuseDirectories(Map<String, String> contents) throws CommandException {
    for (String name : new TreeMap<>(contents).keySet()) {
      Path place = directory.resolve(name);
      if (Files.isDirectory(place)) {
        throw new CommandException(
            ExitCode.OUTPUT, place + ": expected a place for a file, found a directory");
      }
    }
  }

  private static void discard(List<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException ignored) {
        // not empty, or the original failure is what the user has to know
      }
    }
  }

  private static CommandException failed(Path directory, IOException failure) {
    return new CommandException(
        ExitCode.OUTPUT,
        directory + ": expected a writable directory, found " + found(directory, failure),
        failure);
  }

  private static String found(Path directory, IOException failure) {
    if (Files.isRegularFile(directory)) {
      return "a file";
    }
    for (Path path = directory; path != null; path = path.getParent()) {
      if (Files.isRegularFile(path)) {
        return "that " + path + " is a file";
      }
    }
    return "that it cannot be written to: "
        + FileFault.reason(failure, failure.getClass().getSimpleName());
  }
}
