package dev.warrenperf.config;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.target.TargetSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Target files: YAML as {@code docs/targets.md} describes it. */
public final class TargetFile {

  /** The version of the format that is read. */
  public static final String SCHEMA = "warren-perf/targets/1";

  /** A thousand targets fit into a tenth of it; more is a mistake or an attack. */
  static final int LARGEST = 1 << 20;

  private TargetFile() {}

  /** Names of the target files that come with the program, the default first. */
  public static List<String> builtInNames() {
    return BuiltInTargets.NAMES;
  }

  /**
   * The text of a built-in target file, comments included: a start for one's own.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public static String builtInText(String name) {
    return BuiltInTargets.text(name);
  }

  /**
   * Loads a built-in target file by its name, or any other by its path. A file called as a built-in
   * one is reached as {@code ./warren-1.3}.
   *
   * @throws MissingInputException when there is no such file or it cannot be read
   * @throws MalformedInputException as {@link #read}
   */
  public static TargetSet load(String nameOrPath)
      throws MissingInputException, MalformedInputException {
    if (BuiltInTargets.NAMES.contains(nameOrPath)) {
      return new TargetSetReader(nameOrPath).read(BuiltInTargets.text(nameOrPath));
    }
    Path path = path(nameOrPath);
    try (InputStream in = Files.newInputStream(path)) {
      return read(nameOrPath, in);
    } catch (IOException unreadable) {
      throw new MissingInputException(
          nameOrPath + ": expected a target file that can be read, found " + reason(path),
          unreadable);
    }
  }

  /**
   * Reads a target file to its end; the stream stays open.
   *
   * @param origin the file as the user knows it
   * @throws MalformedInputException when it is not UTF-8, longer than 1 MiB, not YAML, or not what
   *     the format asks for; the message has one line for each fault, {@code file:line:column:
   *     expected ..., found ...}, in the order of the file
   */
  public static TargetSet read(String origin, InputStream in)
      throws IOException, MalformedInputException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new MalformedInputException(
          origin + ": expected a target file of at most 1 MiB, found more");
    }
    return new TargetSetReader(origin).read(Utf8.decode(origin, bytes));
  }

  private static Path path(String nameOrPath) throws MissingInputException {
    try {
      Path path = Path.of(nameOrPath);
      if (!nameOrPath.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException impossible) {
      throw missing(nameOrPath, impossible);
    }
    throw missing(nameOrPath, null);
  }

  private static MissingInputException missing(String nameOrPath, Throwable cause) {
    return new MissingInputException(
        "expected a target file or one of "
            + String.join(", ", BuiltInTargets.NAMES)
            + ", found no "
            + Quoted.of(nameOrPath, 200)
            + Suggestion.of(nameOrPath, BuiltInTargets.NAMES),
        cause);
  }

  private static String reason(Path path) {
    if (Files.isDirectory(path)) {
      return "a directory";
    }
    return Files.isReadable(path) ? "an error while reading" : "one without permission to read";
  }
}
