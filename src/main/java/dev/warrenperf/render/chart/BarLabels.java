package dev.warrenperf.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels under bars of equal width: all on one line if they fit; else broken in two lines at
 * their last space; else every second, third and so on counted from the last, which always shows.
 */
record BarLabels(int lines, List<Label> labels) {

  /** One label's lines under the bar of this index; the second is empty when one line is enough. */
  record Label(int bar, String first, String second) {}

  private static final ChartFont FONT = ChartFont.PLAIN;

  /** The least between two labels: enough to tell them apart at a glance. */
  private static final double GAP = 7;

  /** Longer ones are shortened: they would crowd out all others. */
  private static final double WIDEST = 96;

  /**
   * Chooses.
   *
   * @param texts one a bar
   * @param frame where the bars stand
   * @param width of the picture
   */
  static BarLabels fit(List<String> texts, Frame frame, double width) {
    for (int step = 1; step < texts.size(); step++) {
      for (int lines = 1; lines <= (step == 1 ? 2 : 1); lines++) {
        List<Label> labels = every(step, lines, texts);
        if (apart(labels, texts.size(), frame, width)) {
          return new BarLabels(lines, labels);
        }
      }
    }
    return new BarLabels(1, every(Math.max(1, texts.size()), 1, texts));
  }

  private static List<Label> every(int step, int lines, List<String> texts) {
    List<Label> labels = new ArrayList<>();
    for (int bar = (texts.size() - 1) % step; bar < texts.size(); bar += step) {
      labels.add(label(bar, texts.get(bar).strip(), lines));
    }
    return labels;
  }

  private static Label label(int bar, String text, int lines) {
    int space = lines == 1 ? -1 : lastSpace(text);
    // a sign alone on its line reads badly
    if (space < 2) {
      return new Label(bar, FONT.fit(text, WIDEST), "");
    }
    return new Label(
        bar,
        FONT.fit(text.substring(0, space), WIDEST),
        FONT.fit(text.substring(space + 1), WIDEST));
  }

  private static int lastSpace(String text) {
    for (int at = text.length() - 1; at >= 0; at--) {
      char character = text.charAt(at);
      if (character == ' ' || character == '\u00a0' || character == '\u202f') {
        return at;
      }
    }
    return -1;
  }

  private static boolean apart(List<Label> labels, int bars, Frame frame, double width) {
    double end = Double.NEGATIVE_INFINITY;
    for (Label label : labels) {
      double wide = Math.max(FONT.width(label.first()), FONT.width(label.second()));
      double left = Words.centredLeft(wide, center(label.bar(), bars, frame), width);
      if (left < end + GAP) {
        return false;
      }
      end = left + wide;
    }
    return true;
  }

  private static double center(int bar, int bars, Frame frame) {
    return frame.left() + (bar + 0.5) * frame.width() / bars;
  }

  void draw(Words words, int bars, Frame frame, double baseline) {
    for (Label label : labels) {
      double x = center(label.bar(), bars, frame);
      words.centred(label.first(), x, baseline);
      words.centred(label.second(), x, baseline + Words.LINE - 2);
    }
  }
}
