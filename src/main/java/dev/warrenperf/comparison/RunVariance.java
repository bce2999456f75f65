package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;

/**
 * How a measure varies from run to run of one version, and which part of that the requests of those
 * runs made: a run with fewer requests varies more.
 *
 * @param spread of one run's measure, requests included
 * @param ofRequests the variance in it that requests made, on average over the runs that it is
 *     from; not negative; 0 for a spread that is told to be from run to run alone
 */
record RunVariance(Spread spread, double ofRequests) {

  /** Nothing is known. */
  static final RunVariance UNKNOWN = new RunVariance(Spread.UNKNOWN, 0);

  /**
   * Both together, each weighing by its degrees of freedom; what is known beforehand counts alone.
   */
  RunVariance pooledWith(RunVariance other) {
    double degrees = spread.degrees() + other.spread.degrees();
    if (!other.spread.isUsable() || spread.isKnown()) {
      return this;
    }
    if (!spread.isUsable() || other.spread.isKnown()) {
      return other;
    }
    double part = spread.degrees() / degrees;
    return new RunVariance(
        new Spread(part * spread.variance() + (1 - part) * other.spread.variance(), degrees),
        part * ofRequests + (1 - part) * other.ofRequests);
  }

  /**
   * What a run's requests add that the spread does not hold: {@code max(0, v - w)}.
   *
   * @param requests v, the variance that they add to the run, not negative
   */
  double missing(double requests) {
    return Math.max(0, requests - ofRequests);
  }
}
