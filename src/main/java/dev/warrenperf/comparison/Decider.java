package dev.warrenperf.comparison;

import dev.warrenperf.comparison.MeasureTest.Measure;
import dev.warrenperf.comparison.OperationContrast.Decision;
import dev.warrenperf.comparison.OperationContrast.MeanRatio;
import java.util.List;
import java.util.OptionalInt;

/**
 * What follows from tests with adjusted p-values. SLOWER and FASTER need three things at once: the
 * adjusted p-value at most 0.05, the 95 % interval clear of no change, and the measured ratio at
 * the margin or beyond. SAME needs an interval that ends below the margin.
 */
final class Decider {

  static final double LEVEL = 0.05;

  private final double margin;

  Decider(double margin) {
    this.margin = margin;
  }

  /**
   * A test seen from the side that is worse.
   *
   * @param p one-sided, against worse by chance, corrected for the bounds that were tried
   * @param adjusted the same after Benjamini and Hochberg
   * @param beyond whether the interval of the difference lies wholly on the worse side
   * @param ratio above 1 is worse; NaN when there is none
   */
  record Claim(Measure measure, double p, double adjusted, boolean beyond, double ratio) {
    boolean isProven() {
      return adjusted <= LEVEL && beyond;
    }
  }

  /**
   * Decides by run-level claims.
   *
   * @param worse claims that it grew worse
   * @param better claims that it grew better, ratios above 1 being better
   * @param ratio of means, above 1 is worse
   * @param deviation from run to run, for the number of runs that would decide
   */
  Decision decide(List<Claim> worse, List<Claim> better, MeanRatio ratio, double deviation) {
    for (Claim claim : worse) {
      if (counts(claim, ratio.value())) {
        return new Decision(
            Change.SLOWER, reason(claim), claim.p(), claim.adjusted(), OptionalInt.empty());
      }
    }
    for (Claim claim : better) {
      if (counts(claim, 1 / ratio.value())) {
        return new Decision(
            Change.FASTER, reason(claim), claim.p(), claim.adjusted(), OptionalInt.empty());
      }
    }
    return undirected(worse, ratio, deviation);
  }

  private boolean counts(Claim claim, double means) {
    if (!claim.isProven()) {
      return false;
    }
    return switch (claim.measure()) {
      case MEAN, FIGURE, RANKS -> means >= 1 + margin;
      case TAIL -> claim.ratio() >= 1 + margin && means > 1;
    };
  }

  private static ChangeReason reason(Claim claim) {
    return switch (claim.measure()) {
      case MEAN, FIGURE -> null;
      case RANKS -> ChangeReason.BY_RANKS;
      case TAIL -> ChangeReason.BY_TAIL;
    };
  }

  private Decision undirected(List<Claim> worse, MeanRatio ratio, double deviation) {
    if (Double.isNaN(ratio.upper())) {
      return Decision.of(Change.INCONCLUSIVE, ChangeReason.MEAN_UNKNOWN);
    }
    Claim first = worse.get(0);
    boolean tailGrew =
        worse.stream()
            .anyMatch(
                claim ->
                    claim.measure() == Measure.TAIL
                        && claim.isProven()
                        && claim.ratio() >= 1 + margin);
    if (ratio.upper() < 1 + margin && !tailGrew) {
      return new Decision(Change.SAME, null, first.p(), first.adjusted(), OptionalInt.empty());
    }
    if (tailGrew) {
      return new Decision(
          Change.INCONCLUSIVE,
          ChangeReason.TAIL_AGAINST_MEAN,
          first.p(),
          first.adjusted(),
          OptionalInt.empty());
    }
    boolean proven =
        worse.stream().anyMatch(claim -> claim.measure() != Measure.TAIL && claim.isProven());
    return new Decision(
        Change.INCONCLUSIVE,
        proven ? ChangeReason.CLOSE_TO_MARGIN : ChangeReason.INTERVAL_TOO_WIDE,
        first.p(),
        first.adjusted(),
        runsNeeded(ratio.value(), deviation));
  }

  /**
   * To tell the measured ratio from no change, or, when it is below the margin, from the margin.
   */
  private OptionalInt runsNeeded(double ratio, double deviation) {
    double log = Math.log(ratio);
    double edge = Math.log1p(margin);
    return Detectable.runsPerSide(log >= edge ? log : edge - log, deviation);
  }
}
