package dev.warrenperf.judge;

/**
 * One thing that was promised, and whether it holds.
 *
 * @param subject what it is promised of
 * @param limits what is promised
 * @param required whether NO DATA counts when the exit code is chosen
 */
public record Check(CheckSubject subject, Tiers limits, boolean required, Judgement judgement) {

  /** Null when nothing is promised, or nothing was judged. */
  static Check of(CheckSubject subject, Target target, Judgement judgement) {
    Tiers limits = target.promised().get(subject);
    return limits == null || judgement == null
        ? null
        : new Check(subject, limits, target.required(), judgement);
  }

  /** Whether a waiver may excuse it: what has no data is never excused. */
  boolean isExcusable() {
    return judgement.verdict() == Verdict.FAIL || judgement.verdict() == Verdict.UNDECIDED;
  }
}
