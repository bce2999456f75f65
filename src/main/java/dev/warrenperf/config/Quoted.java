package dev.warrenperf.config;

import dev.warrenperf.unit.Visible;

/** Text from outside as it stands in a message: quoted, on one line, not endless. */
final class Quoted {

  /** Long enough for any selector of a sane length, short enough for one line of a terminal. */
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return of(text, LONGEST);
  }

  static String of(String text, int longest) {
    int shown = Math.min(longest, text.codePointCount(0, text.length()));
    int end = text.offsetByCodePoints(0, shown);
    String cut =
        text.substring(0, end).replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return '"' + Visible.of(cut) + (end < text.length() ? "...\"" : "\"");
  }
}
