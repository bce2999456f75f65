package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file that the user names: written beside its place and moved, for it may be read any time. */
record OutputFile(Path file, OutputDirectory directory) implements AutoCloseable {

  /**
   * Tries the place, so that a long analysis is not done in vain; what is there and no file, such
   * as a device, is not replaced.
   *
   * @param option that named it, as a message begins; may be empty
   */
  static OutputFile open(Path file, String option) throws CommandException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.OUTPUT, option + file + ": expected a place for a file, found something else");
    }
    return new OutputFile(file, OutputDirectory.open(GivenPath.parent(file)));
  }

  void write(String text) throws CommandException {
    directory.write(Map.of(file.getFileName().toString(), text));
  }

  /** Leaves no directory behind that was made in vain. */
  @Override
  public void close() {
    directory.close();
  }

  /** Its path. */
  @Override
  public String toString() {
    return file.toString();
  }
}
