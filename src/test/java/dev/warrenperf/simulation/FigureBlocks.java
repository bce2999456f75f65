package dev.warrenperf.simulation;

import java.util.List;

/** The tables of a document, each between two comments: so no figure is typed by hand. */
final class FigureBlocks {

  private static final String END = "<!-- end of figures -->";

  private FigureBlocks() {}

  /**
   * The document with its tables drawn anew.
   *
   * @throws IllegalArgumentException where it has no place for a section
   */
  static String drawn(String document, List<Section> sections, Tables tables) {
    String drawn = document;
    for (Section section : sections) {
      String begin = "<!-- figures: " + section.id() + " -->";
      int from = drawn.indexOf(begin);
      int to = drawn.indexOf(END, from);
      if (from < 0 || to < 0) {
        throw new IllegalArgumentException("expected " + begin + " and " + END);
      }
      drawn =
          drawn.substring(0, from + begin.length())
              + "\n\n"
              + tables.table(section)
              + "\n\n"
              + drawn.substring(to);
    }
    return drawn;
  }
}
