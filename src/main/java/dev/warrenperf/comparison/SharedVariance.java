package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * What many operations of one benchmark know of each other's noise: their true variances are taken
 * to be draws from a scaled inverse chi-square distribution, whose scale and degrees are estimated
 * from all of them by the moments of their logarithms, and each variance is shrunk towards it. That
 * turns the one or two degrees that a few repeats give into many. (Smyth 2004, Statistical
 * Applications in Genetics and Molecular Biology 3(1), article 3, section 6.2; limma's {@code
 * squeezeVar}.)
 */
final class SharedVariance {

  /** With fewer operations their variances tell too little of the distribution. */
  static final int FEWEST = 10;

  /** Variances below this part of their median are taken to be that, since 0 has no logarithm. */
  private static final double LEAST = 1e-5;

  private static final double PRECISION = 1e-8;

  private SharedVariance() {}

  /**
   * What these have in common: scale and degrees of that distribution, the latter +Infinity when
   * the variances differ no more than chance lets them; unknown of fewer than ten usable ones, or
   * when more than half of them are 0.
   *
   * @param spreads of the operations, those without degrees or with a known variance left out
   */
  static Spread of(List<Spread> spreads) {
    List<Spread> usable =
        spreads.stream().filter(spread -> spread.isUsable() && !spread.isKnown()).toList();
    double[] variances = usable.stream().mapToDouble(Spread::variance).toArray();
    double median = median(variances);
    if (usable.size() < FEWEST || !(median > 0)) {
      return Spread.UNKNOWN;
    }
    double[] logs = new double[variances.length];
    double byChance = 0;
    for (int i = 0; i < logs.length; i++) {
      double half = usable.get(i).degrees() / 2;
      logs[i] =
          Math.log(Math.max(variances[i], LEAST * median)) - Gamma.digamma(half) + Math.log(half);
      byChance += Gamma.trigamma(half) / logs.length;
    }
    return ofMoments(logs, byChance, pooled(usable));
  }

  /** Mean and variance of the logarithms, less what chance adds to them. */
  private static Spread ofMoments(double[] logs, double byChance, double pooled) {
    double mean = Arrays.stream(logs).average().orElseThrow();
    double squares = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    double beyond = squares / (logs.length - 1) - byChance;
    if (!(beyond > 0)) {
      return new Spread(pooled, Double.POSITIVE_INFINITY);
    }
    double half = trigammaInverse(beyond);
    return new Spread(Math.exp(mean + Gamma.digamma(half) - Math.log(half)), 2 * half);
  }

  /** The best estimate where all are one variance. */
  private static double pooled(List<Spread> spreads) {
    double squares = spreads.stream().mapToDouble(s -> s.degrees() * s.variance()).sum();
    return squares / spreads.stream().mapToDouble(Spread::degrees).sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /**
   * The x with {@code trigamma(x) = y}: Newton's method on 1/trigamma, which is nearly straight and
   * convex, from {@code 0.5 + 1/y} (Smyth 2004, appendix).
   */
  static double trigammaInverse(double y) {
    if (y > 1e7) {
      return 1 / Math.sqrt(y);
    }
    if (y < 1e-6) {
      return 1 / y;
    }
    double x = 0.5 + 1 / y;
    double step = Double.NEGATIVE_INFINITY;
    while (-step / x > PRECISION) {
      double trigamma = Gamma.trigamma(x);
      step = trigamma * (1 - trigamma / y) / tetragamma(x);
      x += step;
    }
    return x;
  }

  /** Derivative of trigamma, by its central difference: it only steers the steps. */
  private static double tetragamma(double x) {
    double h = 1e-4 * x;
    return (Gamma.trigamma(x + h) - Gamma.trigamma(x - h)) / (2 * h);
  }
}
