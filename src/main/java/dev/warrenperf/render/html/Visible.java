package dev.warrenperf.render.html;

import java.util.Locale;

/** Text that an XML document may hold and that cannot turn the direction of reading. */
final class Visible {

  private Visible() {}

  /**
   * Spells out ({@code \u001b}) what XML 1.0 forbids (controls but tab and line feed, lone
   * surrogates, noncharacters), the C1 controls, and the characters that reorder the text around
   * them, since a label value must not be able to rearrange a verdict. Letters that are written
   * from right to left stay as they are.
   */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return checked(text);
      }
    }
    return text;
  }

  private static String checked(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (isPlain(point)) {
                out.appendCodePoint(point);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
              }
            });
    return out.toString();
  }

  private static boolean isPlain(int point) {
    if (point == '\t' || point == '\n') {
      return true;
    }
    boolean control = point < 0x20 || (point >= 0x7f && point <= 0x9f);
    boolean surrogate = point >= 0xd800 && point <= 0xdfff;
    boolean noncharacter = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    return !control && !surrogate && !noncharacter && !reorders(point);
  }

  private static boolean reorders(int point) {
    return (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200e
        || point == 0x200f
        || point == 0x061c;
  }
}
