package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The levels of a gauge on one node, sample by sample. Of a long run two neighbours become one, the
 * lower.
 *
 * @param millis instants since 1970, ascending
 * @param levels the samples that are numbers, at these instants
 */
public record LevelCourse(long[] millis, double[] levels) {

  /** The smallest level from one instant to another, both included; NaN with fewer samples. */
  public double least(long fromMillis, long toMillis, int samples) {
    double least = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int i = 0; i < millis.length; i++) {
      if (millis[i] >= fromMillis && millis[i] <= toMillis) {
        least = Math.min(least, levels[i]);
        found++;
      }
    }
    return found < samples ? Double.NaN : least;
  }

  /**
   * Whether the level at every sample, from one instant to another, is too high for what takes so
   * much a second of it to have used it up before the next sample.
   */
  public boolean outlasts(long fromMillis, long toMillis, double perSecond) {
    int first = Arrays.binarySearch(millis, fromMillis);
    int i = first < 0 ? -first - 2 : first;
    if (i < 0) {
      return false;
    }
    while (i + 1 < millis.length && millis[i] < toMillis) {
      if (levels[i] < perSecond * (millis[i + 1] - millis[i]) / 1000.0) {
        return false;
      }
      i++;
    }
    return millis[i] >= toMillis;
  }

  /** The longest time from sample to sample that all fit; 0 when no two neighbours do. */
  public double longestSeconds(DoublePredicate fits) {
    long longest = 0;
    int first = 0;
    for (int i = 0; i < millis.length; i++) {
      first = fits.test(levels[i]) ? first : i + 1;
      longest = first > i ? longest : Math.max(longest, millis[i] - millis[first]);
    }
    return longest / 1000.0;
  }

  /** The largest level of all; NaN without a sample. */
  public double most() {
    double most = Double.NaN;
    for (double level : levels) {
      most = most >= level ? most : level;
    }
    return most;
  }
}
