package dev.warrenperf.input.files;

import dev.warrenperf.bytes.Failures;
import dev.warrenperf.bytes.UserFile;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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

  /**
   * The one in a directory of runs; empty when there is none.
   *
   * @throws MissingInputException when it is a link that leads out, or no plain file
   */
  public static Optional<StoredCalibration> beside(String directory) throws MissingInputException {
    Path path = GivenPath.of(GivenPath.child(directory, NAME));
    try {
      return RootDirectory.of(GivenPath.of(directory)).holds(NAME)
          ? Optional.of(at(path))
          : Optional.empty();
    } catch (IOException refused) {
      throw new MissingInputException(
          UserFile.name(path) + ": " + Failures.reason(refused), refused);
    }
  }

  /** The file as messages name it. */
  public String name() {
    return UserFile.name(path);
  }

  /**
   * @throws MissingInputException when it cannot be read
   * @throws MalformedInputException when it is longer than 16 MiB
   */
  public Reader open() throws MissingInputException, MalformedInputException {
    return new StringReader(UserFile.read(path, MOST_BYTES));
  }
}
