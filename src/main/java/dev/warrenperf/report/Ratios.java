package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import java.util.List;

/**
 * Ratios with their intervals, one above the other, on one logarithmic scale around 1: left of it
 * is faster.
 *
 * @param margin the slowdown that counts, as a ratio: the band from 1/(1+margin) to 1+margin
 * @param rows worst first
 */
public record Ratios(double margin, List<Ratio> rows) implements Layer {

  /**
   * One ratio.
   *
   * @param name of the operation, with the candidate where there are several
   * @param anchor id of the element that proves it
   * @param ratio above 0
   * @param interval from above 0, or 0 when that is not known, to what may be infinite
   * @param runs means of the candidate's runs by that of the reference; one alone is the ratio
   * @param reference those of the reference's own runs
   * @param value both for readers; may be empty
   * @param change what it is
   * @param tone what that means
   */
  public record Ratio(
      String name,
      String anchor,
      double ratio,
      Range interval,
      List<Double> runs,
      List<Double> reference,
      String value,
      Change change,
      Tone tone) {

    /** What it is, with its sign and its value. */
    public String text() {
      String word = OperationChange.sign(change) + " " + change.word();
      return value.isBlank() ? word : word + ", " + value;
    }
  }
}
