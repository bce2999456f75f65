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
    int i = 0;
    while (i < histogram.size() - 1 && histogram.bound(i) < limit) {
      i++;
    }
    int last = histogram.bound(i) == limit ? i : i - 1;
    return new CountsAtLimit(
        last < 0 ? Double.NEGATIVE_INFINITY : histogram.bound(last),
        histogram.bound(i),
        last < 0 ? 0 : WholeCount.atLeast(histogram, last),
        WholeCount.atMost(histogram, i),
        WholeCount.total(histogram));
  }

  /** Whether the limit is itself a bound. */
  public boolean isAtBound() {
    return boundBelow == boundAbove;
  }
}
