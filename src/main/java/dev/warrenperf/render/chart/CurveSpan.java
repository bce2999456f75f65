package dev.warrenperf.render.chart;

import dev.warrenperf.report.Curves.Step;
import java.util.List;

/**
 * Which durations a curve says something about, in seconds, or amounts in their base unit.
 *
 * @param opensLeft whether observations lie below the first bound
 * @param opensRight whether observations lie above the last bound
 */
record CurveSpan(double from, double to, boolean opensLeft, boolean opensRight) {

  /** What is shown when no bound tells anything: usual durations of requests. */
  private static final CurveSpan UNKNOWN = new CurveSpan(0.01, 1, true, true);

  /** From the last bound that nothing is below to the first that everything is below. */
  static CurveSpan of(List<Step> steps, double shortest, double longest) {
    double from = Double.NaN;
    double to = Double.NaN;
    boolean opensLeft = true;
    boolean opensRight = true;
    for (Step step : steps) {
      double bound = step.bound();
      if (bound > shortest && bound < longest && opensRight) {
        boolean nothing = step.high() == 0;
        from = nothing || Double.isNaN(from) ? bound : from;
        opensLeft &= !nothing;
        to = bound;
        opensRight = step.low() < 1;
      }
    }
    return Double.isNaN(from) ? UNKNOWN : new CurveSpan(from, to, opensLeft, opensRight);
  }

  /** What either of two curves says something about. */
  CurveSpan and(CurveSpan other) {
    boolean left = from == other.from && other.opensLeft;
    boolean right = to == other.to && other.opensRight;
    return new CurveSpan(
        Math.min(from, other.from),
        Math.max(to, other.to),
        left || (from <= other.from ? opensLeft : other.opensLeft),
        right || (to >= other.to ? opensRight : other.opensRight));
  }
}
