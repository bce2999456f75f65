package dev.warrenperf.config;

/** Text from outside as it stands in a message: quoted, on one line, not endless. */
final class Quoted {

  /** Long enough for any selector of a sane length, short enough for one line of a terminal. */
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return of(text, LONGEST);
  }

  static String of(String text, int longest) {
    StringBuilder out = new StringBuilder("\"");
    int shown = Math.min(longest, text.codePointCount(0, text.length()));
    int end = text.offsetByCodePoints(0, shown);
    text.substring(0, end).codePoints().forEach(point -> append(out, point));
    return out.append(end < text.length() ? "...\"" : "\"").toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(point)) {
          out.appendCodePoint(point);
        } else {
          out.append("\\u{").append(Integer.toHexString(point)).append('}');
        }
      }
    }
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
