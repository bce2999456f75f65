package dev.warrenperf.run;

import dev.warrenperf.files.Beside;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory that appears whole or not at all: it is filled beside its place, then moved. */
final class NewDirectory {

  /** Fills an empty directory. */
  interface Content {
    void writeInto(Path directory) throws IOException, InputException;
  }

  private NewDirectory() {}

  /** Makes a directory that is not there yet, or is empty. */
  static void write(Path place, Content content) throws CommandException, InputException {
    Path target = place.toAbsolutePath().normalize();
    Path beside = null;
    try {
      refuseContent(target);
      Files.createDirectories(target.getParent());
      beside = Beside.directory(target);
      content.writeInto(beside);
      Files.deleteIfExists(target);
      Beside.move(beside, target);
      beside = null;
    } catch (IOException failure) {
      throw CommandException.unwritten(place, failure);
    } finally {
      discard(beside);
    }
  }

  private static void refuseContent(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new IOException("expected a new or empty directory, found a file");
    }
    if (Files.isDirectory(target) && !GivenPath.isEmpty(target)) {
      throw new IOException("expected a new or empty directory, found files in it");
    }
  }

  private static void discard(Path directory) {
    if (directory == null) {
      return;
    }
    try {
      Beside.discard(directory);
    } catch (IOException ignored) {
      // the original failure is what the user has to know
    }
  }
}
