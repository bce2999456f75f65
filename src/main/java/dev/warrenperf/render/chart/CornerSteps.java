package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.Corner;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Promises as a staircase that the curve has to stay above and left of: up at the limit to the
 * share that was promised, then on to the right. What lies under the stairs is shaded.
 */
final class CornerSteps {

  private static final double HALF_A_TICK = 4;

  private static final BasicStroke LEADER = Pen.dashed(1, 2, 3);

  /** Corner in pixels; the stairs stand on {@code foot} and go on to {@code end}. */
  private record Step(Corner corner, double x, double y, double foot, double end) {

    /** A promise that another one includes has no part in the stairs. */
    boolean isHidden() {
      return foot <= y;
    }

    Path2D path() {
      Path2D path = new Path2D.Double();
      path.moveTo(x, isHidden() ? y + HALF_A_TICK : foot);
      path.lineTo(x, isHidden() ? y - HALF_A_TICK : y);
      if (!isHidden()) {
        path.lineTo(end, y);
      }
      return path;
    }
  }

  private final List<Corner> corners;
  private final Scale durations;

  /** Those that have a place on a logarithmic axis. */
  CornerSteps(List<Corner> promised, Scale durations) {
    this.durations = durations;
    this.corners =
        promised.stream()
            .filter(corner -> corner.limit() > 0 && Double.isFinite(corner.limit()))
            .sorted(
                Comparator.comparingDouble(Corner::limit)
                    .thenComparing(Corner::share, Comparator.reverseOrder())
                    .thenComparing(Corner::label))
            .toList();
  }

  Stream<String> names() {
    return corners.stream().map(this::label);
  }

  /** Signed, and with an arrow where the limit lies outside the axis. */
  private String label(Corner corner) {
    String words = ToneStyle.signed(corner.label(), corner.tone());
    if (isAbove(corner)) {
      return "→ " + words;
    }
    boolean below = durations.at(corner.limit()) < durations.lower() + 1e-9;
    return below ? "← " + words : words;
  }

  /** Whether a limit lies too far to the right to be shown; those shown keep off the edge. */
  private boolean isAbove(Corner corner) {
    return durations.at(corner.limit()) > durations.upper() - 1e-9;
  }

  /** The labels, each at the height of its promise. */
  List<LineEnds.End> ends(Plane plane) {
    return corners.stream()
        .map(
            corner ->
                new LineEnds.End(
                    label(corner), plane.y(corner.share()), ToneStyle.ink(corner.tone())))
        .toList();
  }

  /** From left to right, each up to the next. */
  private List<Step> steps(Plane plane) {
    List<Step> steps = new ArrayList<>();
    double foot = plane.frame().bottom();
    for (Corner corner : corners) {
      if (!isAbove(corner)) {
        double x = plane.x(durations.at(corner.limit()));
        double y = plane.y(corner.share());
        steps.add(new Step(corner, x, y, foot, plane.frame().right()));
        foot = Math.min(foot, y);
      }
    }
    double end = plane.frame().right();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      double here = step.isHidden() ? step.x() : end;
      steps.set(i, new Step(step.corner(), step.x(), step.y(), step.foot(), here));
      end = step.isHidden() ? end : step.x();
    }
    return steps;
  }

  /** What lies under the stairs. */
  void shade(Svg svg, Plane plane) {
    Frame frame = plane.frame();
    Path2D area = new Path2D.Double();
    for (Step step : steps(plane)) {
      if (area.getCurrentPoint() == null) {
        area.moveTo(step.x(), frame.bottom());
      } else if (!step.isHidden()) {
        area.lineTo(step.x(), area.getCurrentPoint().getY());
      }
      if (!step.isHidden()) {
        area.lineTo(step.x(), step.y());
      }
    }
    if (area.getCurrentPoint() != null) {
      area.lineTo(frame.right(), area.getCurrentPoint().getY());
      area.lineTo(frame.right(), frame.bottom());
      area.closePath();
      svg.fill(area, Ink.BAND);
    }
  }

  void draw(Svg svg, Plane plane) {
    double right = plane.frame().right();
    for (Step step : steps(plane)) {
      Corner corner = step.corner();
      Ink ink = ToneStyle.ink(corner.tone());
      svg.beginTooltip(ToneStyle.signed(corner.label(), corner.tone()));
      if (step.end() < right) {
        svg.draw(new Line2D.Double(step.end(), step.y(), right, step.y()), ink, LEADER);
      }
      svg.draw(step.path(), ink, Pen.THICK);
      svg.endTooltip();
    }
  }
}
