package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.OrderStatistics;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Whether a decision on a quantile would stand with the observations that nobody saw, whichever
 * side of the limit they were on.
 *
 * @param expected how many there may have been; infinite when nobody knows, 0 when none was lost
 */
record LostObservations(double expected) {

  static final LostObservations NONE = new LostObservations(0);

  boolean any() {
    return expected > 0;
  }

  /**
   * How many slow ones a PASS survives: with so many more the rank is still at or below the limit,
   * {@code floor(A / q) - N}.
   */
  static double survived(double q, CountsAtLimit counts) {
    if (q == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return new BigDecimal(counts.atLeast())
        .divide(BigDecimal.valueOf(q), 0, RoundingMode.FLOOR)
        .subtract(new BigDecimal(counts.total()))
        .doubleValue();
  }

  /** Whether the decision stands; an open one decides nothing that could fall. */
  boolean leave(double q, Decision decision) {
    if (!any()) {
      return true;
    }
    return switch (decision.outcome()) {
      case KEPT -> expected <= survived(q, decision.counts());
      case MISSED -> leaveMissed(q, decision.counts());
      case OPEN -> true;
    };
  }

  /** All that was lost may have been fast. */
  private boolean leaveMissed(double q, CountsAtLimit counts) {
    long lost = (long) Math.ceil(expected);
    boolean countable = expected < Integer.MAX_VALUE;
    return countable && counts.atMost() + lost < OrderStatistics.rank(q, counts.total() + lost);
  }
}
