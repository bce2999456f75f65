package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.SumRange;

/**
 * Where counts alone place an ordered observation: in {@code (lower, upper]}; the lowest bucket of
 * durations is closed at 0.
 *
 * @param below index of the largest bound that surely fewer observations reach, -1 for none
 * @param bucket index of the smallest bound that surely enough observations reach
 * @param lower bound {@code below}; without one 0 when the first bound is above 0, else -Inf
 * @param upper bound {@code bucket}
 */
public record Bracket(int below, int bucket, double lower, double upper) {

  /** Of nothing. */
  public static final Bracket UNKNOWN = new Bracket(-1, -1, Double.NaN, Double.NaN);

  /**
   * The bracket of the observation of this rank.
   *
   * @param rank from 1 to the number of observations
   */
  public static Bracket of(Histogram histogram, long rank) {
    int below = -1;
    int bucket = histogram.size() - 1;
    for (int i = histogram.size() - 1; i >= 0; i--) {
      if (WholeCount.atLeast(histogram, i) >= rank) {
        bucket = i;
      }
      if (below < 0 && WholeCount.atMost(histogram, i) < rank) {
        below = i;
      }
    }
    double lower = below < 0 ? lowestEdge(histogram) : histogram.bound(below);
    return new Bracket(below, bucket, lower, histogram.bound(bucket));
  }

  /** Where the lowest bucket begins: durations are not negative, other values may be. */
  static double lowestEdge(Histogram histogram) {
    return SumRange.lowestEdge(histogram.bound(0));
  }
}
