package dev.warrenperf.report;

/**
 * How a release stands to a target.
 *
 * @param limit in base units
 * @param verdict the word
 * @param headroom proven distance to the limit as a share of it; NaN when there is none
 */
public record TrendTarget(double limit, String verdict, double headroom) {

  /** Null when nothing was promised. */
  static TrendTarget of(Outcome outcome) {
    return outcome.isJudged()
        ? new TrendTarget(outcome.limit(), outcome.verdict(), outcome.headroom())
        : null;
  }
}
