package dev.warrenperf.report;

import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Verdict;
import java.util.List;

/**
 * How many targets came out how.
 *
 * @param total of all
 * @param optional those among NO DATA that were not required
 * @param waivedFail those among FAIL that a waiver excuses
 * @param waivedUndecided those among UNDECIDED that a waiver excuses
 * @param unasked those among UNDECIDED that were not required, and that no load asked for
 */
public record Tally(
    int total,
    int pass,
    int fail,
    int undecided,
    int noData,
    int optional,
    int waivedFail,
    int waivedUndecided,
    int unasked) {

  /** Whether a target is missed that no waiver excuses. */
  boolean isMissed() {
    return fail > waivedFail;
  }

  /** Whether one that counts cannot be decided. */
  boolean isOpen() {
    return undecided > waivedUndecided + unasked;
  }

  /** Whether one that counts has no data. */
  boolean lacksData() {
    return noData > optional;
  }

  /** All that a waiver excuses. */
  public int waived() {
    return waivedFail + waivedUndecided;
  }

  static Tally of(List<CheckReport> checks) {
    List<Outcome> outcomes = checks.stream().map(CheckReport::outcome).toList();
    List<Outcome> waived = outcomes.stream().filter(Outcome::isWaived).toList();
    List<Outcome> optional =
        outcomes.stream().filter(one -> !one.required() && !one.isWaived()).toList();
    return new Tally(
        outcomes.size(),
        count(outcomes, Verdict.PASS),
        count(outcomes, Verdict.FAIL),
        count(outcomes, Verdict.UNDECIDED),
        count(outcomes, Verdict.NO_DATA),
        count(optional, Verdict.NO_DATA),
        count(waived, Verdict.FAIL),
        count(waived, Verdict.UNDECIDED),
        count(optional.stream().filter(Tally::isUnasked).toList(), Verdict.UNDECIDED));
  }

  /** Whether the load is why nothing is decided: it did not ask, or not so that it tells. */
  private static boolean isUnasked(Outcome outcome) {
    return outcome.reason() == Reason.LOAD_DID_NOT_ASK
        || outcome.reason() == Reason.CLIENT_BOUND
        || outcome.reason() == Reason.ONE_LOAD_LEVEL;
  }

  private static int count(List<Outcome> outcomes, Verdict verdict) {
    return (int) outcomes.stream().filter(one -> one.verdict() == verdict).count();
  }
}
