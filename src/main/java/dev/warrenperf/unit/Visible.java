package dev.warrenperf.unit;

import java.util.Locale;

/**
 * Text in which nothing is hidden: what steers a terminal, breaks a line or turns the direction of
 * reading is spelled out.
 */
public final class Visible {

  private Visible() {}

  /**
   * The text with control and format characters, line and paragraph separators, lone surrogates and
   * noncharacters written as {@code \}{@code u001b}. What XML 1.0 forbids is among them.
   */
  public static String of(String text) {
    StringBuilder spelled = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      if (isHidden(point)) {
        if (spelled == null) {
          spelled = new StringBuilder(text.length() + 8).append(text, 0, i);
        }
        spelled.append(String.format(Locale.ROOT, "\\u%04x", point));
      } else if (spelled != null) {
        spelled.appendCodePoint(point);
      }
      i += width;
    }
    return spelled == null ? text : spelled.toString();
  }

  private static boolean isHidden(int point) {
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
}
