package dev.warrenperf.target;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.model.Histogram;
import java.util.List;

/**
 * Judges a quantile of a histogram against its limits, from counts and never from an interpolated
 * value.
 *
 * <p>The run decides: PASS when the counts (or, where they leave it open, the sum) prove that the
 * run's own quantile is at or below the deciding limit, FAIL when they prove that it is above,
 * UNDECIDED otherwise. Taking the run as a sample then tells whether the verdict is firm or weak.
 * {@code <} and {@code <=} are the same here, since buckets count what is at or below their bound.
 */
public final class QuantileJudge {

  private QuantileJudge() {}

  /**
   * The judgement on one quantile: NO DATA without observations.
   *
   * @param q from 0 to 1
   * @param limits upper limits; the critical one points upward
   * @param histogram all observations of the window
   * @param pieces the same observations in pieces (snapshot intervals of nodes), to see how far
   *     they depend on one another; may be empty
   * @throws IllegalArgumentException when q is out of range, or the target or the acceptable limit
   *     is a lower limit
   */
  public static Judgement judge(
      double q, Tiers limits, Histogram histogram, List<Histogram> pieces) {
    return judge(QuantileBounds.of(histogram, q), limits, histogram, pieces);
  }

  /** The same for a quantile whose bounds, of this histogram, are there already. */
  public static Judgement judge(
      QuantileBounds quantile, Tiers limits, Histogram histogram, List<Histogram> pieces) {
    requireUpper(limits.target());
    requireUpper(limits.deciding());
    if (quantile.count() == 0) {
      return Judgement.noData(Reason.NO_OBSERVATIONS_IN_WINDOW);
    }
    Decision deciding = Decision.of(histogram, quantile, limits.deciding());
    Decision target = Decision.of(histogram, quantile, limits.target());
    Population population = Population.of(quantile.q(), deciding, pieces);
    Tier tier = tier(histogram, quantile, limits, deciding, target);
    return new Judgement(
        verdict(deciding),
        reason(deciding, target, population),
        evidence(deciding, population),
        tier,
        headroom(quantile, deciding),
        new QuantileWords(quantile, limits).explain(deciding, target, tier, population),
        population);
  }

  private static void requireUpper(Limit limit) {
    if (!limit.comparison().isUpper()) {
      throw new IllegalArgumentException("expected an upper limit, found " + limit);
    }
  }

  private static Verdict verdict(Decision deciding) {
    return switch (deciding.outcome()) {
      case KEPT -> Verdict.PASS;
      case MISSED -> Verdict.FAIL;
      case OPEN -> Verdict.UNDECIDED;
    };
  }

  /** What matters most to a reader, where there is more than one thing to say. */
  private static Reason reason(Decision deciding, Decision target, Population population) {
    if (deciding.isOpen()) {
      return deciding.obstacle();
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

  private static Evidence evidence(Decision deciding, Population population) {
    if (deciding.isOpen()) {
      return null;
    }
    // what only the sum decides is never firm: the counts themselves are on the other side of q
    return population.bears(deciding) ? Evidence.FIRM : Evidence.WEAK;
  }

  private static Tier tier(
      Histogram histogram,
      QuantileBounds quantile,
      Tiers limits,
      Decision deciding,
      Decision target) {
    if (!limits.areSeveral() || deciding.isOpen()) {
      return null;
    }
    if (deciding.isKept()) {
      return target.isKept() ? Tier.TARGET : Tier.ACCEPTABLE;
    }
    return isCritical(histogram, quantile, limits.critical()) ? Tier.CRITICAL : Tier.MISSED;
  }

  private static boolean isCritical(Histogram histogram, QuantileBounds quantile, Limit critical) {
    return critical != null
        && !critical.comparison().isUpper()
        && Decision.of(histogram, quantile, critical).isMissed();
  }

  private static double headroom(QuantileBounds quantile, Decision deciding) {
    return switch (deciding.outcome()) {
      case KEPT -> Headroom.of(quantile.atMost(), deciding.limit());
      case MISSED -> Headroom.of(quantile.atLeast(), deciding.limit());
      case OPEN -> Double.NaN;
    };
  }
}
