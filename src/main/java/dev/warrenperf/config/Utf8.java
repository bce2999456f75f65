package dev.warrenperf.config;

import dev.warrenperf.model.MalformedInputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes of a file as text, refused where they are not UTF-8. */
final class Utf8 {

  private Utf8() {}

  static String decode(String origin, byte[] bytes) throws MalformedInputException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never makes more characters than it has bytes
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw fault(origin, text, bytes[in.position()]);
    }
    return text;
  }

  private static MalformedInputException fault(String origin, String before, byte found) {
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
