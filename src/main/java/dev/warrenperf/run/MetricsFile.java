package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file of metrics: written beside its place and moved, since a collector may read at any time.
 */
final class MetricsFile {

  private final Path file;
  private final OutputDirectory directory;

  private MetricsFile(Path file, OutputDirectory directory) {
    this.file = file;
    this.directory = directory;
  }

  /** Tries the place; what is there and no file, such as a device, is not replaced. */
  static MetricsFile open(Path file) throws CommandException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.OUTPUT,
          "--metrics-out: "
              + file.toString()
              + ": expected a place for a file, found something else");
    }
    return new MetricsFile(file, OutputDirectory.open(GivenPath.parent(file)));
  }

  void write(String text) throws CommandException {
    directory.write(Map.of(file.getFileName().toString(), text));
  }

  void close() {
    directory.close();
  }

  /** Its path. */
  @Override
  public String toString() {
    return file.toString();
  }
}
