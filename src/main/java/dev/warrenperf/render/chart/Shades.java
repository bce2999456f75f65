package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.Cell;
import dev.warrenperf.unit.Format;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Shares as one ink in five strengths. Cells of one strength and height are one path of level
 * lines, those that touch one line, so that a map of a thousand cells stays small.
 */
final class Shades {

  /** The greatest share of each strength. */
  private static final double[] MOST = {0.01, 0.1, 0.3, 0.6, 1};

  /** Hundredths: strong enough to be told apart, and too weak to hide the lines over them. */
  private static final int[] OPACITY = {6, 13, 21, 31, 42};

  /** In pixels. */
  private static final double TOUCHING = 0.05;

  private final Svg svg;

  Shades(Svg svg) {
    this.svg = svg;
  }

  /** What each strength says, from the weakest. */
  static List<String> labels() {
    return IntStream.range(0, MOST.length)
        .mapToObj(i -> (i == 0 ? "≤ " : "") + Format.percent(MOST[i]))
        .toList();
  }

  /** The strength of a share above 0, from 0. */
  static int level(double share) {
    int level = 0;
    while (level < MOST.length - 1 && share > MOST[level]) {
      level++;
    }
    return level;
  }

  void swatch(int level, Rectangle2D box) {
    double y = box.getCenterY();
    svg.line(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y), box.getHeight(), code(level));
  }

  private static String code(int level) {
    return "h" + level;
  }

  /** What the style sheet says of them. */
  static String css() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < OPACITY.length; i++) {
      out.append(
          "svg .%s{stroke:%s;opacity:.%02d}".formatted(code(i), Ink.TEXT.reference(), OPACITY[i]));
    }
    return out.append('\n').toString();
  }

  /**
   * The cells.
   *
   * @param place the box of a cell in pixels
   */
  void draw(List<Cell> cells, Function<Cell, Rectangle2D> place) {
    for (int i = 0; i < MOST.length; i++) {
      int level = i;
      List<Rectangle2D> boxes =
          cells.stream().filter(cell -> level(cell.share()) == level).map(place).toList();
      if (!boxes.isEmpty()) {
        svg.beginShade(code(level), title(level));
        byHeight(boxes).forEach((high, rows) -> svg.line(rows, high / 10.0));
        svg.endTooltip();
      }
    }
  }

  private static String title(int level) {
    String most = Format.percent(MOST[level]);
    return level == 0
        ? "up to " + most + " of a stretch"
        : Format.percent(MOST[level - 1]) + " to " + most + " of a stretch";
  }

  /** By their height in tenths of a pixel: lines along the middle of the boxes. */
  private static Map<Long, Path2D> byHeight(List<Rectangle2D> boxes) {
    List<Rectangle2D> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingDouble(Rectangle2D::getY).thenComparing(Rectangle2D::getX));
    Map<Long, Path2D> rows = new TreeMap<>();
    for (Rectangle2D box : sorted) {
      Path2D row = rows.computeIfAbsent(Tenths.of(box.getHeight()), any -> new Path2D.Double());
      add(row, box);
    }
    return rows;
  }

  private static void add(Path2D row, Rectangle2D box) {
    double y = box.getCenterY();
    boolean on =
        row.getCurrentPoint() != null
            && Math.abs(row.getCurrentPoint().getX() - box.getMinX()) < TOUCHING
            && Math.abs(row.getCurrentPoint().getY() - y) < TOUCHING;
    if (on) {
      row.lineTo(box.getMaxX(), y);
    } else {
      row.append(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y), false);
    }
  }
}
