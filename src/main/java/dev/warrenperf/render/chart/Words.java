package dev.warrenperf.render.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Writes the words around a plot: what JFreeChart would let collide. */
final class Words {

  /** From one line of text to the next. */
  static final double LINE = 14;

  /** From the lowest word above a plot to the plot; clears half a tick label. */
  static final double CLEARANCE = 10;

  private final Svg svg;
  private final double width;

  Words(Svg svg, double width) {
    this.svg = svg;
    this.width = width;
  }

  /** The lanes that flags need, and one more where the label of the axis would touch them. */
  static int lanes(List<Flag.Placed> flags, String axisLabel) {
    int lanes = flags.stream().mapToInt(flag -> flag.lane() + 1).max().orElse(0);
    if (axisLabel.isBlank()) {
      return lanes;
    }
    double end = ChartFont.PLAIN.width(axisLabel) + 2 * FlagLanes.GAP;
    boolean free =
        flags.stream()
            .filter(flag -> flag.lane() == lanes - 1)
            .allMatch(flag -> Math.min(flag.left(), flag.flag().x()) > end);
    return lanes > 0 && free ? lanes : lanes + 1;
  }

  /** The height that so many lanes take above a plot. */
  static double height(int lanes) {
    return CLEARANCE + lanes * LINE;
  }

  void axisLabel(String text, double plotTop, int lanes) {
    if (lanes > 0) {
      double baseline = plotTop - CLEARANCE - (lanes - 1) * LINE;
      left(ChartFont.PLAIN.fit(text, width), 0, baseline, Ink.MUTED);
    }
  }

  /**
   * Each word with its line.
   *
   * @param foot where the lanes stand on
   * @param plotTop where the lines end, to go on in the plot
   */
  void flags(List<Flag.Placed> flags, double foot, double plotTop) {
    for (Ink ink : Ink.values()) {
      Path2D lines = new Path2D.Double();
      for (Flag.Placed flag : flags) {
        if (flag.flag().ink() == ink) {
          double x = flag.flag().x();
          double top = baseline(flag, foot) - ChartFont.ASCENT;
          lines.append(new Line2D.Double(x, plotTop, x, top), false);
        }
      }
      svg.draw(lines, ink, Pen.MEDIUM);
    }
    flags.forEach(flag -> flag(flag, baseline(flag, foot)));
  }

  private static double baseline(Flag.Placed flag, double foot) {
    return foot - CLEARANCE - flag.lane() * LINE;
  }

  /** What was shortened is told in full when pointed at. */
  private void flag(Flag.Placed flag, double baseline) {
    boolean shortened = !flag.text().equals(flag.flag().text());
    if (shortened) {
      svg.beginTooltip(flag.flag().text());
    }
    if (flag.left() < flag.flag().x()) {
      right(flag.text(), flag.right(), baseline, flag.flag().ink());
    } else {
      left(flag.text(), flag.left(), baseline, flag.flag().ink());
    }
    if (shortened) {
      svg.endTooltip();
    }
  }

  void line(double fromX, double fromY, double toX, double toY, Ink ink) {
    svg.draw(new Line2D.Double(fromX, fromY, toX, toY), ink, Pen.MEDIUM);
  }

  void left(String text, double x, double baseline, Ink ink) {
    svg.text(text, x, baseline, ink, ChartFont.PLAIN);
  }

  /** Up to an end. */
  void right(String text, double end, double baseline, Ink ink) {
    double left = end - ChartFont.PLAIN.width(text);
    svg.text(text, left, baseline, Svg.Anchor.END, ink, ChartFont.PLAIN);
  }

  void at(String text, double x, double baseline, Ink ink, ChartFont font) {
    svg.text(text, x, baseline, Svg.Anchor.MIDDLE, ink, font);
  }

  /** Centred and muted, but moved in where it would leave the picture. */
  void centred(String text, double x, double baseline) {
    String fitting = ChartFont.PLAIN.fit(text, width);
    double left = centredLeft(ChartFont.PLAIN.width(fitting), x, width);
    svg.text(fitting, left, baseline, Svg.Anchor.MIDDLE, Ink.MUTED, ChartFont.PLAIN);
  }

  static double centredLeft(double wide, double x, double width) {
    return Math.max(0, Math.min(width - wide, x - wide / 2));
  }
}
