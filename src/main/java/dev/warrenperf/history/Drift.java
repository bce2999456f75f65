package dev.warrenperf.history;

import dev.warrenperf.comparison.RunTest;
import dev.warrenperf.comparison.Spread;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the mean went from the oldest release to the newest. Means are exact whatever the
 * buckets, so a change of layout does not end it.
 *
 * @param from index of the oldest release whose mean is known
 * @param to index of the newest
 * @param ratio of the geometric means of their runs, newest by oldest
 * @param lower end of its 95 % interval, with the run as the unit and the spread pooled over all
 *     releases that have repeats (Student's t); NaN when none has
 * @param upper likewise
 * @param runs that spread, of the logarithm from run to run of one release; not usable without
 *     repeats
 * @param largestStep the largest ratio of a release to the one before it with a known mean
 * @param largestAt index of the release that made this step
 */
public record Drift(
    int from,
    int to,
    double ratio,
    double lower,
    double upper,
    Spread runs,
    double largestStep,
    int largestAt) {

  /** The drift; null with fewer than two releases whose means are known and above 0. */
  static Drift of(List<OperationPoint> points) {
    int[] known =
        IntStream.range(0, points.size()).filter(i -> points.get(i).isComparable()).toArray();
    if (known.length < 2) {
      return null;
    }
    OperationPoint first = points.get(known[0]);
    OperationPoint last = points.get(known[known.length - 1]);
    Spread spread =
        Spread.pooled(IntStream.of(known).mapToObj(i -> points.get(i).logMeans()).toList());
    RunTest test = spread.isUsable() ? RunTest.of(first.logMeans(), last.logMeans(), spread) : null;
    int largest = known[1];
    double most = 0;
    for (int i = 1; i < known.length; i++) {
      double step = points.get(known[i]).mean() / points.get(known[i - 1]).mean();
      if (step > most) {
        most = step;
        largest = known[i];
      }
    }
    return new Drift(
        known[0],
        known[known.length - 1],
        last.mean() / first.mean(),
        test == null ? Double.NaN : Math.exp(test.lower()),
        test == null ? Double.NaN : Math.exp(test.upper()),
        spread,
        most,
        largest);
  }

  /** Whether the mean rose by the margin or more, while no release rose so against the last. */
  public boolean isSlow(double margin) {
    return isUp(margin) && largestStep < 1 + margin;
  }

  /** Whether the mean rose by the margin or more. */
  public boolean isUp(double margin) {
    return ratio >= 1 + margin;
  }

  /** Whether it fell so. */
  public boolean isDown(double margin) {
    return ratio <= 1 / (1 + margin);
  }

  /** Whether the interval is known and does not hold 1. */
  public boolean isBeyondRuns() {
    return lower > 1 || upper < 1;
  }
}
