package dev.warrenperf.render.chart;

import dev.warrenperf.report.CurveChart;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Promises as a staircase that the curve has to stay above and left of: up at the limit to the
 * share that was promised, then on to the right. What lies under the stairs is shaded.
 */
final class TargetSteps {

  private static final double HALF_A_TICK = 4;

  private static final Stroke STEP =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final Stroke LEADER =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

  /** Corner in pixels; the stairs stand on {@code foot} and go on to {@code end}. */
  private record Step(
      CurveChart.Target target, double x, double y, double foot, double end, Ink ink) {

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

  private final List<Step> steps = new ArrayList<>();
  private final List<LineEnds.End> ends = new ArrayList<>();
  private final Frame frame;

  TargetSteps(
      List<CurveChart.Target> promised, Frame frame, DurationScale durations, TailScale tail) {
    this.frame = frame;
    Ticks across = new Ticks(durations.lower(), durations.upper(), List.of());
    Ticks up = new Ticks(0, tail.at(1), List.of());
    List<CurveChart.Target> targets =
        promised.stream()
            .filter(target -> isDrawn(target))
            .sorted(
                Comparator.comparingDouble(CurveChart.Target::limit)
                    .thenComparing(CurveChart.Target::share, Comparator.reverseOrder())
                    .thenComparing(CurveChart.Target::label))
            .toList();
    double foot = frame.bottom();
    for (CurveChart.Target target : targets) {
      double x = frame.x(durations.at(target.limit()), across);
      double y = frame.y(tail.at(target.share()), up);
      Ink ink = ToneStyle.ink(target.tone());
      ends.add(new LineEnds.End(label(target, durations), y, ink));
      if (!durations.isAbove(target.limit())) {
        steps.add(new Step(target, x, y, foot, frame.right(), ink));
        foot = Math.min(foot, y);
      }
    }
    stopAtTheNext();
  }

  /** Whether a target has a place on a logarithmic axis. */
  static boolean isDrawn(CurveChart.Target target) {
    return target.limit() > 0 && Double.isFinite(target.limit());
  }

  private void stopAtTheNext() {
    double end = frame.right();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      double here = step.isHidden() ? step.x() : end;
      steps.set(i, new Step(step.target, step.x, step.y, step.foot, here, step.ink));
      end = step.isHidden() ? end : step.x();
    }
  }

  /** What lies under the stairs. */
  void shade(SvgGraphics2D graphics) {
    Path2D area = new Path2D.Double();
    for (Step step : steps) {
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
      graphics.setPaint(Ink.BAND.color());
      graphics.fill(area);
    }
  }

  void draw(SvgGraphics2D graphics) {
    for (Step step : steps) {
      graphics.beginTooltip(ToneStyle.signed(step.target().label(), step.target().tone()));
      if (step.end() < frame.right()) {
        stroke(graphics, LEADER, step.ink(), leader(step));
      }
      stroke(graphics, STEP, step.ink(), step.path());
      graphics.endTooltip();
    }
  }

  private Path2D leader(Step step) {
    Path2D path = new Path2D.Double();
    path.moveTo(step.end(), step.y());
    path.lineTo(frame.right(), step.y());
    return path;
  }

  private static void stroke(SvgGraphics2D graphics, Stroke stroke, Ink ink, Path2D path) {
    graphics.setStroke(stroke);
    graphics.setPaint(ink.color());
    graphics.draw(path);
  }

  /** The labels, each at the height of its promise. */
  List<LineEnds.End> ends() {
    return List.copyOf(ends);
  }

  /** Signed, and with an arrow where the limit lies outside the axis. */
  static String label(CurveChart.Target target, DurationScale durations) {
    String words = ToneStyle.signed(target.label(), target.tone());
    if (durations.isAbove(target.limit())) {
      return "→ " + words;
    }
    return durations.isBelow(target.limit()) ? "← " + words : words;
  }
}
