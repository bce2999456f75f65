package dev.warrenperf.judge;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;

/**
 * Whether one promise was kept, and how that was found.
 *
 * @param verdict of this run; null when nothing was promised
 * @param reason why a verdict is missing, or a remark on one that was reached; or null
 * @param evidence how firmly a verdict stands as a statement on the system, not only on this run:
 *     weak at best where nothing is decided; null when it has no such side
 * @param tier where a target has several limits, which of them was kept, or how far it was missed;
 *     else null
 * @param headroom proven distance to the deciding limit as a share of it: for a PASS by how much
 *     the value may still grow worse, for a FAIL, not positive, by how much at least it is over;
 *     NaN without a verdict, and for limits that are not above 0
 * @param text how it was decided, in one or more sentences without a final full stop; empty when
 *     nothing was promised
 * @param grounds what it rests on; null where the text says all
 */
public record Judgement(
    @ReadBack(orNull = true) Verdict verdict,
    Reason reason,
    Evidence evidence,
    Tier tier,
    double headroom,
    String text,
    Grounds grounds) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("grounds");

  /** Of what is shown, and never judged. */
  public static final Judgement NONE = new Judgement(null, null, null, null, Double.NaN, "", null);

  public Judgement {
    evidence = verdict == Verdict.UNDECIDED ? Evidence.WEAK : evidence;
  }

  /** Nothing to judge. */
  public static Judgement noData(Reason reason, String text) {
    return open(Verdict.NO_DATA, reason, text);
  }

  /** Nothing to judge, in the reason's own words. */
  public static Judgement noData(Reason reason) {
    return noData(reason, reason.meaning());
  }

  /** Data that do not decide. */
  public static Judgement undecided(Reason reason, String text) {
    return open(Verdict.UNDECIDED, reason, text);
  }

  private static Judgement open(Verdict verdict, Reason reason, String text) {
    return new Judgement(verdict, reason, null, null, Double.NaN, text, null);
  }

  /** Whether the limit is known to be kept or missed. */
  boolean isDecided() {
    return verdict == Verdict.PASS || verdict == Verdict.FAIL;
  }

  /** The same of another tier, by another distance, and with more to say. */
  Judgement with(Tier otherTier, double otherHeadroom, String more) {
    return new Judgement(
        verdict, reason, evidence, otherTier, otherHeadroom, text + more, grounds(more));
  }

  /** The same with what makes its evidence weak, as far as it has any. */
  Judgement weak(String more) {
    Evidence other = evidence == null ? null : Evidence.WEAK;
    return new Judgement(verdict, reason, other, tier, headroom, text + more, grounds(more));
  }

  private Grounds grounds(String more) {
    return grounds == null ? null : grounds.with(more);
  }

  /** The test behind the evidence; null where there is none. */
  public Population population() {
    return grounds == null ? null : grounds.population();
  }

  /**
   * What the text says beyond how the value stands to its limits, without a final full stop; all of
   * it where that is not known apart.
   */
  public String remark() {
    return grounds == null ? text : grounds.remark();
  }
}
