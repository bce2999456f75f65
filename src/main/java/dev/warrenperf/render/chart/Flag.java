package dev.warrenperf.render.chart;

/**
 * A word for a vertical line, to be written above the plot.
 *
 * @param begins whether the line begins what the word names: the word then stands behind it, and
 *     not before it over something else
 */
record Flag(String text, double x, Ink ink, boolean begins) {

  Flag(String text, double x, Ink ink) {
    this(text, x, ink, false);
  }

  /**
   * A flag with its place.
   *
   * @param text as much of the flag's as fits; never empty
   * @param left where it begins
   * @param lane 0 is next to the plot
   */
  record Placed(Flag flag, String text, double left, int lane) {

    double right() {
      return left + FlagLanes.FONT.width(text);
    }
  }
}
