package dev.warrenperf.simulation;

import java.util.SplittableRandom;

/**
 * What makes the candidate slower.
 *
 * @param factor by which requests take longer
 * @param share of requests that do, from 0 to 1
 */
record Slowdown(double factor, double share) {

  static final Slowdown NONE = of(1);

  /** Two of a hundred requests take five times as long. */
  static final Slowdown TAIL = new Slowdown(5, 0.02);

  /** Every request takes longer. */
  static Slowdown of(double factor) {
    return new Slowdown(factor, 1);
  }

  double on(double duration, SplittableRandom random) {
    return share == 1 || random.nextDouble() < share ? factor * duration : duration;
  }
}
