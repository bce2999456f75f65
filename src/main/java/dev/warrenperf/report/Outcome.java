package dev.warrenperf.report;

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
 * @param headroomText for readers; empty when there is none
 * @param text how it was decided, in a sentence; empty when nothing was promised
 * @param required whether a missing figure counts
 * @param waiver the one that concerns it, holding or not; null when there is none
 */
public record Outcome(
    String verdict,
    Tone tone,
    String reason,
    String evidence,
    String tier,
    double limit,
    String limitText,
    double headroom,
    String headroomText,
    String text,
    boolean required,
    WaiverReport waiver) {

  /** Without a waiver. */
  public Outcome(
      String verdict,
      Tone tone,
      String reason,
      String evidence,
      String tier,
      double limit,
      String limitText,
      double headroom,
      String headroomText,
      String text,
      boolean required) {
    this(
        verdict,
        tone,
        reason,
        evidence,
        tier,
        limit,
        limitText,
        headroom,
        headroomText,
        text,
        required,
        null);
  }

  /** Shown, never judged. */
  public static final Outcome NOT_JUDGED =
      new Outcome(null, Tone.NEUTRAL, null, null, null, Double.NaN, "", Double.NaN, "", "", false);

  public boolean isJudged() {
    return verdict != null;
  }

  /** Whether it is missed or undecided, and does not count. */
  public boolean isWaived() {
    return waiver != null && waiver.holds();
  }
}
