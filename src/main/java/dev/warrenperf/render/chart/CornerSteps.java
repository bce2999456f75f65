package dev.warrenperf.render.chart;

import dev.warrenperf.report.Layer.Corner;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Promises as a staircase that the curve has to stay above and left of: up at the limit to the
 * share that was promised, then on to the right. What lies under the stairs is shaded.
 */
final class CornerSteps {

  private static final double HALF_A_TICK = 4;

  private static final BasicStroke LEADER = Pen.dashed(1, 2, 3);

  /** Corner in pixels; the stairs stand on {@code foot}. */
  private record Step(Corner corner, double x, double y, double foot) {

    /** A promise that another one includes has no part in the stairs. */
    boolean isHidden() {
      return foot <= y;
    }

    /** Up at the limit, and for a part of the stairs on to where they end or go on. */
    Path2D path(double end) {
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

  /** The labels, each at the height of its promise. */
  List<LineEnds.Name> names() {
    return corners.stream()
        .map(
            corner ->
                new LineEnds.Name(
                    label(corner), ToneStyle.ink(corner.tone()), plane -> plane.y(corner.share())))
        .toList();
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

  /** From left to right. */
  private List<Step> steps(Plane plane) {
    List<Step> steps = new ArrayList<>();
    double foot = plane.frame().bottom();
    for (Corner corner : corners) {
      if (!isAbove(corner)) {
        double y = plane.y(corner.share());
        steps.add(new Step(corner, plane.x(durations.at(corner.limit())), y, foot));
        foot = Math.min(foot, y);
      }
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
    List<Step> steps = steps(plane);
    double right = plane.frame().right();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double next =
          steps.subList(i + 1, steps.size()).stream()
              .filter(later -> !later.isHidden())
              .mapToDouble(Step::x)
              .findFirst()
              .orElse(right);
      double end = step.isHidden() ? step.x() : next;
      draw(svg, step, end, right);
    }
  }

  private static void draw(Svg svg, Step step, double end, double right) {
    Corner corner = step.corner();
    Ink ink = ToneStyle.ink(corner.tone());
    if (end < right) {
      svg.draw(new Line2D.Double(end, step.y(), right, step.y()), ink, LEADER);
    }
    svg.tooltip(ToneStyle.signed(corner.label(), corner.tone()));
    svg.draw(step.path(end), ink, Pen.THICK);
  }
}
