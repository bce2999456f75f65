package dev.warrenperf.config;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file that a user wrote, with a cap on its size. */
final class YamlText {

  /** A thousand targets fit into a tenth of it; more is a mistake or an attack. */
  static final int LARGEST = 1 << 20;

  private YamlText() {}

  /**
   * The text of a file.
   *
   * @param what what it is, for messages: {@code "a target file"}
   * @param missing told when there is no such file
   */
  static String load(String name, String what, String missing)
      throws MissingInputException, MalformedInputException {
    Path path = path(name, missing);
    try (InputStream in = Files.newInputStream(path)) {
      return read(name, in, what);
    } catch (IOException unreadable) {
      throw new MissingInputException(
          name + ": expected " + what + " that can be read, found " + reason(path), unreadable);
    }
  }

  /** All that a stream gives; it stays open. */
  static String read(String origin, InputStream in, String what)
      throws IOException, MalformedInputException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new MalformedInputException(
          origin + ": expected " + what + " of at most 1 MiB, found more");
    }
    return Utf8.decode(origin, bytes);
  }

  private static Path path(String name, String missing) throws MissingInputException {
    if (!GivenPath.exists(name)) {
      throw new MissingInputException(missing);
    }
    return GivenPath.of(name);
  }

  private static String reason(Path path) {
    if (Files.isDirectory(path)) {
      return "a directory";
    }
    return Files.isReadable(path) ? "an error while reading" : "one without permission to read";
  }
}
