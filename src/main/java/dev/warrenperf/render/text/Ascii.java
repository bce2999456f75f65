package dev.warrenperf.render.text;

import java.util.Locale;

/**
 * Text in the 95 printable characters of ASCII. The report's own signs have a likeness, so that
 * nothing it says is lost; any other character is written by its number, {@code \u00e9}.
 */
final class Ascii {

  private static final int FIRST = 0x20;
  private static final int LAST = 0x7e;

  private Ascii() {}

  /**
   * The text before it is laid out: each sign by its likeness, which may be longer. Line feeds,
   * escape sequences of colours, and blanks at which a line must not break stay for {@link #blanks}
   * to mend.
   */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  /** The text after it is laid out: of blanks there is one kind. */
  static String blanks(String text) {
    return text.replace('\u202f', ' ').replace('\u2009', ' ').replace('\u00a0', ' ');
  }

  private static void append(StringBuilder out, int point) {
    if (point >= FIRST && point <= LAST) {
      out.append((char) point);
    } else {
      String likeness = likeness(point);
      out.append(likeness != null ? likeness : String.format(Locale.ROOT, "\\u%04x", point));
    }
  }

  /** Null where there is none. */
  private static String likeness(int point) {
    return switch (point) {
      case '\n', '\u001b', '\u202f', '\u2009', '\u00a0' -> Character.toString(point);
      case '✓' -> "+";
      case '●' -> "*";
      case '○' -> "o";
      case '✗', '×' -> "x";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '≈' -> "~";
      case '±' -> "+-";
      case '∞' -> "inf";
      case 'µ', 'μ' -> "u";
      case '…' -> "...";
      case '→' -> "->";
      case '↑' -> "^";
      case '↓' -> "v";
      case '≠' -> "!=";
      case '–', '—', '‐', '‑', '−' -> "-";
      case '‘', '’' -> "'";
      case '“', '”' -> "\"";
      case '·' -> ".";
      case '▁' -> ":";
      case '▂' -> "-";
      case '▃' -> "=";
      case '▄' -> "+";
      case '▅' -> "*";
      case '▆' -> "#";
      case '▇' -> "%";
      case '█' -> "@";
      default -> null;
    };
  }
}
