package dev.warrenperf.render.chart;

import dev.warrenperf.report.Lanes.Certainty;
import java.util.List;

/** What the marks of a leader chart mean, in as many rows as the width asks for. */
final class LeaderLegend {

  /** One mark and its word. */
  private record Item(Certainty certainty, String word) {}

  /** The last mark is a cross. */
  private static final List<Item> ITEMS =
      List.of(
          new Item(Certainty.LEADS, "leads"),
          new Item(Certainty.STALE, "shown, may be over"),
          new Item(Certainty.POSSIBLE, "may lead"),
          new Item(null, "failed scrape"));

  private static final double SWATCH = 22;
  private static final double GAP = 5;
  private static final double BETWEEN = 16;
  private static final double ROW = 16;
  private static final ChartFont FONT = ChartFont.PLAIN;

  private LeaderLegend() {}

  private static double wide(Item item) {
    return SWATCH + GAP + FONT.width(item.word());
  }

  /** Pixels that it takes. */
  static double height(double width) {
    double x = 0;
    int rows = 1;
    for (Item item : ITEMS) {
      if (x > 0 && x + wide(item) > width) {
        rows++;
        x = 0;
      }
      x += wide(item) + BETWEEN;
    }
    return rows * ROW;
  }

  static void draw(LeaderMarks marks, Words words, double width) {
    double x = 0;
    double middle = ROW / 2;
    for (Item item : ITEMS) {
      if (x > 0 && x + wide(item) > width) {
        middle += ROW;
        x = 0;
      }
      if (item.certainty() == null) {
        marks.crosses(x + SWATCH / 2, x + SWATCH / 2, 1, middle);
      } else {
        marks.bar(item.certainty(), x, x + SWATCH, middle, 10);
      }
      words.left(FONT.fit(item.word(), width), x + SWATCH + GAP, middle + 4, Ink.MUTED);
      x += wide(item) + BETWEEN;
    }
  }
}
