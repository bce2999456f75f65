package dev.warrenperf.render.chart;

import dev.warrenperf.report.Bullet;
import dev.warrenperf.report.Tone;
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

  private final Svg svg = new Svg("");
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
    line(0, width, TRACK, Ink.GRID);
    Ink ink = bullet.tone() == Tone.NEUTRAL ? Ink.BAR : ToneStyle.ink(bullet.tone());
    bar(ink);
    if (!Double.isNaN(bullet.estimate())) {
      dot(DOT + 1, Ink.SURFACE);
      dot(DOT, ink);
    }
    if (!Double.isNaN(bullet.limit())) {
      double x = x(bullet.limit());
      svg.draw(new Line2D.Double(x, 0, x, height), Ink.TEXT, Pen.THICK);
    }
    return svg.picture("bullet", width, height);
  }

  private void bar(Ink ink) {
    double from = x(bullet.from());
    double to = x(bullet.to());
    double missing = Math.max(0, LEAST_BAR - (to - from)) / 2;
    line(from - missing, to + missing, BAR, ink);
    if (bullet.open()) {
      // no upper end: the bar runs out in dashes
      line(width - 9, width - 7, BAR, Ink.SURFACE);
      line(width - 4, width - 2, BAR, Ink.SURFACE);
    }
  }

  private void dot(double radius, Ink ink) {
    svg.draw(Pen.dotAt(x(bullet.estimate()), middle), ink, Pen.dot(2 * radius));
  }

  private void line(double from, double to, float thick, Ink ink) {
    svg.draw(new Line2D.Double(from, middle, to, middle), ink, Pen.of(thick));
  }

  private double x(double share) {
    return 1 + share * (width - 2);
  }
}
