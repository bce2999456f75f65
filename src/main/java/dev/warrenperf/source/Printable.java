package dev.warrenperf.source;

import java.util.Locale;

/** Names from outside, made safe to print: whoever named a file may not steer a terminal. */
public final class Printable {

  private Printable() {}

  /** The text with control, formatting and broken characters written as {@code \}{@code u001b}. */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int width = Character.charCount(character);
      if (isHostile(character)) {
        if (safe == null) {
          safe = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        safe.append(String.format(Locale.ROOT, "\\u%04x", character));
      } else if (safe != null) {
        safe.appendCodePoint(character);
      }
      i += width;
    }
    return safe == null ? text : safe.toString();
  }

  /** At most so many characters of the text, safe to print; a cut is shown as {@code ...}. */
  static String of(String text, int most) {
    return text.length() <= most ? of(text) : of(text.substring(0, most)) + "...";
  }

  private static boolean isHostile(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
