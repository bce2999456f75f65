package dev.warrenperf.history;

import dev.warrenperf.json.Written;
import java.util.List;

/**
 * How far the mean went from the oldest release to the newest. Means are exact whatever the
 * buckets, so a change of layout does not end it.
 *
 * @param from label of the oldest release whose mean is known
 * @param to label of the newest
 * @param ratio of the geometric means of their runs, newest by oldest
 * @param lower end of its 95 % interval, with the run as the unit, from the spread of repeats and
 *     the steps between releases; NaN without repeats in fewer than four releases
 * @param upper the other end; NaN likewise
 * @param degrees of freedom of the spread of repeats; 0 without repeats
 * @param deviation that spread from run to run of one release, as a ratio; NaN without repeats
 * @param largestStep the largest ratio of a release to the one before it with a known mean
 * @param largestRelease label of the release that made this step
 * @param slow whether the mean rose by the margin or more, beyond noise, while no release rose so
 *     against the last
 * @param beyondNoise whether run-to-run noise hardly ever makes so large a difference: two-sided p
 *     of at most 0.05 after Benjamini and Hochberg over the operations of the history
 * @param p two-sided, not adjusted; NaN when noise is not known
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
    boolean beyondNoise,
    double p,
    double first,
    double last,
    double margin) {

  /** From here on steps between releases tell run-to-run noise. */
  public static final int FEWEST_RELEASES = EndsTest.FEWEST_RELEASES;

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("p", "first", "last", "margin");

  /** The drift; null with fewer than two releases whose means are known and above 0. */
  static Drift of(List<OperationPoint> points, double margin) {
    List<OperationPoint> known = points.stream().filter(OperationPoint::isComparable).toList();
    return known.size() < 2 ? null : ofKnown(known, margin);
  }

  private static Drift ofKnown(List<OperationPoint> known, double margin) {
    OperationPoint first = known.get(0);
    OperationPoint last = known.get(known.size() - 1);
    EndsTest test = EndsTest.of(known.stream().map(OperationPoint::logMeans).toList());
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
        Math.exp(test.lower()),
        Math.exp(test.upper()),
        (int) test.spread().degrees(),
        Math.expm1(test.spread().deviation()),
        most,
        largest,
        false,
        false,
        test.p(),
        first.mean(),
        last.mean(),
        margin);
  }

  /** The same, beyond noise. */
  Drift asBeyondNoise() {
    return new Drift(
        from,
        to,
        ratio,
        lower,
        upper,
        degrees,
        deviation,
        largestStep,
        largestRelease,
        ratio >= 1 + margin && largestStep < 1 + margin,
        true,
        p,
        first,
        last,
        margin);
  }

  /** Whether run-to-run noise is known at all. */
  public boolean isTested() {
    return !Double.isNaN(p);
  }

  /** Whether the mean rose by the margin or more, beyond noise. */
  public boolean isUp() {
    return beyondNoise && ratio >= 1 + margin;
  }

  /** Whether it fell so. */
  public boolean isDown() {
    return beyondNoise && ratio <= 1 / (1 + margin);
  }
}
