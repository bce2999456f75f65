package dev.warrenperf.exposition;

import java.nio.charset.StandardCharsets;

/**
 * A line that the grammar refuses: where, and what was expected and found there. Without a stack
 * trace, since a bad file may hold millions.
 */
final class SyntaxFault extends Exception {

  private static final long serialVersionUID = 1;

  /** Enough of the text at fault to find it, and no more, for it may be megabytes long. */
  private static final int LONGEST_FOUND = 40;

  private final int position;
  private final boolean ranOut;

  private SyntaxFault(int position, String message, boolean ranOut) {
    super(message, null, false, false);
    this.position = position;
    this.ranOut = ranOut;
  }

  static SyntaxFault saying(int position, String message) {
    return new SyntaxFault(position, message, false);
  }

  /** The text ended inside a quoted string that began at the position. */
  static SyntaxFault unclosed(int position) {
    return new SyntaxFault(position, "expected a closing quote, found the end of the text", true);
  }

  /** {@code expected ..., found ...}, the latter from the text itself. */
  static SyntaxFault expected(String what, byte[] bytes, int position, int limit) {
    return saying(position, "expected " + what + ", found " + found(bytes, position, limit));
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
      return String.format(java.util.Locale.ROOT, "control character 0x%02x", c);
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
