package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.Spread;
import java.util.function.DoubleFunction;

/**
 * A run as a sample of its system.
 *
 * @param size number of its observations
 * @param counts of these around a limit
 * @param dependence of these on one another
 * @param noise how much runs of the same system differ
 */
record RunSample(
    long size, DoubleFunction<CountsAtLimit> counts, Dependence dependence, Spread noise) {

  /**
   * The test of the share at or below a limit.
   *
   * @param kept that it is above q, by what surely is at or below; else that it is below q, by all
   *     that may be
   */
  PopulationTest test(double q, double limit, boolean kept) {
    DesignEffect effect = kept ? dependence.atLeast(limit) : dependence.atMost(limit);
    return new PopulationTest(q, (double) size, effect);
  }

  /** What such a test is of. */
  static double hits(CountsAtLimit counts, boolean kept) {
    return (double) (kept ? counts.atLeast() : counts.atMost());
  }
}
