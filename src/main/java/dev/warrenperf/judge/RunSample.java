package dev.warrenperf.judge;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.Dependence;
import dev.warrenperf.analysis.DesignEffect;
import dev.warrenperf.analysis.PopulationTest;
import dev.warrenperf.analysis.RunNoise;
import java.util.function.DoubleFunction;

/**
 * A run as a sample of its system.
 *
 * @param counts of its observations around a limit
 * @param dependence of its observations on one another
 * @param noise how much runs of the same system differ
 */
record RunSample(DoubleFunction<CountsAtLimit> counts, Dependence dependence, RunNoise noise) {

  /** The test that the share at or below a limit is above q, by what surely is. */
  PopulationTest keeping(double q, double limit) {
    return test(q, dependence.atLeast(limit));
  }

  /** The test that it is below, by all that may be. */
  PopulationTest missing(double q, double limit) {
    return test(q, dependence.atMost(limit));
  }

  private PopulationTest test(double q, DesignEffect effect) {
    return new PopulationTest(q, (double) counts.apply(0).total(), effect);
  }
}
