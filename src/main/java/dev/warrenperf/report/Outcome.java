package dev.warrenperf.report;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Evidence;
import dev.warrenperf.judge.Judgement;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Tier;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;

/**
 * What became of one promise; also of a figure without one, whose verdict is then null.
 *
 * @param limit that of the target, in base units; NaN when nothing was promised
 * @param judgement whether it holds
 * @param required whether a missing figure counts when the exit code is chosen; false when nothing
 *     was promised
 * @param waiver the one that concerns the verdict, holding or not; null when there is none
 * @param promised the limits as they are written; null when nothing was promised
 */
public record Outcome(
    double limit,
    @ReadBack Judgement judgement,
    boolean required,
    WaiverResult waiver,
    Tiers promised) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("promised").andInline("judgement");

  /** Shown, never judged. */
  public static final Outcome NOT_JUDGED =
      new Outcome(Double.NaN, Judgement.NONE, false, null, null);

  /** Nearer to the limit than this share of it, tenths of a percent are told. */
  private static final double TENTH = 0.1;

  /** The target as people write it: {@code < 500ms}; empty when nothing was promised. */
  public String limitText() {
    return promised == null ? "" : promised.target().toString();
  }

  /** The same with what else is tolerated: {@code < 300ms, acceptable < 2s}. */
  public String limitsText() {
    boolean both = promised != null && promised.acceptable() != null;
    return limitText() + (both ? ", acceptable " + promised.acceptable() : "");
  }

  /** The limit that decides, in base units; NaN when nothing was promised. */
  double deciding() {
    return promised == null ? limit : promised.deciding().value();
  }

  /**
   * A value in the unit of the limit, for a sentence that holds it against that.
   *
   * @param unit of the value, where nothing was promised
   */
  String beside(double value, Unit unit) {
    return promised == null ? Format.of(value, unit) : promised.target().quantity().like(value);
  }

  /** What is known of a value in ({@code lower}, {@code upper}], likewise. */
  String beside(double lower, double upper, Unit unit) {
    return promised == null
        ? Format.interval(lower, upper, unit)
        : promised.target().quantity().interval(lower, upper);
  }

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

  /**
   * The headroom for readers, as the margin to the limit: {@code +75 %} inside, {@code −12 %}
   * beyond, and {@code 5 times the target} from twice the limit on. Rounded towards the limit,
   * since it is what is proven. Empty when there is none.
   */
  public String headroomText() {
    double share = Math.abs(headroom());
    if (Double.isNaN(share)) {
      return "";
    }
    if (share > 1 || (share == 1 && isTwice())) {
      // of several limits not the target need be the one that decides
      String what = tier() == null ? " times the target" : " times the limit";
      return Format.atLeast(1 + share) + what;
    }
    String sign = headroom() > 0 ? "+" : headroom() < 0 ? "−" : "";
    return sign + (share < TENTH ? Format.percent(share, 2) : Format.percent(towardsLimit(share)));
  }

  /** At a distance as large as the limit a value is twice that, or nothing at all. */
  private boolean isTwice() {
    return promised.deciding().comparison().isUpper() == headroom() < 0;
  }

  /** In whole percents; what falls short of one by no more than the rounding of doubles is one. */
  private static double towardsLimit(double share) {
    return Math.floor(share * 100 + 1e-9) / 100;
  }

  /** How firmly it is decided, as a mark: {@code ●}, {@code ○}; empty where there is none. */
  public String evidenceMark() {
    return shownEvidence() == null ? "" : shownEvidence().mark();
  }

  /** The same with its word: {@code ● firm}; empty where nothing is decided, or all is known. */
  public String evidenceText() {
    return shownEvidence() == null
        ? ""
        : (shownEvidence().mark() + " " + shownEvidence().word()).strip();
  }

  private Evidence shownEvidence() {
    return verdict() == Verdict.UNDECIDED ? null : evidence();
  }

  /** What its verdict means. */
  public Tone tone() {
    return Tone.of(verdict());
  }

  public boolean isJudged() {
    return verdict() != null;
  }

  /** Whether it has no data, and none are required. */
  public boolean isGap() {
    return verdict() == Verdict.NO_DATA && !required && !isWaived();
  }

  /** Whether it is missed or undecided, and does not count. */
  public boolean isWaived() {
    return waiver != null && waiver.holds();
  }
}
