package dev.warrenperf.judge;

import dev.warrenperf.analysis.QuantileBounds;

/**
 * Decisions on the limits of one quantile, made into a judgement.
 *
 * @param deciding on the limit that separates PASS from FAIL
 * @param target on the target itself
 * @param critical on the critical limit; null when there is none that points upward
 * @param population what the run says of the system about the deciding limit
 * @param lost observations that nobody saw
 */
record Ruling(
    QuantileBounds quantile,
    Tiers limits,
    Decision deciding,
    Decision target,
    Decision critical,
    Population population,
    LostObservations lost) {

  /** The limit beyond which a quantile is critical; null when there is none that can be used. */
  static Limit critical(Tiers limits) {
    Limit critical = limits.critical();
    return critical == null || critical.comparison().isUpper() ? null : critical;
  }

  /**
   * Checks that a quantile can be judged by these limits.
   *
   * @throws IllegalArgumentException when the target or the acceptable limit is a lower limit
   */
  static void requireUpper(Tiers limits) {
    requireUpper(limits.target());
    requireUpper(limits.deciding());
  }

  private static void requireUpper(Limit limit) {
    if (!limit.comparison().isUpper()) {
      throw new IllegalArgumentException("expected an upper limit, found " + limit);
    }
  }

  Judgement judgement(QuantileWords words) {
    if (!lost.leave(quantile.q(), deciding)) {
      return Judgement.undecided(
          Reason.OBSERVATIONS_LOST, words.decision(deciding) + words.lost(deciding, lost));
    }
    Tier tier = tier();
    return new Judgement(
        verdict(),
        reason(),
        evidence(),
        tier,
        headroom(),
        words.explain(deciding, target, tier, population, lost),
        population);
  }

  private Verdict verdict() {
    return switch (deciding.outcome()) {
      case KEPT -> Verdict.PASS;
      case MISSED -> Verdict.FAIL;
      case OPEN -> Verdict.UNDECIDED;
    };
  }

  /** What matters most to a reader, where there is more than one thing to say. */
  private Reason reason() {
    if (deciding.isOpen()) {
      return deciding.obstacle();
    }
    if (lost.any()) {
      return Reason.OBSERVATIONS_LOST;
    }
    if (deciding.isKept() && target.isOpen()) {
      return Reason.TARGET_UNDECIDED;
    }
    if (deciding.bySum()) {
      return Reason.DECIDED_BY_SUM;
    }
    if (population.bears(deciding)) {
      return null;
    }
    return population.isWithinReach(deciding.counts().total())
        ? Reason.TOO_FEW_OBSERVATIONS
        : Reason.CLOSE_TO_LIMIT;
  }

  private Evidence evidence() {
    if (deciding.isOpen()) {
      return null;
    }
    // what only the sum decides is never firm: the counts themselves are on the other side of q
    return population.bears(deciding) && !lost.any() ? Evidence.FIRM : Evidence.WEAK;
  }

  private Tier tier() {
    if (!limits.areSeveral() || deciding.isOpen()) {
      return null;
    }
    if (deciding.isKept()) {
      return target.isKept() && lost.leave(quantile.q(), target) ? Tier.TARGET : Tier.ACCEPTABLE;
    }
    return critical != null && critical.isMissed() && lost.leave(quantile.q(), critical)
        ? Tier.CRITICAL
        : Tier.MISSED;
  }

  private double headroom() {
    if (lost.any()) {
      return Double.NaN;
    }
    return switch (deciding.outcome()) {
      case KEPT -> Headroom.of(quantile.atMost(), deciding.limit());
      case MISSED -> Headroom.of(quantile.atLeast(), deciding.limit());
      case OPEN -> Double.NaN;
    };
  }
}
