package dev.warrenperf.render.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Bars of one version, told from the others' by their filling as well as by their colour: full for
 * the reference, lines rising, falling and level for the candidates.
 */
enum VersionBars {
  REFERENCE(Ink.BAR),
  RISING(Ink.SERIES_1),
  FALLING(Ink.SERIES_2),
  LEVEL(Ink.SERIES_3);

  /** From one line to the next. */
  private static final double STEP = 4;

  /** How many versions can be told apart. */
  static final int MOST = 4;

  private final Ink ink;

  VersionBars(Ink ink) {
    this.ink = ink;
  }

  /** The bars of the nth version, the reference being 0. */
  static VersionBars of(int version) {
    return values()[version];
  }

  /** Draws one bar's box, or several in one path. */
  void draw(Svg svg, Iterable<Rectangle2D> boxes) {
    Path2D all = new Path2D.Double();
    boxes.forEach(box -> all.append(this == REFERENCE ? box : outlined(box), false));
    if (this == REFERENCE) {
      svg.fill(all, ink);
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
    path.append(lines(inner), false);
    return path;
  }

  private Path2D lines(Rectangle2D box) {
    return switch (this) {
      case REFERENCE -> new Path2D.Double();
      case RISING -> Hatch.of(box, STEP);
      case FALLING -> mirrored(box);
      case LEVEL -> level(box);
    };
  }

  private static Path2D mirrored(Rectangle2D box) {
    Path2D lines = Hatch.of(box, STEP);
    lines.transform(new AffineTransform(-1, 0, 0, 1, box.getMinX() + box.getMaxX(), 0));
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
