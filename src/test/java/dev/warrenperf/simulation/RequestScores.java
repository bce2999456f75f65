package dev.warrenperf.simulation;

import java.util.SplittableRandom;

/** How the requests of a run depend on each other. */
@FunctionalInterface
interface RequestScores {

  /**
   * Fills in standard scores, normal with mean 0 and variance 1 each over all runs.
   *
   * @param scores by interval, node and request
   */
  void draw(double[][][] scores, SplittableRandom random);

  /** Not at all. */
  static RequestScores none() {
    return (scores, random) -> {
      for (double[][] interval : scores) {
        for (double[] node : interval) {
          for (int i = 0; i < node.length; i++) {
            node[i] = random.nextGaussian();
          }
        }
      }
    };
  }

  /**
   * Each request of a node resembles the one before: a stationary autoregression of order one.
   *
   * @param correlation of neighbours, from 0 to below 1
   */
  static RequestScores onTheLast(double correlation) {
    double fresh = Math.sqrt(1 - correlation * correlation);
    return (scores, random) -> {
      for (int node = 0; node < scores[0].length; node++) {
        double last = random.nextGaussian();
        for (double[][] interval : scores) {
          double[] own = interval[node];
          for (int i = 0; i < own.length; i++) {
            last = correlation * last + fresh * random.nextGaussian();
            own[i] = last;
          }
        }
      }
    };
  }

  /**
   * Each node has an effect of its own all through the run, drawn anew for each run.
   *
   * @param share of the variance that nodes explain, from 0 to 1
   */
  static RequestScores onTheNode(double share) {
    return (scores, random) -> {
      none().draw(scores, random);
      for (int node = 0; node < scores[0].length; node++) {
        double effect = Math.sqrt(share) * random.nextGaussian();
        for (double[][] interval : scores) {
          mix(interval[node], effect, share);
        }
      }
    };
  }

  /**
   * The whole run has an effect of its own.
   *
   * @param share of the variance that runs explain, from 0 to 1
   */
  static RequestScores onTheRun(double share) {
    return (scores, random) -> {
      none().draw(scores, random);
      double effect = Math.sqrt(share) * random.nextGaussian();
      for (double[][] interval : scores) {
        for (double[] node : interval) {
          mix(node, effect, share);
        }
      }
    };
  }

  private static void mix(double[] scores, double effect, double share) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = effect + Math.sqrt(1 - share) * scores[i];
    }
  }
}
