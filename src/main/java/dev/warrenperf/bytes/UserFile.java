package dev.warrenperf.bytes;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file that the user names: certificates, credentials, lists of nodes. */
public final class UserFile {

  private UserFile() {}

  /** The path as messages name it. */
  public static String name(Path path) {
    return Printable.of(path.toString());
  }

  /** The whole content as UTF-8, without a byte order mark; broken bytes become U+FFFD. */
  public static String read(Path path, int mostBytes)
      throws MissingInputException, MalformedInputException {
    try (InputStream in = Files.newInputStream(path)) {
      TextFile file = TextFile.of(in, mostBytes);
      if (file.truncated()) {
        throw new MalformedInputException(
            name(path) + ": expected at most " + mostBytes + " bytes, found more");
      }
      return file.text();
    } catch (IOException e) {
      throw new MissingInputException(name(path) + ": " + Failures.reason(e), e);
    }
  }
}
