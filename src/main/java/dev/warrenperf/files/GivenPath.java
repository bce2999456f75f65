package dev.warrenperf.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Paths as the user gives them: they may lead anywhere, and what is there may be a pipe. */
public final class GivenPath {

  private GivenPath() {}

  /**
   * The path.
   *
   * @throws InvalidPathException when the system has no such paths
   */
  public static Path of(String given) {
    return Path.of(given);
  }

  /** Where relative paths begin, absolute. */
  public static Path workingDirectory() {
    return Path.of("").toAbsolutePath();
  }

  /** Whether something is there. */
  public static boolean exists(String given) {
    return is(given, path -> Files.exists(path));
  }

  /** Whether a directory is there. */
  public static boolean isDirectory(String given) {
    return is(given, path -> Files.isDirectory(path));
  }

  /** Whether a plain file is there. */
  public static boolean isFile(String given) {
    return is(given, path -> Files.isRegularFile(path));
  }

  /**
   * Whether nothing is in a directory.
   *
   * @throws IOException when it cannot be listed
   */
  public static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> present = Files.list(directory)) {
      return present.findAny().isEmpty();
    }
  }

  /** An empty path would be the working directory, and nobody means that. */
  private static boolean is(String given, Predicate<Path> what) {
    try {
      return !given.isEmpty() && what.test(Path.of(given));
    } catch (InvalidPathException impossible) {
      return false;
    }
  }

  /**
   * The path of what a directory of the user's holds.
   *
   * @param name one that the directory listed, or a constant
   */
  public static String child(String directory, String name) {
    String refusal = FileName.refusal(name);
    if (refusal != null) {
      throw new IllegalArgumentException(name);
    }
    return Path.of(directory).resolve(name).toString();
  }

  /** The directory that a file lies in; empty for the working directory. */
  public static Path parent(Path file) {
    return file.getParent() == null ? Path.of("") : file.getParent();
  }

  /** The last name of a path; empty for a root. */
  public static String lastName(String given) {
    Path name = Path.of(given).getFileName();
    return name == null ? "" : name.toString();
  }
}
