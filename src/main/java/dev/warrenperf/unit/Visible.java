package dev.warrenperf.unit;

import java.util.function.IntPredicate;

/**
 * Text in which nothing is hidden: what steers a terminal, breaks a line, turns the direction of
 * reading or joins what is beside it is spelled out. The one place that says which characters these
 * are; letters of every script, and the marks they are composed of, stay.
 */
public final class Visible {

  private Visible() {}

  /**
   * The text with every hidden character, tabs and line feeds among them, written as {@code
   * \}{@code u001b}. What XML 1.0 forbids is among them.
   */
  public static String of(String text) {
    return spelled(text, Visible::isHidden, false);
  }

  /** The same where tabs and line feeds mean something: notes of several lines. */
  public static String lines(String text) {
    return spelled(text, point -> point != '\t' && point != '\n' && isHidden(point), false);
  }

  /**
   * A JSON document whose texts hold hidden characters as JSON's own escapes, so that they are the
   * same when read. Outside of its texts a document has no hidden character but line feeds.
   */
  public static String json(String document) {
    return spelled(document, point -> point != '\n' && isHidden(point), true);
  }

  private static String spelled(String text, IntPredicate hidden, boolean byUnits) {
    StringBuilder spelled = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      if (hidden.test(point)) {
        if (spelled == null) {
          spelled = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        if (byUnits && width == 2) {
          escape(spelled, text.charAt(i));
          escape(spelled, text.charAt(i + 1));
        } else {
          escape(spelled, point);
        }
      } else if (spelled != null) {
        spelled.appendCodePoint(point);
      }
      i += width;
    }
    return spelled == null ? text : spelled.toString();
  }

  private static void escape(StringBuilder out, int number) {
    String digits = Integer.toHexString(number);
    out.append("\\u").append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits);
  }

  /**
   * Whether a code point is a control or format character, a line or paragraph separator, half of a
   * surrogate pair, or no character at all.
   */
  public static boolean isHidden(int point) {
    if (point >= ' ' && point <= '~') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    };
  }

  /**
   * Whether a code point ends a line or steers: control characters, line and paragraph separators.
   */
  public static boolean breaksLines(int point) {
    int kind = Character.getType(point);
    return kind == Character.CONTROL
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR;
  }

  /** Whether a code point is set over the one before it, and so takes no place of its own. */
  public static boolean isMark(int point) {
    if (point < 0x300) {
      return false;
    }
    int kind = Character.getType(point);
    return kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK;
  }
}
