package dev.warrenperf.render.markdown;

import dev.warrenperf.report.Tone;

/**
 * One line of a table or list.
 *
 * @param rank what is cut first where room is short: the highest
 * @param text the whole line, escaped
 */
record Row(int rank, String text) {

  /** The verdict and its reasons. */
  static final int HEADLINE = 0;

  /** A slowdown that counts, in the table of changes. */
  static final int SLOWER = 1;

  /** From here on it is good news, or none. */
  static final int QUIET = 4;

  /** What else there is to know. */
  static final int DETAIL = 6;

  /** Worst news is kept longest. */
  static int rank(Tone tone) {
    return switch (tone) {
      case FAIL -> 2;
      case UNDECIDED -> 3;
      case NEUTRAL -> QUIET;
      case PASS -> QUIET + 1;
    };
  }

  /** An entry of a list. */
  static Row bullet(int rank, String text) {
    return new Row(rank, "- " + text);
  }
}
