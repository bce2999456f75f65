package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tier;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.unit.Format;

/**
 * What became of one promise; also of a figure without one, whose verdict is then null.
 *
 * @param limit in base units; NaN when nothing was promised
 * @param judgement whether it holds
 * @param required whether a missing figure counts when the exit code is chosen; false when nothing
 *     was promised
 * @param waiver the one that concerns the verdict, holding or not; null when there is none
 * @param limitText the limit as people write it; empty when nothing was promised
 */
public record Outcome(
    double limit,
    @ReadBack Judgement judgement,
    boolean required,
    WaiverResult waiver,
    String limitText) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("limitText").andInline("judgement");

  /** Shown, never judged. */
  public static final Outcome NOT_JUDGED = new Outcome(Double.NaN, Judgement.NONE, false, null, "");

  /** Null when nothing was promised. */
  public Verdict verdict() {
    return judgement.verdict();
  }

  /** Why there is no verdict, or a remark on one; or null. */
  public Reason reason() {
    return judgement.reason();
  }

  /** How firmly a verdict stands, or null. */
  public Evidence evidence() {
    return judgement.evidence();
  }

  /** Which of several limits was kept, or null. */
  public Tier tier() {
    return judgement.tier();
  }

  /** Proven distance to the limit as a share of it; NaN when there is none. */
  public double headroom() {
    return judgement.headroom();
  }

  /** How it was decided, in a sentence; empty when nothing was promised. */
  public String text() {
    return judgement.text();
  }

  /** The headroom for readers; empty when there is none. */
  public String headroomText() {
    return Double.isNaN(headroom())
        ? ""
        : (headroom() > 0 ? "+" : "") + Format.percent(headroom()).replace('-', '−');
  }

  /** What its verdict means. */
  public Tone tone() {
    return Tone.of(verdict());
  }

  public boolean isJudged() {
    return verdict() != null;
  }

  /** Whether it is missed or undecided, and does not count. */
  public boolean isWaived() {
    return waiver != null && waiver.holds();
  }
}
