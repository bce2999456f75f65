package dev.warrenperf.render.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The outlines of boxes: of those that begin where the one before ends, one outline in all. */
final class StepOutline {

  /** In pixels. */
  private static final double TOUCHING = 0.01;

  private final Path2D path = new Path2D.Double();

  private StepOutline() {}

  /** Around boxes from left to right. */
  static Path2D around(List<Rectangle2D> boxes) {
    StepOutline outline = new StepOutline();
    List<Rectangle2D> run = new ArrayList<>();
    for (Rectangle2D box : boxes) {
      double end = run.isEmpty() ? box.getMinX() : run.get(run.size() - 1).getMaxX();
      if (Math.abs(box.getMinX() - end) > TOUCHING) {
        outline.add(run);
        run.clear();
      }
      run.add(box);
    }
    if (!run.isEmpty()) {
      outline.add(run);
    }
    return outline.path;
  }

  /** Up the first, along the tops, down the last, back along the bottoms; no point twice. */
  private void add(List<Rectangle2D> run) {
    int last = run.size() - 1;
    path.moveTo(run.get(0).getMinX(), run.get(0).getMaxY());
    path.lineTo(run.get(0).getMinX(), run.get(0).getMinY());
    for (int i = 1; i <= last; i++) {
      step(run.get(i).getMinX(), run.get(i - 1).getMinY(), run.get(i).getMinY());
    }
    path.lineTo(run.get(last).getMaxX(), run.get(last).getMinY());
    path.lineTo(run.get(last).getMaxX(), run.get(last).getMaxY());
    for (int i = last; i > 0; i--) {
      step(run.get(i).getMinX(), run.get(i).getMaxY(), run.get(i - 1).getMaxY());
    }
    path.closePath();
  }

  private void step(double x, double from, double to) {
    if (from != to) {
      path.lineTo(x, from);
      path.lineTo(x, to);
    }
  }
}
