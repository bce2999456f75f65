package dev.warrenperf.judge;

/**
 * Whether one promise was kept, and how that was found.
 *
 * @param verdict of this run
 * @param reason why there is no verdict, or a remark on the one reached; null when there is nothing
 *     to say
 * @param evidence how firmly a PASS or FAIL on a quantile stands for the system, or that a level
 *     was within its limit whenever it was looked at; null for other verdicts, and for figures that
 *     are not a sample
 * @param tier which limit is kept; null when the target has one limit only, and without a verdict
 * @param headroom proven distance to the deciding limit as a share of it: for a PASS by how much
 *     the value may still grow worse, for a FAIL, not positive, by how much at least it is over;
 *     NaN without a verdict, and for limits that are not above 0
 * @param explanation one or more sentences without a final full stop
 * @param population the test behind the evidence; null where there is none
 */
public record Judgement(
    Verdict verdict,
    Reason reason,
    Evidence evidence,
    Tier tier,
    double headroom,
    String explanation,
    Population population) {

  /** Nothing to judge. */
  public static Judgement noData(Reason reason, String explanation) {
    return open(Verdict.NO_DATA, reason, explanation);
  }

  /** Nothing to judge, in the reason's own words. */
  public static Judgement noData(Reason reason) {
    return noData(reason, reason.meaning());
  }

  /** Data that do not decide. */
  public static Judgement undecided(Reason reason, String explanation) {
    return open(Verdict.UNDECIDED, reason, explanation);
  }

  private static Judgement open(Verdict verdict, Reason reason, String explanation) {
    return new Judgement(verdict, reason, null, null, Double.NaN, explanation, null);
  }

  /** Whether the limit is known to be kept or missed. */
  boolean isDecided() {
    return verdict == Verdict.PASS || verdict == Verdict.FAIL;
  }

  /** The same of another tier, by another distance, and with more to say. */
  Judgement with(Tier otherTier, double otherHeadroom, String more) {
    return new Judgement(
        verdict, reason, evidence, otherTier, otherHeadroom, explanation + more, population);
  }

  /** The same with what makes its evidence weak, as far as it has any. */
  Judgement weak(String more) {
    Evidence other = evidence == null ? null : Evidence.WEAK;
    return new Judgement(verdict, reason, other, tier, headroom, explanation + more, population);
  }
}
