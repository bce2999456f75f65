package dev.warrenperf.analysis;

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

  /** Number of instants. */
  public int size() {
    return millis.length;
  }
}
