package dev.warrenperf.analysis;

/** When the samples of one series were taken, which may be at instants of their own. */
final class SampleTimes {

  private static final long NONE = Long.MIN_VALUE;

  /** By how much two samples may be nearer to each other than they were to be. */
  static final double JITTER = 0.95;

  private long first = NONE;
  private long last = NONE;
  private long shortestGap = Long.MAX_VALUE;

  /**
   * Takes the next one.
   *
   * @param own what the sample tells itself; {@link Long#MIN_VALUE} when it tells nothing
   * @param millis instant of its snapshot; likewise
   * @return its instant
   */
  long saw(long own, long millis) {
    long now = own == NONE ? millis : own;
    if (now > last && last != NONE) {
      shortestGap = Math.min(shortestGap, now - last);
    }
    first = first == NONE ? now : first;
    last = now;
    return now;
  }

  /** Instant of the first one. */
  long first() {
    return first;
  }

  /** From the first to the last one; NaN when there are not two, or nobody knows when. */
  double seconds() {
    return last > first && first != NONE ? (last - first) / 1000.0 : Double.NaN;
  }

  /**
   * Whether the next one was not yet to come.
   *
   * @param millis by then; {@link Long#MIN_VALUE} where each snapshot shows all series
   */
  boolean isWaitedFor(long millis) {
    return shortestGap != Long.MAX_VALUE && millis != NONE && millis - last < JITTER * shortestGap;
  }
}
