package dev.warrenperf.simulation;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The durations of one run. */
@FunctionalInterface
interface Durations {

  /**
   * Fills in durations in seconds.
   *
   * @param durations by interval, node and request
   */
  void draw(double[][][] durations, SplittableRandom random);

  /**
   * Log-normal durations of which, over all runs, exactly this share is within a limit.
   *
   * @param within the limit, from 0 to 1
   * @param limit in seconds
   * @param deviation of the log durations of all runs
   */
  static Durations logNormal(
      double within, double limit, double deviation, RequestScores dependence) {
    double score = score(within);
    return (durations, random) -> {
      dependence.draw(durations, random);
      for (double[][] interval : durations) {
        for (double[] node : interval) {
          for (int i = 0; i < node.length; i++) {
            node[i] = limit * Math.exp(deviation * (node[i] - score));
          }
        }
      }
    };
  }

  /** Below it lies this share of the standard normal distribution. */
  static double score(double share) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(share);
  }

  /**
   * Intervals are bad now and then, and all requests that miss the limit are in bad ones.
   *
   * @param bad chance of an interval to be bad, from 0 to 1
   * @param missing share of requests, over all runs, that miss the limit; not above {@code bad}
   * @param limit in seconds
   * @param usual median of the others, as a part of the limit
   */
  static Durations bursts(double bad, double missing, double limit, double usual) {
    return (durations, random) -> {
      for (double[][] interval : durations) {
        double here = random.nextDouble() < bad ? missing / bad : 0;
        for (double[] node : interval) {
          for (int i = 0; i < node.length; i++) {
            boolean slow = random.nextDouble() < here;
            node[i] = limit * (slow ? 4 : usual) * Math.exp(0.15 * random.nextGaussian());
          }
        }
      }
    };
  }
}
