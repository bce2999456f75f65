package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;

/** Writes the words around a plot: what JFreeChart would let collide. */
final class Words {

  /** From one line of text to the next. */
  static final double LINE = 14;

  /** From the lowest word above a plot to the plot; clears half a tick label. */
  static final double CLEARANCE = 10;

  private static final float ASCENT = ChartFont.ASCENT * 11;

  private final SvgGraphics2D graphics;
  private final double width;

  Words(SvgGraphics2D graphics, double width) {
    this.graphics = graphics;
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
    for (Flag.Placed flag : flags) {
      double baseline = foot - CLEARANCE - flag.lane() * LINE;
      double x = flag.flag().x();
      graphics.beginTooltip(flag.flag().text());
      line(x, plotTop, x, baseline - ASCENT, flag.flag().ink());
      left(flag.text(), flag.left(), baseline, flag.flag().ink());
      graphics.endTooltip();
    }
  }

  void line(double fromX, double fromY, double toX, double toY, Ink ink) {
    graphics.setPaint(ink.color());
    graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  void left(String text, double x, double baseline, Ink ink) {
    at(text, x, baseline, ink, ChartFont.PLAIN);
  }

  /** Centred, but moved in where it would leave the picture. */
  void centred(String text, double x, double baseline, Ink ink, ChartFont font) {
    String fitting = font.fit(text, width);
    at(fitting, centredLeft(font.width(fitting), x, width), baseline, ink, font);
  }

  static double centredLeft(double wide, double x, double width) {
    return Math.max(0, Math.min(width - wide, x - wide / 2));
  }

  void at(String text, double x, double baseline, Ink ink, ChartFont font) {
    graphics.setFont(font);
    graphics.setPaint(ink.color());
    graphics.drawString(text, (float) x, (float) baseline);
  }
}
