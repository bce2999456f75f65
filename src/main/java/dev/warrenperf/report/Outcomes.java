package dev.warrenperf.report;

import dev.warrenperf.target.Evidence;
import dev.warrenperf.target.Judgement;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.target.Verdict;
import java.util.Comparator;

/** Judgements as outcomes of a report. */
final class Outcomes {

  private Outcomes() {}

  /** Null limits: shown, never judged. */
  static Outcome of(Judgement judgement, Tiers limits, boolean required) {
    if (limits == null || judgement == null) {
      return Outcome.NOT_JUDGED;
    }
    return new Outcome(
        limits.target().value(),
        limits.target().toString(),
        judgement.verdict(),
        judgement.reason(),
        evidence(judgement),
        judgement.tier(),
        judgement.headroom(),
        judgement.explanation(),
        required,
        WaiverReporter.ruling(judgement.waiver()));
  }

  /** What cannot be decided is, as a statement on the system, weak at best. */
  private static Evidence evidence(Judgement judgement) {
    return judgement.verdict() == Verdict.UNDECIDED ? Evidence.WEAK : judgement.evidence();
  }

  /**
   * Worst news first: failed, undecided, without data, passed, not judged; among equals what counts
   * before what is waived.
   */
  static Comparator<Outcome> worstFirst() {
    return Comparator.comparing(
            Outcome::verdict, Comparator.nullsLast(Comparator.<Verdict>naturalOrder()))
        .thenComparing(Outcome::isWaived)
        .thenComparingDouble(outcome -> Double.isNaN(outcome.headroom()) ? 0 : outcome.headroom());
  }
}
