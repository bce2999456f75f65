package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Contrast.Decision;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.MeasureTest.Measure;
import java.util.List;
import java.util.Optional;

/**
 * What follows from tests with adjusted p-values. SLOWER and FASTER need three things: the adjusted
 * p-value against no change at most the level, the interval clear of the {@link
 * MinimumEffect#least} change, and the measured ratio at the margin or beyond. SAME is an
 * equivalence: both ends of the interval inside the margin (two one-sided tests: Schuirmann 1987);
 * with the upper one alone it is NOT SLOWER.
 */
final class Decider {

  /** One-sided; intervals of 90 % leave as much on each side. */
  static final double LEVEL = 0.05;

  private final double margin;
  private final double level;

  Decider(double margin, double level) {
    this.margin = margin;
    this.level = level;
  }

  /**
   * A test seen from the side that is worse.
   *
   * @param p one-sided, against worse by chance, corrected for the bounds that were tried
   * @param adjusted the same after Benjamini and Hochberg
   * @param doubtful whether the spreads of the sides differ so that the p-value cannot be relied on
   * @param exceeds whether the interval excludes the least change that counts
   * @param beyond of a tail whether it moved by the margin in time; else false
   */
  record Claim(
      Measure measure,
      double p,
      double adjusted,
      boolean doubtful,
      boolean exceeds,
      boolean beyond) {

    private Decision decision(Change change, ChangeReason reason, RunsNeeded runsNeeded) {
      return new Decision(change, reason, runsNeeded, p, adjusted);
    }
  }

  /**
   * Decides by run-level claims.
   *
   * @param worse claims that it grew worse
   * @param better claims that it grew better
   * @param ratio of means, above 1 is worse
   * @param runs how the log of the mean varies, for the number of runs that would decide
   */
  Decision decide(List<Claim> worse, List<Claim> better, MeanRatio ratio, Spread runs) {
    return decisive(Change.SLOWER, worse, ratio.ratio())
        .or(() -> decisive(Change.FASTER, better, 1 / ratio.ratio()))
        .orElseGet(() -> undirected(worse, ratio, runs));
  }

  private boolean isProven(Claim claim) {
    return claim.adjusted() <= level && claim.exceeds() && !claim.doubtful();
  }

  private Optional<Decision> decisive(Change change, List<Claim> claims, double means) {
    return claims.stream()
        .filter(claim -> isProven(claim) && counts(claim, means))
        .findFirst()
        .map(claim -> claim.decision(change, reason(claim), null));
  }

  private boolean counts(Claim claim, double means) {
    return switch (claim.measure()) {
      case MEAN, FIGURE, RANKS -> means >= 1 + margin;
      case TAIL -> claim.beyond() && means > 1;
    };
  }

  private static ChangeReason reason(Claim claim) {
    return switch (claim.measure()) {
      case MEAN, FIGURE -> null;
      case RANKS -> ChangeReason.BY_RANKS;
      case TAIL -> ChangeReason.BY_TAIL;
    };
  }

  private Decision undirected(List<Claim> worse, MeanRatio ratio, Spread runs) {
    if (Double.isNaN(ratio.ratioUpper())) {
      return Decision.of(Change.INCONCLUSIVE, ChangeReason.MEAN_UNKNOWN);
    }
    Claim first = worse.get(0);
    if (first.doubtful()) {
      return first.decision(Change.INCONCLUSIVE, ChangeReason.SPREADS_DIFFER, null);
    }
    if (worse.stream().anyMatch(this::isGrownTail)) {
      return first.decision(Change.INCONCLUSIVE, ChangeReason.TAIL_AGAINST_MEAN, null);
    }
    if (ratio.ratioUpper() < 1 + margin) {
      boolean same = ratio.ratioLower() > 1 / (1 + margin);
      return first.decision(same ? Change.SAME : Change.NOT_SLOWER, null, null);
    }
    return first.decision(
        Change.INCONCLUSIVE,
        isSlowerBySome(worse) ? ChangeReason.CLOSE_TO_MARGIN : ChangeReason.INTERVAL_TOO_WIDE,
        RunsNeeded.of(ratio.ratio(), runs, margin, level));
  }

  /** Whether it is slower, and only by how much is open. */
  private boolean isSlowerBySome(List<Claim> worse) {
    return worse.stream()
        .filter(claim -> claim.measure() != Measure.TAIL && !claim.doubtful())
        .anyMatch(claim -> claim.adjusted() <= level);
  }

  private boolean isGrownTail(Claim claim) {
    return claim.measure() == Measure.TAIL && isProven(claim) && claim.beyond();
  }
}
