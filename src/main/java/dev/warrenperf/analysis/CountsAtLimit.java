package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * How many observations are at or below a limit, as far as the bounds around it tell.
 *
 * @param boundBelow the largest bound at or below the limit, -Inf when there is none
 * @param boundAbove the smallest bound at or above the limit; equal to {@code boundBelow} when the
 *     limit is a bound, +Inf beyond the last finite one
 * @param atLeast the fewest observations at or below the limit: those surely at or below {@code
 *     boundBelow}
 * @param atMost the most: those that may be at or below {@code boundAbove}
 * @param total number of all observations
 */
public record CountsAtLimit(
    double boundBelow, double boundAbove, long atLeast, long atMost, long total) {

  /** Reads the counts around a limit, which is a finite number. */
  public static CountsAtLimit of(Histogram histogram, double limit) {
    int above = above(histogram, limit, 0);
    int below = below(histogram, limit, above);
    return new CountsAtLimit(
        below < 0 ? Double.NEGATIVE_INFINITY : histogram.bound(below),
        histogram.bound(above),
        atLeast(histogram, below),
        WholeCount.atMost(histogram, above),
        WholeCount.total(histogram));
  }

  /**
   * Place of the smallest bound at or above a limit.
   *
   * @param guess where it may be, such as where it is in another histogram
   */
  static int above(Histogram histogram, double limit, int guess) {
    int i = Math.min(guess, histogram.size() - 1);
    while (i > 0 && histogram.bound(i - 1) >= limit) {
      i--;
    }
    while (i < histogram.size() - 1 && histogram.bound(i) < limit) {
      i++;
    }
    return i;
  }

  /** Place of the largest bound at or below a limit; -1 without one. */
  static int below(Histogram histogram, double limit, int above) {
    return histogram.bound(above) == limit ? above : above - 1;
  }

  /** The fewest observations at or below such a place. */
  static long atLeast(Histogram histogram, int below) {
    return below < 0 ? 0 : WholeCount.atLeast(histogram, below);
  }

  /** Whether the limit is itself a bound. */
  public boolean isAtBound() {
    return boundBelow == boundAbove;
  }
}
