package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tier;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.unit.Format;

/**
 * What became of one promise; also of a figure without one, whose verdict is then null.
 *
 * @param verdict null when nothing was promised
 * @param reason why a verdict is missing, or a remark on one that was reached; or null
 * @param evidence how firmly a verdict stands as a statement on the system, not only on this run;
 *     null when it has no such side
 * @param tier where a target has several limits, which of them was kept, or how far it was missed;
 *     else null
 * @param limit in base units; NaN when nothing was promised
 * @param limitText as people write it; empty when nothing was promised
 * @param headroom proven distance to the limit as a share of it, negative when it is missed; NaN
 *     when there is none
 * @param text how it was decided, in a sentence; empty when nothing was promised
 * @param required whether a missing figure counts
 * @param waiver the one that concerns it, holding or not; null when there is none
 */
public record Outcome(
    double limit,
    String limitText,
    @ReadBack(orNull = true) Verdict verdict,
    Reason reason,
    Evidence evidence,
    Tier tier,
    double headroom,
    String text,
    boolean required,
    WaiverResult waiver) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("limitText");

  /** Without a waiver. */
  public Outcome(
      double limit,
      String limitText,
      Verdict verdict,
      Reason reason,
      Evidence evidence,
      Tier tier,
      double headroom,
      String text,
      boolean required) {
    this(limit, limitText, verdict, reason, evidence, tier, headroom, text, required, null);
  }

  /** Shown, never judged. */
  public static final Outcome NOT_JUDGED =
      new Outcome(Double.NaN, "", null, null, null, null, Double.NaN, "", false);

  /** The headroom for readers; empty when there is none. */
  public String headroomText() {
    return Double.isNaN(headroom)
        ? ""
        : (headroom > 0 ? "+" : "") + Format.percent(headroom).replace('-', '−');
  }

  /** What its verdict means. */
  public Tone tone() {
    return Tone.of(verdict);
  }

  public boolean isJudged() {
    return verdict != null;
  }

  /** Whether it is missed or undecided, and does not count. */
  public boolean isWaived() {
    return waiver != null && waiver.holds();
  }
}
