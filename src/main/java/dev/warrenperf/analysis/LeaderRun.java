package dev.warrenperf.analysis;

/**
 * Consecutive snapshots of one node and one process that say the same of its leadership.
 *
 * @param state what they say
 * @param firstMillis instant of the first, milliseconds since 1970; {@link Long#MIN_VALUE} when not
 *     known
 * @param lastMillis instant of the last
 * @param longestGapMillis longest time between two neighbours among them; 0 for a single one
 * @param process which process it was, counted from 0
 */
public record LeaderRun(
    State state, long firstMillis, long lastMillis, long longestGapMillis, int process) {

  /** What a snapshot says, or that there is none. */
  public enum State {
    /** The gauge is 1. */
    LEADS,
    /** The gauge is 0. */
    FOLLOWS,
    /** There is no such gauge, or it is neither 0 nor 1. */
    UNTOLD,
    /** No process served. */
    GONE
  }

  /** The same with one more snapshot at its end. */
  LeaderRun until(long instantMillis) {
    long gap = Math.max(longestGapMillis, instantMillis - lastMillis);
    return new LeaderRun(state, firstMillis, instantMillis, gap, process);
  }
}
