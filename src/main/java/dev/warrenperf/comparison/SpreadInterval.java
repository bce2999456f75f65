package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import dev.warrenperf.analysis.Spread;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Where the standard deviation from run to run lies with 95 % confidence.
 *
 * @param lower end, at least 0; NaN when nothing is known
 * @param upper end; NaN when nothing is known
 */
public record SpreadInterval(double lower, double upper) {

  /**
   * {@code sqrt(nu s^2 / chi2)} with the 97.5 % and the 2.5 % quantile of chi-square at nu degrees
   * of freedom, as for a sample of a normal distribution. A spread that is known has no width.
   */
  public static SpreadInterval of(Spread spread) {
    if (!spread.isUsable()) {
      return new SpreadInterval(Double.NaN, Double.NaN);
    }
    if (spread.isKnown()) {
      return new SpreadInterval(spread.deviation(), spread.deviation());
    }
    ChiSquaredDistribution chi = new ChiSquaredDistribution(null, spread.degrees());
    double squares = spread.degrees() * spread.variance();
    return new SpreadInterval(
        Math.sqrt(squares / chi.inverseCumulativeProbability(Quantiles.TWO_SIDED)),
        Math.sqrt(squares / chi.inverseCumulativeProbability(1 - Quantiles.TWO_SIDED)));
  }
}
