package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Rank;

/**
 * One line of a table or list.
 *
 * @param rank what is cut first where room is short: the last
 * @param text the whole line, escaped
 */
record Row(Rank rank, String text) {

  /** An entry of a list. */
  static Row bullet(Rank rank, String text) {
    return new Row(rank, "- " + text);
  }
}
