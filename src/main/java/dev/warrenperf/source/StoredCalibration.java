package dev.warrenperf.source;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A {@code calibration.json}, named by itself or beside the runs that it was measured from. */
public final class StoredCalibration {

  /** What it is called beside runs. */
  public static final String NAME = "calibration.json";

  /** Thousands of operations are some megabytes. */
  private static final int MOST_BYTES = 16 << 20;

  private final Path path;

  private StoredCalibration(Path path) {
    this.path = path;
  }

  /** The file of that name. */
  public static StoredCalibration at(Path path) {
    return new StoredCalibration(path);
  }

  /** The one in a directory of runs; empty when there is none. */
  public static Optional<StoredCalibration> beside(String directory) {
    Path path = Path.of(directory, NAME);
    return Files.isRegularFile(path) ? Optional.of(at(path)) : Optional.empty();
  }

  /** The file as messages name it. */
  public String name() {
    return UserFile.name(path);
  }

  /**
   * The whole text.
   *
   * @throws MissingInputException when it cannot be read
   * @throws MalformedInputException when it is longer than 16 MiB
   */
  public Reader open() throws MissingInputException, MalformedInputException {
    return new StringReader(UserFile.read(path, MOST_BYTES));
  }
}
