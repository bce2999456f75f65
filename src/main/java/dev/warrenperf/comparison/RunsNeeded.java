package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How many runs on each side would decide, were the measured ratio the true one. A spread that is
 * estimated from few runs is known roughly, and so is this number: it is given for both ends of the
 * 80 % interval of the spread (chi-square).
 *
 * @param least where runs spread little, from 2; null when it takes more than 1000
 * @param most where they spread much; null when it takes more than 1000
 */
public record RunsNeeded(Integer least, Integer most) {

  private static final double EACH_SIDE = 0.1;

  /** This near the margin, as a part of it, the ratio may come to lie on either side of it. */
  private static final double NEAR = 0.4;

  /**
   * To tell the measured ratio from the least change that counts, or, when it is below the margin,
   * from the margin.
   *
   * @param ratio of means, above 1 is worse
   * @param spread of the log of one run's mean
   * @param level one-sided
   * @return null when no number is sure to decide: the ratio is within 40 % of the margin, or no
   *     spread is known
   */
  static RunsNeeded of(double ratio, Spread spread, double margin, double level) {
    double edge = Math.log1p(margin);
    double log = Math.log(ratio);
    if (!spread.isUsable() || !(Math.abs(log - edge) >= NEAR * edge)) {
      return null;
    }
    double least = Math.log1p(MinimumEffect.least(margin));
    double distance = log > edge ? log - least : edge - log;
    return new RunsNeeded(
        runs(distance, limit(spread, 1 - EACH_SIDE), level),
        runs(distance, limit(spread, EACH_SIDE), level));
  }

  private static Integer runs(double distance, double deviation, double level) {
    OptionalInt runs = Detectable.runsPerSide(distance, deviation, level);
    return runs.isPresent() ? Integer.valueOf(runs.getAsInt()) : null;
  }

  private static double limit(Spread spread, double probability) {
    return spread.isKnown()
        ? spread.deviation()
        : Math.sqrt(
            spread.degrees()
                * spread.variance()
                / new ChiSquaredDistribution(null, spread.degrees())
                    .inverseCumulativeProbability(probability));
  }
}
