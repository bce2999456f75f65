package dev.warrenperf.report;

import dev.warrenperf.target.Judgement;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.target.Verdict;
import dev.warrenperf.unit.Format;
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
        judgement.verdict().word(),
        tone(judgement.verdict()),
        judgement.reason() == null ? null : judgement.reason().code(),
        judgement.evidence() == null ? null : judgement.evidence().word(),
        judgement.tier() == null ? null : judgement.tier().word(),
        limits.target().value(),
        limits.target().toString(),
        judgement.headroom(),
        headroomText(judgement.headroom()),
        judgement.explanation(),
        required);
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Tone.PASS;
      case FAIL -> Tone.FAIL;
      case UNDECIDED -> Tone.UNDECIDED;
      case NO_DATA -> Tone.NEUTRAL;
    };
  }

  private static String headroomText(double headroom) {
    if (Double.isNaN(headroom)) {
      return "";
    }
    return (headroom > 0 ? "+" : "") + Format.percent(headroom).replace('-', '−');
  }

  /** Worst news first: failed, undecided, without data, passed, not judged. */
  static Comparator<Outcome> worstFirst() {
    return Comparator.comparingInt(Outcomes::rank)
        .thenComparingDouble(outcome -> Double.isNaN(outcome.headroom()) ? 0 : outcome.headroom());
  }

  private static int rank(Outcome outcome) {
    if (!outcome.isJudged()) {
      return Verdict.values().length;
    }
    for (Verdict verdict : Verdict.values()) {
      if (verdict.word().equals(outcome.verdict())) {
        return verdict.ordinal();
      }
    }
    throw new IllegalArgumentException("no verdict: " + outcome.verdict());
  }
}
