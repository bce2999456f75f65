package dev.warrenperf.judge;

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
    return judge(quantile, limits, histogram, pieces, LostObservations.NONE);
  }

  /** The same where observations were made that nobody saw. */
  static Judgement judge(
      QuantileBounds quantile,
      Tiers limits,
      Histogram histogram,
      List<Histogram> pieces,
      LostObservations lost) {
    Ruling.requireUpper(limits);
    if (quantile.count() == 0) {
      return Judgement.noData(Reason.NO_OBSERVATIONS_IN_WINDOW);
    }
    Decision deciding = Decision.of(histogram, quantile, limits.deciding());
    Limit critical = Ruling.critical(limits);
    return new Ruling(
            quantile,
            limits,
            deciding,
            Decision.of(histogram, quantile, limits.target()),
            critical == null ? null : Decision.of(histogram, quantile, critical),
            Population.of(quantile.q(), deciding, pieces),
            lost)
        .judgement(new QuantileWords(quantile, limits, histogram.unit()));
  }
}
