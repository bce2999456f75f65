package dev.warrenperf.render.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.Deque;

/** The outlines of a curve in pixels, from its pieces from left to right. */
final class CurvePaths {

  private final Plane plane;
  private final Path2D top = new Path2D.Double();
  private final Deque<Point2D> foot = new ArrayDeque<>();
  private final Path2D upper = new Path2D.Double();
  private final Path2D lower = new Path2D.Double();
  private final Path2D openEdges = new Path2D.Double();
  private final Path2D dots = new Path2D.Double();

  /** Nothing yet. */
  CurvePaths(Plane plane) {
    this.plane = plane;
  }

  void add(CurvePiece piece) {
    double from = plane.x(piece.from());
    double to = plane.x(piece.to());
    double high = plane.row(piece.high());
    double lowBefore = plane.row(piece.lowBefore());
    double low = plane.row(piece.low());
    level(top, from, to, high);
    foot.addFirst(new Point2D.Double(from, lowBefore));
    foot.addFirst(new Point2D.Double(to, lowBefore));
    if (piece.isOpen()) {
      openEdges.moveTo(from, plane.row(piece.highBefore()));
      openEdges.lineTo(from, high);
      openEdges.lineTo(to, high);
      openEdges.moveTo(from, lowBefore);
      openEdges.lineTo(to, lowBefore);
    } else {
      level(upper, from, to, high);
      level(lower, from, to, lowBefore);
      lower.lineTo(to, low);
    }
    if (piece.endsInDot()) {
      dots.append(Pen.dotAt(to, low), false);
    }
  }

  /** On to the height of a line, and along it. */
  private static void level(Path2D path, double from, double to, double y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(from, y);
    } else {
      path.lineTo(from, y);
    }
    path.lineTo(to, y);
  }

  /** What lies between the edges. */
  Path2D band() {
    Path2D band = new Path2D.Double(top);
    foot.forEach(point -> band.lineTo(point.getX(), point.getY()));
    return band;
  }

  /** Both edges as far as bounds end them. */
  Path2D edges() {
    Path2D edges = new Path2D.Double(upper);
    edges.append(lower, false);
    return edges;
  }

  /** Whether no bound ends them. */
  boolean isOpen() {
    return openEdges.getCurrentPoint() != null;
  }

  /** Both edges beyond the last bound. */
  Path2D openEdges() {
    return openEdges;
  }

  /** Where the share is known, as lines of a tenth of a pixel. */
  Path2D dots() {
    return dots;
  }
}
