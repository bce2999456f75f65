package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Quantiles;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What may be spent at each of several looks at growing data, so that all looks together err no
 * more often than one: the spending function of Lan and DeMets (1983, Biometrika 70) in the manner
 * of O'Brien and Fleming, {@code 2 - 2 Phi(z_{alpha/2} / sqrt(t))} at the part t of the data, one
 * sided, and the bounds that follow from it by integrating the density of the statistic from look
 * to look (Armitage, McPherson and Rowe 1969).
 */
final class Looks {

  /** Steps of the integration over the values that went on; even, for Simpson's rule. */
  private static final int STEPS = 500;

  /** Beyond this many standard errors nothing is left. */
  private static final double FAR = 8.5;

  private static final double PRECISION = 1e-10;
  private static final int MOST_TRIES = 100;

  private final double[] bounds;

  private Looks(double[] bounds) {
    this.bounds = bounds;
  }

  /**
   * For looks that are planned at equal parts of the data.
   *
   * @param looks how many in all, from 1
   * @param level one-sided, for all of them together
   */
  static Looks planned(int looks, double level) {
    double[] bounds = new double[looks];
    double[] density = null;
    double spent = 0;
    double previous = 0;
    for (int k = 0; k < looks; k++) {
      double now = spent((k + 1.0) / looks, level);
      bounds[k] = bound(density, previous, k + 1, now - spent);
      density = k + 1 < looks ? density(density, previous, bounds[k], k + 1) : null;
      spent = now;
      previous = bounds[k];
    }
    return new Looks(bounds);
  }

  private static double spent(double part, double level) {
    return 2 * Quantiles.normalAbove(Quantiles.normal(1 - level / 2) / Math.sqrt(part));
  }

  /** What a look may spend: the one-sided level at which it alone is to be tested. */
  double level(int look) {
    return Quantiles.normalAbove(bounds[look - 1]);
  }

  /** The bound of the standard score at a look, from 1. */
  double bound(int look) {
    return bounds[look - 1];
  }

  private static double bound(double[] density, double previous, int look, double spend) {
    if (density == null) {
      return Quantiles.normal(1 - spend);
    }
    return new BrentSolver(PRECISION)
        .solve(MOST_TRIES, bound -> above(density, previous, look, bound) - spend, 0, FAR);
  }

  /** Left end of the sums that went on at a look. */
  private static double least(int look) {
    return -FAR * Math.sqrt(look);
  }

  /** P(went on so far, and now beyond the bound). */
  private static double above(double[] density, double previous, int look, double bound) {
    double from = least(look - 1);
    double step = (previous * Math.sqrt(look - 1.0) - from) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      sum +=
          weight(i)
              * density[i]
              * Quantiles.normalAbove(bound * Math.sqrt(look) - (from + i * step));
    }
    return sum * step / 3;
  }

  /** Density of the sum of unit increments at a look, where it went on, at equal steps. */
  private static double[] density(double[] before, double previous, double bound, int look) {
    double[] density = new double[STEPS + 1];
    double from = least(look);
    double step = (bound * Math.sqrt(look) - from) / STEPS;
    double fromBefore = least(look - 1);
    double stepBefore = (previous * Math.sqrt(look - 1.0) - fromBefore) / STEPS;
    for (int i = 0; i <= STEPS; i++) {
      double sum = from + i * step;
      density[i] = before == null ? normal(sum) : convolved(before, fromBefore, stepBefore, sum);
    }
    return density;
  }

  private static double convolved(double[] before, double from, double step, double sum) {
    double all = 0;
    for (int i = 0; i <= STEPS; i++) {
      all += weight(i) * before[i] * normal(sum - (from + i * step));
    }
    return all * step / 3;
  }

  /** Of Simpson's rule. */
  private static int weight(int i) {
    return i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
  }

  private static double normal(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
