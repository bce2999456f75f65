package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bullet;
import dev.warrenperf.report.Tone;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;

/**
 * Draws one {@link Bullet}: a bar for the interval, a dot for the estimate, a tick for the limit.
 * Screen readers pass over it, since all of it stands in words beside it.
 */
final class BulletDrawing {

  private static final float TRACK = 2;
  private static final float BAR = 5;
  private static final double DOT = 3.5;

  /** So that an interval in a scale of many decades is still seen. */
  private static final double LEAST_BAR = 4;

  /** Half of the shortest line that is not rounded away. */
  private static final double HALF = 0.05;

  private final Bullet bullet;
  private final int width;
  private final int height;
  private final double middle;

  BulletDrawing(Bullet bullet, int width, int height) {
    this.bullet = bullet;
    this.width = width;
    this.height = height;
    this.middle = height / 2.0;
  }

  String svg() {
    SvgWriter svg = new SvgWriter("");
    SvgGraphics2D graphics = new SvgGraphics2D(svg);
    line(graphics, 0, width, TRACK, Ink.GRID);
    Ink ink = bullet.tone() == Tone.NEUTRAL ? Ink.BAR : ToneStyle.ink(bullet.tone());
    bar(graphics, ink);
    dot(graphics, ink);
    tick(graphics);
    return svg.picture("bullet", width, height);
  }

  private void bar(SvgGraphics2D graphics, Ink ink) {
    double from = x(bullet.from());
    double to = x(bullet.to());
    double missing = Math.max(0, LEAST_BAR - (to - from)) / 2;
    line(graphics, from - missing, to + missing, BAR, ink);
    if (bullet.open()) {
      // no upper end: the bar runs out in dashes
      line(graphics, width - 9, width - 7, BAR, Ink.SURFACE);
      line(graphics, width - 4, width - 2, BAR, Ink.SURFACE);
    }
  }

  private void dot(SvgGraphics2D graphics, Ink ink) {
    if (Double.isNaN(bullet.estimate())) {
      return;
    }
    circle(graphics, DOT + 1, Ink.SURFACE);
    circle(graphics, DOT, ink);
  }

  /** A line of hardly any length with round ends: shorter to write than a circle. */
  private void circle(SvgGraphics2D graphics, double radius, Ink ink) {
    double x = x(bullet.estimate());
    graphics.setPaint(ink.color());
    graphics.setStroke(
        new BasicStroke((float) (2 * radius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x - HALF, middle, x + HALF, middle));
  }

  private void tick(SvgGraphics2D graphics) {
    if (Double.isNaN(bullet.limit())) {
      return;
    }
    graphics.setPaint(Ink.TEXT.color());
    graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    double x = x(bullet.limit());
    graphics.draw(new Line2D.Double(x, 0, x, height));
  }

  private void line(SvgGraphics2D graphics, double from, double to, float thick, Ink ink) {
    graphics.setPaint(ink.color());
    graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(from, middle, to, middle));
  }

  private double x(double share) {
    return 1 + share * (width - 2);
  }
}
