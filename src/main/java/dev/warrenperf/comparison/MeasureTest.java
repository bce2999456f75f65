package dev.warrenperf.comparison;

import dev.warrenperf.unit.Word;

/**
 * One measure of an operation or a figure, tested with the run as the unit.
 *
 * @param measure what of it
 * @param bound in seconds, for {@link Measure#TAIL}; NaN for others
 * @param test of the candidate's runs against the reference's
 * @param ratio candidate by reference: of means, of figures, of shares above the bound; NaN for
 *     ranks, which have none
 * @param comparisons how many bounds were tried to find this one; its p-values are multiplied by it
 * @param moved 1 when the shares above the bound moved by the margin in time to the slower side, -1
 *     to the faster one, 0 otherwise and for other measures
 */
public record MeasureTest(
    Measure measure, double bound, RunTest test, double ratio, int comparisons, int moved) {

  /** Of another measure than a tail. */
  MeasureTest(Measure measure, RunTest test, double ratio) {
    this(measure, Double.NaN, test, ratio, 1, 0);
  }

  /** What is tested. */
  public enum Measure implements Word {
    /** The log of each run's mean. */
    MEAN,
    /** Each run's mean ridit among all observations. */
    RANKS,
    /** The log odds of an observation of each run being above a bound. */
    TAIL,
    /** The log of a rate, a level or a resource. */
    FIGURE
  }

  /** The same measure by another test of it. */
  MeasureTest with(RunTest other) {
    return new MeasureTest(measure, bound, other, ratio, comparisons, moved);
  }

  /** One-sided p-value against the candidate being larger by chance. */
  double greater() {
    return Math.min(1, comparisons * test.greater());
  }

  /** One-sided p-value against the candidate being smaller by chance. */
  double less() {
    return Math.min(1, comparisons * test.less());
  }
}
