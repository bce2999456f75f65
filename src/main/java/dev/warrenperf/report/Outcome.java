package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;

/**
 * What became of one promise; also of a figure without one, whose verdict is then null.
 *
 * @param verdict {@code PASS}, {@code FAIL}, {@code UNDECIDED}, {@code NO DATA}, or null when
 *     nothing was promised
 * @param tone what it means
 * @param reason stable code, or null
 * @param evidence {@code firm}, {@code weak}, {@code sampled}, or null
 * @param tier which of several limits was kept, or null
 * @param limit in base units; NaN when nothing was promised
 * @param limitText as people write it; empty when nothing was promised
 * @param headroom proven distance to the limit as a share of it; NaN when there is none
 * @param text how it was decided, in a sentence; empty when nothing was promised
 * @param required whether a missing figure counts
 * @param waiver the one that concerns it, holding or not; null when there is none
 */
public record Outcome(
    double limit,
    String limitText,
    @ReadBack(orNull = true) String verdict,
    Tone tone,
    String reason,
    String evidence,
    String tier,
    double headroom,
    String text,
    boolean required,
    WaiverReport.Ruling waiver) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("limitText", "tone");

  /** Without a waiver. */
  public Outcome(
      double limit,
      String limitText,
      String verdict,
      Tone tone,
      String reason,
      String evidence,
      String tier,
      double headroom,
      String text,
      boolean required) {
    this(limit, limitText, verdict, tone, reason, evidence, tier, headroom, text, required, null);
  }

  /** Shown, never judged. */
  public static final Outcome NOT_JUDGED =
      new Outcome(Double.NaN, "", null, Tone.NEUTRAL, null, null, null, Double.NaN, "", false);

  /** The headroom for readers; empty when there is none. */
  public String headroomText() {
    return Double.isNaN(headroom)
        ? ""
        : (headroom > 0 ? "+" : "") + Format.percent(headroom).replace('-', '−');
  }

  public boolean isJudged() {
    return verdict != null;
  }

  /** Whether it is missed or undecided, and does not count. */
  public boolean isWaived() {
    return waiver != null && waiver.holds();
  }
}
