package dev.warrenperf.json;

import java.util.Locale;

/**
 * Refuses what gson's reader lets pass and JSON does not know, where it is not at its strictest: so
 * it would refuse halves of surrogates, too, which JSON may hold.
 */
final class StrictJson {

  /** What is told of a text that is no JSON. */
  static final String NONE = "expected JSON, found none that can be read";

  /** What the reader takes behind a backslash, and JSON does not know there. */
  private static final String NO_ESCAPES = "'\n";

  private StrictJson() {}

  /** That the text is UTF-8, too: other bytes were decoded as U+FFFD. */
  static void check(String text) throws JsonFault {
    int broken = text.indexOf('\ufffd');
    if (broken >= 0) {
      long line = 1 + text.substring(0, broken).chars().filter(c -> c == '\n').count();
      throw JsonFault.at(String.valueOf(line), "expected UTF-8, found another byte", null);
    }
    boolean inside = false;
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String fault = inside ? insideString(text, i) : outsideString(text, i);
      if (fault != null) {
        throw JsonFault.at(line + ":" + (i - lineStart + 1), fault, null);
      }
      if (letter == '\n') {
        line++;
        lineStart = i + 1;
      }
      i += inside && letter == '\\' ? 1 : 0;
      inside ^= letter == '"';
    }
  }

  /** What is wrong there; null when nothing is. */
  private static String insideString(String text, int at) {
    char letter = text.charAt(at);
    if (letter < ' ') {
      return String.format(
          Locale.ROOT,
          "expected no control character inside a string, found '\\u%04x'",
          (int) letter);
    }
    boolean escapes = letter == '\\' && at + 1 < text.length();
    return escapes && NO_ESCAPES.indexOf(text.charAt(at + 1)) >= 0 ? NONE : null;
  }

  /** Likewise: true, false and null are small, and only an exponent may be large. */
  private static String outsideString(String text, int at) {
    char letter = text.charAt(at);
    boolean exponent = letter == 'E' && at > 0 && Character.isDigit(text.charAt(at - 1));
    return letter >= 'A' && letter <= 'Z' && !exponent ? NONE : null;
  }
}
