package dev.warrenperf.render.chart;

import dev.warrenperf.report.Curves.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The curve from one bound to the next, in the places of the two axes: somewhere between the lower
 * edge, which stays at what is surely reached until the next bound adds to it, and the upper edge,
 * which at once takes what the next bound allows.
 *
 * @param from place of the bound before, or the axis' begin
 * @param to place of the bound
 * @param lowBefore the least share until the bound
 * @param low the least at the bound
 * @param highBefore the greatest share at the bound before
 * @param high the greatest until the bound
 * @param step what is known at the bound; the last one's bound is +Inf
 */
record CurvePiece(
    double from,
    double to,
    double lowBefore,
    double low,
    double highBefore,
    double high,
    Step step) {

  /** All pieces from left to right; some may have no width. */
  static List<CurvePiece> of(List<Step> steps, Scale durations, Scale tail) {
    List<CurvePiece> pieces = new ArrayList<>();
    double from = durations.lower();
    double low = 0;
    double high = 0;
    for (Step step : steps) {
      double to = durations.at(step.bound());
      double nextLow = tail.at(step.low());
      double nextHigh = tail.at(step.high());
      pieces.add(new CurvePiece(from, to, low, nextLow, high, nextHigh, step));
      from = to;
      low = nextLow;
      high = nextHigh;
    }
    return List.copyOf(pieces);
  }

  /** Whether there is no bound at the end that would tell more. */
  boolean isOpen() {
    return Double.isInfinite(step.bound()) && lowBefore < low;
  }

  /** Whether the share at the end is known by a bound, and not already known to be all. */
  boolean endsInDot() {
    boolean allBefore = lowBefore == low && step.low() == 1;
    return step.isExact() && !Double.isInfinite(step.bound()) && !allBefore;
  }

  /** Whether anything is to be seen: nothing reached is the axis itself. */
  boolean isVisible() {
    return from < to && high > 0;
  }
}
