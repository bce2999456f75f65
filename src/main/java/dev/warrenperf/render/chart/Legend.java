package dev.warrenperf.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What looks how, above a plot, in as many rows as the width asks for.
 *
 * @param places one for each thing
 * @param height pixels that all rows take; 0 when there are none
 */
record Legend(List<Place> places, double height) {

  /** Where its mark begins, and as much of its name as fits. */
  record Place(String text, double left, double middle) {}

  /** Draws the mark of the nth thing into a box. */
  @FunctionalInterface
  interface Swatch {
    void draw(int index, Rectangle2D box);
  }

  private static final double LEAST_HEIGHT = 150;
  private static final double WIDE = 22;
  private static final double HIGH = 10;
  private static final double GAP = 5;
  private static final double BETWEEN = 16;
  private static final double ROW = 16;
  private static final ChartFont FONT = ChartFont.PLAIN;

  /** Empty where the picture is so low that the legend would leave no room for the plot. */
  static Legend of(List<String> labels, double width, double height) {
    Legend legend = of(labels, width);
    return height - legend.height() < LEAST_HEIGHT ? of(List.of(), width) : legend;
  }

  /** However high the picture is. */
  static Legend of(List<String> labels, double width) {
    List<Place> places = new ArrayList<>();
    double x = 0;
    double middle = ROW / 2;
    for (String label : labels) {
      String text = FONT.fit(label, width - WIDE - GAP);
      double wide = WIDE + GAP + FONT.width(text);
      if (x > 0 && x + wide > width) {
        middle += ROW;
        x = 0;
      }
      places.add(new Place(text, x, middle));
      x += wide + BETWEEN;
    }
    return new Legend(List.copyOf(places), labels.isEmpty() ? 0 : middle + ROW / 2);
  }

  void draw(Words words, Ink ink, Swatch swatch) {
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      swatch.draw(i, new Rectangle2D.Double(place.left(), place.middle() - HIGH / 2, WIDE, HIGH));
      words.left(place.text(), place.left() + WIDE + GAP, place.middle() + 4, ink);
    }
  }
}
