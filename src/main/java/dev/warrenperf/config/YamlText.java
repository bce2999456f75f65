package dev.warrenperf.config;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The text of a file that a user wrote, with a cap on its size. */
final class YamlText {

  /** A thousand targets fit into a tenth of it; more is a mistake or an attack. */
  static final int LARGEST = 1 << 20;

  private YamlText() {}

  /**
   * @param what what it is, for messages: {@code "a target file"}
   */
  static String load(String name, String what)
      throws MissingInputException, MalformedInputException {
    Path path = GivenPath.of(name);
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
    return utf8(origin, bytes);
  }

  private static String reason(Path path) {
    if (Files.isDirectory(path)) {
      return "a directory";
    }
    if (Files.notExists(path)) {
      return "none";
    }
    return Files.isReadable(path) ? "an error while reading" : "one without permission to read";
  }

  private static String utf8(String origin, byte[] bytes) throws MalformedInputException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never makes more characters than it has bytes
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw notUtf8(origin, text, bytes[in.position()]);
    }
    return text;
  }

  private static MalformedInputException notUtf8(String origin, String before, byte found) {
    long line = before.chars().filter(letter -> letter == '\n').count() + 1;
    String start = before.substring(before.lastIndexOf('\n') + 1);
    int column = start.codePointCount(0, start.length()) + 1;
    return new MalformedInputException(
        String.format(
            Locale.ROOT,
            "%s:%d:%d: expected text in UTF-8, found the byte 0x%02x",
            origin,
            line,
            column,
            found));
  }
}
