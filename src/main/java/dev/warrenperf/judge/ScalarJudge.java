package dev.warrenperf.judge;

/** Judges figures that are known exactly: means, rates, gauges, resources. */
public final class ScalarJudge {

  private ScalarJudge() {}

  /**
   * NO DATA for NaN; otherwise PASS or FAIL by the deciding limit, to the last digit of the double:
   * {@code < 500ms} fails at exactly 500 ms, {@code <= 500ms} does not.
   *
   * @param what the figure in words that fit before a verb: {@code "the mean"}
   * @param value in the base unit of the limits
   * @param limits what is promised
   * @param missing why the value is NaN, if it is
   */
  public static Judgement judge(String what, double value, Tiers limits, Reason missing) {
    if (Double.isNaN(value)) {
      return Judgement.noData(missing);
    }
    Limit deciding = limits.deciding();
    boolean kept = deciding.isKeptBy(value);
    return new Judgement(
        kept ? Verdict.PASS : Verdict.FAIL,
        null,
        null,
        tier(value, limits),
        Headroom.of(value, deciding),
        explanation(what, value, limits),
        isPlain(what, limits) ? new Grounds(null, "") : null);
  }

  /** Whether the value, the target and the verdict say all: no other limit, no "at the least,". */
  private static boolean isPlain(String what, Tiers limits) {
    return !limits.areSeveral() && !what.endsWith(",");
  }

  /**
   * The same for a figure that is known only to lie in a range: undecided where the deciding limit
   * does too.
   *
   * @param value what was seen of it; NaN when nothing was
   * @param least of what it may be, what was not seen included
   * @param most likewise
   * @param unseen why it is not known exactly; also the reason when nothing was seen
   */
  static Judgement judge(
      String what, double value, double least, double most, Tiers limits, Reason unseen) {
    Limit deciding = limits.deciding();
    if (Double.isNaN(value)) {
      return Judgement.noData(unseen);
    }
    boolean kept = deciding.isKeptBy(least);
    if (kept != deciding.isKeptBy(most)) {
      return Judgement.undecided(
          unseen, open(what, value, least, most, deciding) + unseen.meaning());
    }
    double proven = deciding.comparison().isUpper() == kept ? most : least;
    String bound = proven == least ? ", at the least," : ", at the most,";
    return judge(what + (least == most ? "" : bound), proven, limits, unseen);
  }

  private static String open(String what, double value, double least, double most, Limit deciding) {
    return what
        + " is "
        + ComparedValue.of(value, deciding)
        + " as far as it was seen, "
        + (Double.isInfinite(most)
            ? Double.isInfinite(least) ? "and may have been any" : "and may have been more"
            : Double.isInfinite(least)
                ? "and may have been less"
                : bounds(value, least, most, deciding))
        + ": ";
  }

  /** What was seen may be the least or the most already, which says nothing more. */
  private static String bounds(double value, double least, double most, Limit deciding) {
    String atLeast = "at least " + ComparedValue.of(least, deciding);
    String atMost = "at most " + ComparedValue.of(most, deciding);
    if (value == least) {
      return "and " + atMost;
    }
    return "and " + atLeast + (value == most ? "" : " and " + atMost);
  }

  /** Which limit a value keeps; null when there is one only. */
  static Tier tier(double value, Tiers limits) {
    if (!limits.areSeveral()) {
      return null;
    }
    if (!limits.deciding().isKeptBy(value)) {
      return isCritical(value, limits) ? Tier.CRITICAL : Tier.MISSED;
    }
    return limits.target().isKeptBy(value) ? Tier.TARGET : Tier.ACCEPTABLE;
  }

  private static boolean isCritical(double value, Tiers limits) {
    return limits.critical() != null && limits.critical().isKeptBy(value);
  }

  private static String explanation(String what, double value, Tiers limits) {
    Limit deciding = limits.deciding();
    StringBuilder words = new StringBuilder(what).append(" is ");
    words.append(ComparedValue.of(value, deciding));
    words.append(deciding.isKeptBy(value) ? ", which meets " : ", which misses ");
    words.append(limits.describe(deciding));
    if (limits.acceptable() != null) {
      words.append(limits.target().isKeptBy(value) ? " and meets " : " and misses ");
      words.append(limits.describe(limits.target()));
    }
    if (!deciding.isKeptBy(value) && isCritical(value, limits)) {
      words.append("; it is in the critical range ").append(limits.critical());
    }
    return words.toString();
  }
}
