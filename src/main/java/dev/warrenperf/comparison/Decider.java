package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.List;
import java.util.Optional;
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

    private Decision decision(Change change, ChangeReason reason, Integer runsNeeded) {
      return new Decision(change, reason, runsNeeded, p, adjusted);
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
    return decisive(Change.SLOWER, worse, ratio.ratio())
        .or(() -> decisive(Change.FASTER, better, 1 / ratio.ratio()))
        .orElseGet(() -> undirected(worse, ratio, deviation));
  }

  private Optional<Decision> decisive(Change change, List<Claim> claims, double means) {
    return claims.stream()
        .filter(claim -> counts(claim, means))
        .findFirst()
        .map(claim -> claim.decision(change, reason(claim), null));
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
    if (Double.isNaN(ratio.ratioUpper())) {
      return Decision.of(Change.INCONCLUSIVE, ChangeReason.MEAN_UNKNOWN);
    }
    Claim first = worse.get(0);
    if (worse.stream().anyMatch(this::isGrownTail)) {
      return first.decision(Change.INCONCLUSIVE, ChangeReason.TAIL_AGAINST_MEAN, null);
    }
    if (ratio.ratioUpper() < 1 + margin) {
      return first.decision(Change.SAME, null, null);
    }
    boolean proven =
        worse.stream().anyMatch(claim -> claim.measure() != Measure.TAIL && claim.isProven());
    return first.decision(
        Change.INCONCLUSIVE,
        proven ? ChangeReason.CLOSE_TO_MARGIN : ChangeReason.INTERVAL_TOO_WIDE,
        runsNeeded(ratio.ratio(), deviation));
  }

  private boolean isGrownTail(Claim claim) {
    return claim.measure() == Measure.TAIL && claim.isProven() && claim.ratio() >= 1 + margin;
  }

  /**
   * To tell the measured ratio from no change, or, when it is below the margin, from the margin.
   */
  private Integer runsNeeded(double ratio, double deviation) {
    double log = Math.log(ratio);
    double edge = Math.log1p(margin);
    OptionalInt runs = Detectable.runsPerSide(log >= edge ? log : edge - log, deviation);
    return runs.isPresent() ? Integer.valueOf(runs.getAsInt()) : null;
  }
}
