package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A line that the grammar refuses: where, and what was expected and found there. Without a stack
 * trace, and without a message until one is asked for, since a bad file may hold millions. To be
 * asked for as long as the text is what it was.
 */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1;

  /** Enough of the text at fault to find it, and no more, for it may be megabytes long. */
  private static final int LONGEST_FOUND = 40;

  private final int position;
  private final boolean ranOut;
  private final transient Supplier<String> message;

  private SyntaxFault(int position, Supplier<String> message, boolean ranOut) {
    super(null, null, false, false);
    this.position = position;
    this.message = message;
    this.ranOut = ranOut;
  }

  static SyntaxFault saying(int position, String message) {
    return new SyntaxFault(position, () -> message, false);
  }

  /** A byte that is no part of valid UTF-8. */
  static SyntaxFault notUtf8(byte[] bytes, int position) {
    return new SyntaxFault(
        position,
        () ->
            String.format(Locale.ROOT, "expected UTF-8, found byte 0x%02x", bytes[position] & 0xff),
        false);
  }

  /** The text ended inside a quoted string that began at the position. */
  static SyntaxFault unclosed(int position) {
    return new SyntaxFault(
        position, () -> "expected a closing quote, found the end of the text", true);
  }

  /** {@code expected ..., found ...}, the latter from the text itself. */
  static SyntaxFault expected(String what, byte[] bytes, int position, int limit) {
    return new SyntaxFault(
        position, () -> "expected " + what + ", found " + found(bytes, position, limit), false);
  }

  @Override
  public String getMessage() {
    return message.get();
  }

  /** Where it is, as an index into the text. */
  int position() {
    return position;
  }

  /** Whether more text might have mended it. */
  boolean ranOut() {
    return ranOut;
  }

  static String found(byte[] bytes, int position, int limit) {
    if (position >= limit) {
      return "the end of the text";
    }
    int c = bytes[position] & 0xff;
    if (c == '\n' || c == '\r') {
      return "a line end";
    }
    if (c == ' ' || c == '\t') {
      return c == ' ' ? "a blank" : "a tab";
    }
    if (c < ' ' || c == 0x7f) {
      return String.format(Locale.ROOT, "control character 0x%02x", c);
    }
    return '"' + word(bytes, position, limit) + '"';
  }

  private static String word(byte[] bytes, int position, int limit) {
    int end = position;
    int longest = Math.min(limit, position + LONGEST_FOUND);
    while (end < longest && (bytes[end] & 0xff) > ' ') {
      end++;
    }
    String text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
    return end == longest && end < limit && (bytes[end] & 0xff) > ' ' ? text + "..." : text;
  }
}
