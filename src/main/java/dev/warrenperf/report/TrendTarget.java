package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Verdict;

/**
 * How a release stands to a target.
 *
 * @param limit in base units
 * @param verdict never null
 * @param headroom proven distance to the limit as a share of it; NaN when there is none
 * @param outcome all of it
 */
public record TrendTarget(double limit, Verdict verdict, double headroom, Outcome outcome) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("outcome");

  /** Null when nothing was promised. */
  static TrendTarget of(Outcome outcome) {
    return outcome.isJudged()
        ? new TrendTarget(outcome.limit(), outcome.verdict(), outcome.headroom(), outcome)
        : null;
  }
}
