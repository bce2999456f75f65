package dev.warrenperf.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory that reports are written to. Every file is first written beside its place; only when
 * all are complete are they moved there, so a failure leaves what was there before.
 */
final class OutputDirectory {

  private final Path directory;

  private OutputDirectory(Path directory) {
    this.directory = directory;
  }

  /** Makes the directory and tries it, so that a long analysis is not done in vain. */
  static OutputDirectory open(Path directory) throws CommandException {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".warren-perf-", ".tmp"));
      return new OutputDirectory(directory);
    } catch (IOException failure) {
      throw failed(directory, failure);
    }
  }

  /** Writes all files, or none. */
  void write(Map<String, String> contents) throws CommandException {
    SortedMap<String, Path> written = new TreeMap<>();
    long process = ProcessHandle.current().pid();
    try {
      for (Map.Entry<String, String> file : contents.entrySet()) {
        Path beside = directory.resolve("." + file.getKey() + "." + process + ".tmp");
        written.put(file.getKey(), beside);
        Files.writeString(beside, file.getValue(), StandardCharsets.UTF_8);
      }
      for (Map.Entry<String, Path> file : written.entrySet()) {
        Files.move(
            file.getValue(),
            directory.resolve(file.getKey()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failure) {
      throw failed(directory, failure);
    } finally {
      discard(new ArrayList<>(written.values()));
    }
  }

  private static void discard(List<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException ignored) {
        // the original failure is what the user has to know
      }
    }
  }

  private static CommandException failed(Path directory, IOException failure) {
    String why =
        failure instanceof AccessDeniedException
            ? "permission denied"
            : failure instanceof FileAlreadyExistsException
                ? "a file of that name is in the way"
                : failure.getMessage();
    return new CommandException(
        ExitCode.OUTPUT, directory + ": expected a writable directory, found: " + why, failure);
  }
}
