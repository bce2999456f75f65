package dev.warrenperf.render.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The outlines of a curve in pixels, from its pieces from left to right. */
final class CurvePaths {

  private final Plane plane;
  private final List<Point2D> bandTop = new ArrayList<>();
  private final List<Point2D> bandFoot = new ArrayList<>();
  private final List<Point2D> upper = new ArrayList<>();
  private final List<Point2D> lower = new ArrayList<>();
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
    add(bandTop, from, high, to, high);
    add(bandFoot, from, lowBefore, to, lowBefore);
    if (piece.isOpen()) {
      openEdges.moveTo(from, plane.row(piece.highBefore()));
      openEdges.lineTo(from, high);
      openEdges.lineTo(to, high);
      openEdges.moveTo(from, lowBefore);
      openEdges.lineTo(to, lowBefore);
    } else {
      add(upper, from, high, to, high);
      add(lower, from, lowBefore, to, lowBefore);
      lower.add(new Point2D.Double(to, low));
    }
    if (piece.endsInDot()) {
      dots.append(Pen.dotAt(to, low), false);
    }
  }

  private static void add(List<Point2D> line, double fromX, double fromY, double toX, double toY) {
    line.add(new Point2D.Double(fromX, fromY));
    line.add(new Point2D.Double(toX, toY));
  }

  /** What lies between the edges. */
  Path2D band() {
    List<Point2D> around = new ArrayList<>(bandFoot);
    Collections.reverse(around);
    around.addAll(0, bandTop);
    Path2D band = new Path2D.Double();
    append(band, around);
    return band;
  }

  /** Both edges as far as bounds end them. */
  Path2D edges() {
    Path2D edges = new Path2D.Double();
    append(edges, upper);
    append(edges, lower);
    return edges;
  }

  /** Both edges beyond the last bound. */
  Path2D openEdges() {
    return openEdges;
  }

  /** Where the share is known, as lines of a tenth of a pixel. */
  Path2D dots() {
    return dots;
  }

  private static void append(Path2D path, List<Point2D> line) {
    for (int i = 0; i < line.size(); i++) {
      if (i == 0) {
        path.moveTo(line.get(i).getX(), line.get(i).getY());
      } else {
        path.lineTo(line.get(i).getX(), line.get(i).getY());
      }
    }
  }
}
