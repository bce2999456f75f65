package dev.warrenperf.render.chart;

import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How one version among others looks, for those who cannot tell colours, too: curves by the form of
 * their dots, bars by their filling, full for the reference, lines rising, falling and level for
 * the candidates.
 */
enum VersionStyle {
  /** What the others are held against. */
  REFERENCE(Ink.BASELINE, 6.5f, BasicStroke.CAP_SQUARE),
  /** The only curve of a chart, and the first version held against the reference. */
  FIRST(Ink.SERIES_1, 5, BasicStroke.CAP_ROUND),
  SECOND(Ink.SERIES_2, 8, BasicStroke.CAP_ROUND),
  THIRD(Ink.SERIES_3, 3, BasicStroke.CAP_SQUARE);

  /** How many can be told apart by their filling. */
  static final int MOST = 4;

  /** From one line of a filling to the next. */
  private static final double STEP = 4;

  private final Ink ink;
  private final BasicStroke dot;

  VersionStyle(Ink ink, float size, int cap) {
    this.ink = ink;
    this.dot = new BasicStroke(size, cap, BasicStroke.JOIN_ROUND);
  }

  /** The style of the nth version, the reference being 0; they repeat after the third candidate. */
  static VersionStyle of(int version) {
    return values()[version == 0 ? 0 : (version - 1) % 3 + 1];
  }

  /** Of its curve. */
  Ink ink() {
    return ink;
  }

  /** The pen that makes dots of lines as good as without length. */
  BasicStroke dot() {
    return dot;
  }

  /** Draws one bar's box, or several in one path. */
  void bars(Svg svg, Iterable<Rectangle2D> boxes) {
    Path2D all = new Path2D.Double();
    boxes.forEach(box -> all.append(this == REFERENCE ? box : outlined(box), false));
    if (this == REFERENCE) {
      svg.fill(all, Ink.BAR);
    } else {
      svg.draw(all, ink, Pen.THIN);
    }
  }

  /** The box moved in by half a pen, and its lines. */
  private Path2D outlined(Rectangle2D box) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            box.getX() + 0.5,
            box.getY() + 0.5,
            Math.max(0.5, box.getWidth() - 1),
            Math.max(0.5, box.getHeight() - 1));
    Path2D path = new Path2D.Double(inner);
    path.append(this == THIRD ? level(inner) : slanted(inner), false);
    return path;
  }

  private Path2D slanted(Rectangle2D box) {
    Path2D lines = Hatch.of(box, STEP);
    if (this == SECOND) {
      lines.transform(new AffineTransform(-1, 0, 0, 1, box.getMinX() + box.getMaxX(), 0));
    }
    return lines;
  }

  private static Path2D level(Rectangle2D box) {
    Path2D lines = new Path2D.Double();
    for (double y = box.getMaxY() - STEP; y > box.getMinY(); y -= STEP) {
      lines.append(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y), false);
    }
    return lines;
  }
}
