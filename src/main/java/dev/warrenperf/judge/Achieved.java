package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountBounds;
import dev.warrenperf.analysis.CounterTotal;

/**
 * Which share of what was offered was done in the whole run, between bounds. What is under way at
 * its end was offered and not yet done.
 *
 * @param least at the least, 0 or more
 * @param most at the most; infinite where nothing is known
 * @param byTime whether it rests on when snapshots were taken
 */
public record Achieved(double least, double most, boolean byTime) {

  /** Nothing is known of it. */
  private static final Achieved UNKNOWN = new Achieved(0, Double.POSITIVE_INFINITY, true);

  /**
   * Of two counters. Where the same nodes expose both, each node tells both at one instant.
   *
   * @param oneCounter whether both are series of one counter
   * @param counted what the nodes counted, where they are not the same
   */
  static Achieved of(
      CounterTotal done, CounterTotal offered, boolean oneCounter, Achieved counted) {
    Quotient quotient = new Quotient(done, offered, false, oneCounter);
    return quotient.isHalfSeen() ? counted : known(quotient.least(), quotient.most(), false);
  }

  /**
   * From the first instant at which all nodes had been seen to the last at which they still are.
   */
  static Achieved of(CountBounds done, OfferedLoad load) {
    CountBounds offered = load.counted();
    int from = Math.max(done.allSeen(), offered.allSeen());
    int to = Math.min(done.allStillSeen(), offered.allStillSeen());
    return from >= to
        ? UNKNOWN
        : known(
            load.whole() ? done.atLeast(from, to) / offered.atMost(from, to) : 0,
            load.timed() ? done.atMost(from, to) / offered.atLeast(from, to) : Double.NaN,
            true);
  }

  private static Achieved known(double least, double most, boolean byTime) {
    return new Achieved(
        Double.isNaN(least) ? 0 : least,
        Double.isNaN(most) ? Double.POSITIVE_INFINITY : most,
        byTime);
  }
}
