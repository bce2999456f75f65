package dev.warrenperf.analysis;

import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;

/**
 * How far the counters that a selector picks had come on one node, at the instants of its
 * snapshots. A snapshot in which one of them is missing tells nothing and is no part of it.
 *
 * @param millis instants since 1970, ascending
 * @param counts what was seen to be counted from the first instant on, restarts corrected, nothing
 *     extrapolated
 * @param breaks how often until then something may have been counted that nobody saw
 * @param fromZero whether nothing of the window was counted before the first instant
 */
public record CountCourse(long[] millis, double[] counts, int[] breaks, boolean fromZero) {

  /** Of which nothing is known. */
  static final CountCourse NONE = new CountCourse(new long[0], new double[0], new int[0], false);

  /** Number of instants. */
  public int size() {
    return millis.length;
  }

  /** The same of amounts, which are in a unit, in its base unit. */
  CountCourse from(MetricUnit unit) {
    double[] based = Arrays.stream(counts).map(unit::toBase).toArray();
    return new CountCourse(millis, based, breaks, fromZero);
  }
}
