package dev.warrenperf.history;

import dev.warrenperf.comparison.RunTest;
import dev.warrenperf.comparison.Spread;
import dev.warrenperf.json.Written;
import java.util.List;

/**
 * How far the mean went from the oldest release to the newest. Means are exact whatever the
 * buckets, so a change of layout does not end it.
 *
 * @param from label of the oldest release whose mean is known
 * @param to label of the newest
 * @param ratio of the geometric means of their runs, newest by oldest
 * @param lower end of its 95 % interval, with the run as the unit and the spread pooled over all
 *     releases that have repeats (Student's t); NaN when none has
 * @param upper the other end; NaN likewise
 * @param degrees of freedom of that spread; 0 without repeats
 * @param deviation that spread from run to run of one release, as a ratio; NaN without repeats
 * @param largestStep the largest ratio of a release to the one before it with a known mean
 * @param largestRelease label of the release that made this step
 * @param slow whether the mean rose by the margin or more, while no release rose so against the
 *     last
 * @param first mean of the oldest
 * @param last mean of the newest
 * @param margin a change that counts, as a ratio
 */
public record Drift(
    String from,
    String to,
    double ratio,
    double lower,
    double upper,
    int degrees,
    double deviation,
    double largestStep,
    String largestRelease,
    boolean slow,
    double first,
    double last,
    double margin) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("first", "last", "margin");

  /** The drift; null with fewer than two releases whose means are known and above 0. */
  static Drift of(List<OperationPoint> points, double margin) {
    List<OperationPoint> known = points.stream().filter(OperationPoint::isComparable).toList();
    return known.size() < 2 ? null : ofKnown(known, margin);
  }

  private static Drift ofKnown(List<OperationPoint> known, double margin) {
    OperationPoint first = known.get(0);
    OperationPoint last = known.get(known.size() - 1);
    Spread spread = Spread.pooled(known.stream().map(OperationPoint::logMeans).toList());
    RunTest test = spread.isUsable() ? RunTest.of(first.logMeans(), last.logMeans(), spread) : null;
    String largest = known.get(1).release();
    double most = 0;
    for (int i = 1; i < known.size(); i++) {
      double step = known.get(i).mean() / known.get(i - 1).mean();
      if (step > most) {
        most = step;
        largest = known.get(i).release();
      }
    }
    double ratio = last.mean() / first.mean();
    return new Drift(
        first.release(),
        last.release(),
        ratio,
        test == null ? Double.NaN : Math.exp(test.lower()),
        test == null ? Double.NaN : Math.exp(test.upper()),
        (int) spread.degrees(),
        Math.expm1(spread.deviation()),
        most,
        largest,
        ratio >= 1 + margin && most < 1 + margin,
        first.mean(),
        last.mean(),
        margin);
  }

  /** Whether the mean rose by the margin or more. */
  public boolean isUp() {
    return ratio >= 1 + margin;
  }

  /** Whether it fell so. */
  public boolean isDown() {
    return ratio <= 1 / (1 + margin);
  }

  /** Whether the interval is known and does not hold 1. */
  public boolean isBeyondRuns() {
    return lower > 1 || upper < 1;
  }
}
