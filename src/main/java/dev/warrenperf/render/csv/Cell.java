package dev.warrenperf.render.csv;

import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Visible;
import dev.warrenperf.unit.Word;

/** What a cell holds. Quoting is the table's affair. */
final class Cell {

  /** A spreadsheet takes a cell that begins so for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  /** Tells a spreadsheet that text follows. */
  private static final char TEXT_FOLLOWS = '\'';

  private Cell() {}

  /**
   * A text from outside: hidden characters are spelled out, and an apostrophe stands before what a
   * spreadsheet would run as a formula. It also stands before an apostrophe, so that a reader gets
   * the text back by taking one apostrophe away. Empty for null.
   */
  static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String spelled = Visible.of(text);
    char first = spelled.charAt(0);
    return FORMULA.indexOf(first) >= 0 || first == TEXT_FOLLOWS ? TEXT_FOLLOWS + spelled : spelled;
  }

  /** The word of a closed set; empty for null. */
  static String word(Word word) {
    return word == null ? "" : word.word();
  }

  /** The shortest decimal that reads back as the same double; empty for NaN. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return Decimals.text(value);
  }
}
