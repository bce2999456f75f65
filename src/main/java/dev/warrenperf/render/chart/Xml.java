package dev.warrenperf.render.chart;

/** Text made safe for XML 1.0 and for HTML alike. */
final class Xml {

  private static final char REPLACEMENT = '\ufffd';

  private Xml() {}

  /**
   * Any text as character data or as an attribute in double quotes. Characters that XML does not
   * allow (controls, lone surrogates, U+FFFE, U+FFFF) become U+FFFD; C1 controls too, since HTML
   * reads some of them as something else. Line ends and tabs become spaces.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      append(out, codePoint);
      at += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    switch (codePoint) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\t', '\n', '\r' -> out.append(' ');
      default -> {
        if (allowed(codePoint)) {
          out.appendCodePoint(codePoint);
        } else {
          out.append(REPLACEMENT);
        }
      }
    }
  }

  private static boolean allowed(int codePoint) {
    boolean control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    boolean noncharacter = (codePoint & 0xfffe) == 0xfffe;
    return !control && !surrogate && !noncharacter;
  }
}
