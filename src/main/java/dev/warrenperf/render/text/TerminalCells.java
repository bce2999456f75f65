package dev.warrenperf.render.text;

import dev.warrenperf.unit.Visible;

/**
 * How many cells of a terminal characters take: two for those of East Asian scripts and emoji, none
 * for marks that are set over the letter before, one for all others. The ranges are those of Markus
 * Kuhn's {@code wcwidth}, with the emoji of Unicode's East Asian Width.
 */
final class TerminalCells {

  /** First and last of each range, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3,
    0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300,
    0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1f9ff, 0x20000, 0x3fffd
  };

  private TerminalCells() {}

  /** Of a whole text. */
  static int of(String text) {
    return text.codePoints().map(TerminalCells::of).sum();
  }

  private static int of(int character) {
    if (Visible.isMark(character)) {
      return 0;
    }
    for (int i = 0; i < WIDE.length && character >= WIDE[i]; i += 2) {
      if (character <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Where the longest beginning ends that takes at most so many cells. */
  static int end(String text, int cells) {
    int end = 0;
    for (int left = cells; end < text.length(); ) {
      int character = text.codePointAt(end);
      left -= of(character);
      if (left < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  /** Where the longest ending begins that takes at most so many cells. */
  static int start(String text, int cells) {
    int start = text.length();
    for (int left = cells; start > 0; ) {
      int character = text.codePointBefore(start);
      left -= of(character);
      if (left < 0) {
        break;
      }
      start -= Character.charCount(character);
    }
    return start;
  }
}
