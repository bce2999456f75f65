package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.analysis.SampleOrder;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.Histogram;
import java.util.function.Function;

/**
 * Judges a quantile against its limits, from counts and never from an interpolated value.
 *
 * <p>The run decides: PASS when the counts (or, where they leave it open, the sum) prove that the
 * run's own quantile is at or below the deciding limit, FAIL when they prove that it is above,
 * UNDECIDED otherwise. Taking the run as a sample then tells whether the verdict is firm or weak.
 * {@code <} and {@code <=} are the same for a histogram, since buckets count what is at or below
 * their bound. Of client samples the counts are exact, and only the step of the printed numbers
 * leaves anything open.
 */
public final class QuantileJudge {

  private final QuantileBounds quantile;
  private final Tiers limits;
  private final QuantileWords words;

  /** Observations that nobody saw. */
  private final LostObservations lost;

  /** Who would have waited longer than those who were measured; null for nobody known. */
  private final SteadyUsers users;

  private final Decision deciding;
  private final Decision target;

  /** Null when no critical limit points upward. */
  private final Decision critical;

  /** What the run says of the system about the deciding limit. */
  private final Population population;

  private QuantileJudge(
      QuantileBounds quantile,
      Tiers limits,
      Function<Limit, Decision> decide,
      RunSample sample,
      LostObservations lost,
      SteadyUsers users,
      QuantileWords words) {
    requireUpper(limits.target());
    requireUpper(limits.deciding());
    this.quantile = quantile;
    this.limits = limits;
    this.words = words;
    this.lost = lost;
    this.users = users;
    this.deciding = decide.apply(limits.deciding());
    this.target = decide.apply(limits.target());
    this.critical = critical(limits) == null ? null : decide.apply(critical(limits));
    this.population = Population.of(quantile.q(), deciding, sample);
  }

  private static void requireUpper(Limit limit) {
    if (!limit.comparison().isUpper()) {
      throw new IllegalArgumentException("expected an upper limit, found " + limit);
    }
  }

  /** The limit beyond which a quantile is critical; null when there is none that can be used. */
  static Limit critical(Tiers limits) {
    Limit critical = limits.critical();
    return critical == null || critical.comparison().isUpper() ? null : critical;
  }

  /**
   * The judgement on one quantile: NO DATA without observations.
   *
   * @param quantile of this histogram
   * @param limits upper limits; the critical one points upward
   * @param histogram all observations of the window
   * @param dependence of these on one another
   * @param noise how much runs of the system differ
   * @param lost observations that were made and that nobody saw
   * @throws IllegalArgumentException when the target or the acceptable limit is a lower limit
   */
  static Judgement judge(
      QuantileBounds quantile,
      Tiers limits,
      Histogram histogram,
      Dependence dependence,
      Spread noise,
      LostObservations lost) {
    if (quantile.count() == 0) {
      return Judgement.noData(Reason.NO_OBSERVATIONS_IN_WINDOW);
    }
    return new QuantileJudge(
            quantile,
            limits,
            limit -> Decision.of(histogram, quantile, limit),
            new RunSample(
                quantile.count(), value -> CountsAtLimit.of(histogram, value), dependence, noise),
            lost,
            null,
            new QuantileWords(quantile, limits, histogram.unit()))
        .judgement();
  }

  /** The same where nothing else is known of the run. */
  public static Judgement judge(QuantileBounds quantile, Tiers limits, Histogram histogram) {
    return judge(
        quantile, limits, histogram, Dependence.NONE, RunJudge.USUAL_NOISE, LostObservations.NONE);
  }

  /** The same of client samples. */
  static Judgement judge(
      QuantileBounds quantile, Tiers limits, ClientSamples samples, Spread noise) {
    boolean inclusive = Decision.isInclusive(limits.deciding());
    SteadyUsers users = SteadyUsers.against(quantile.q(), limits.deciding().value(), samples);
    return new QuantileJudge(
            quantile,
            limits,
            limit -> Decision.of(samples, quantile, limit),
            new RunSample(
                quantile.count(),
                value -> SampleOrder.counts(samples, value, inclusive),
                Dependence.NONE,
                noise),
            new LostObservations(samples.unread()),
            users,
            new SampleWords(quantile, limits, users))
        .judgement();
  }

  private Judgement judgement() {
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
        new Grounds(population, words.remark(deciding, target, tier, population, lost)));
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
    if (isDoubted()) {
      return Reason.CLOSED_LOOP;
    }
    if (deciding.isKept() && target.isOpen()) {
      return Reason.TARGET_UNDECIDED;
    }
    if (deciding.bySum()) {
      return Reason.DECIDED_BY_SUM;
    }
    return population.weakness(deciding.isKept(), deciding.counts().total());
  }

  private Evidence evidence() {
    if (deciding.isOpen()) {
      return null;
    }
    // what only the sum decides is never firm: the counts themselves are on the other side of q
    return population.bears(deciding.isKept()) && !lost.any() && !isDoubted()
        ? Evidence.FIRM
        : Evidence.WEAK;
  }

  private boolean isDoubted() {
    return users != null && deciding.isKept();
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
