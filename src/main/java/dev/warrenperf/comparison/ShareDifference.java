package dev.warrenperf.comparison;

import dev.warrenperf.analysis.ProportionInterval;

/**
 * The difference of two shares with its 95 % interval: the hybrid score interval (Newcombe 1998,
 * Statistics in Medicine 17:873, method 10), which takes observations to be independent.
 *
 * @param baseline share from 0 to 1; NaN without observations
 * @param candidate likewise
 * @param difference candidate less baseline, from -1 to 1; NaN when one is
 * @param lower end of the interval; -1 when a side has no observations
 * @param upper likewise; 1
 */
public record ShareDifference(
    double baseline, double candidate, double difference, double lower, double upper) {

  /**
   * The difference of the shares above a bound.
   *
   * @throws IllegalArgumentException unless {@code 0 <= above <= total} on both sides
   */
  public static ShareDifference of(
      double baselineAbove, double baselineTotal, double candidateAbove, double candidateTotal) {
    ProportionInterval first = ProportionInterval.wilson(baselineAbove, baselineTotal);
    ProportionInterval second = ProportionInterval.wilson(candidateAbove, candidateTotal);
    double baseline = baselineAbove / baselineTotal;
    double candidate = candidateAbove / candidateTotal;
    double difference = candidate - baseline;
    if (Double.isNaN(difference)) {
      return new ShareDifference(baseline, candidate, difference, -1, 1);
    }
    double down = Math.hypot(candidate - second.lower(), first.upper() - baseline);
    double up = Math.hypot(second.upper() - candidate, baseline - first.lower());
    return new ShareDifference(baseline, candidate, difference, difference - down, difference + up);
  }
}
