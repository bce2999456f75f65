package dev.warrenperf.analysis;

/**
 * By how much the clock of a node is ahead of the one that its snapshots are dated by, between
 * bounds.
 *
 * @param leastSeconds at the least, negative when it may be behind; negative infinity when nothing
 *     tells
 * @param mostSeconds at the most; infinite when nothing tells
 */
public record ClockOffset(double leastSeconds, double mostSeconds) {

  /** How far it is off either way, at the most. */
  public double atMost() {
    return Math.max(-leastSeconds, mostSeconds);
  }

  /** How far it is surely off; below 0 when it was behind, 0 when it may be right. */
  public double surely() {
    return leastSeconds > 0 ? leastSeconds : Math.min(0, mostSeconds);
  }

  /**
   * What the snapshots of a node tell of its clock. A process began before its first snapshot, and
   * after the last one of the process before it. A gauge that shows the node's time was read after
   * the instant of its snapshot and before that of the next.
   */
  static final class Watch {

    private final double slack;
    private double least = Double.NEGATIVE_INFINITY;
    private double most = Double.POSITIVE_INFINITY;
    private double shown = Double.NaN;

    /**
     * Begins with nothing known.
     *
     * @param slackSeconds how far an instant, or what a node tells, may be off by itself
     */
    Watch(double slackSeconds) {
      slack = slackSeconds;
    }

    /** The process of a snapshot says when it began, in seconds since 1970. */
    void began(double start, long instantMillis) {
      notBefore(start, instantMillis);
    }

    /** It began after the process before it was seen at this instant. */
    void beganAfter(double start, long lastMillis) {
      notAfter(start, lastMillis);
    }

    /** A snapshot shows the node's own time, or no number. */
    void shows(double time, long instantMillis) {
      notBefore(shown, instantMillis);
      notAfter(time, instantMillis);
      shown = time;
    }

    /** It was this time by the node's clock, and the instant was not before. */
    private void notBefore(double time, long instantMillis) {
      if (instantMillis != Long.MIN_VALUE && Double.isFinite(time)) {
        least = Math.max(least, time - instantMillis / 1000.0 - slack);
      }
    }

    /** Likewise, and the instant was not after. */
    private void notAfter(double time, long instantMillis) {
      if (instantMillis != Long.MIN_VALUE && Double.isFinite(time)) {
        most = Math.min(most, time - instantMillis / 1000.0 + slack);
      }
    }

    ClockOffset offset() {
      return new ClockOffset(least, most);
    }
  }
}
