package dev.warrenperf.source;

import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file that the user names: certificates, credentials, lists of nodes. */
final class UserFile {

  private UserFile() {}

  /** The path as messages name it. */
  static String name(Path path) {
    return Printable.of(path.toString());
  }

  /** The whole content as UTF-8, without a byte order mark; broken bytes become U+FFFD. */
  static String read(Path path, int mostBytes)
      throws MissingInputException, MalformedInputException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new MissingInputException(name(path) + ": " + Failures.reason(e), e);
    }
    if (bytes.length > mostBytes) {
      throw new MalformedInputException(
          name(path) + ": expected at most " + mostBytes + " bytes, found more");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
