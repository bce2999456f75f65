package dev.warrenperf.simulation;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Distributions of one operation's durations. */
enum Shape {
  /** Log-normal about 30 ms, nearly all of it in one bucket. */
  NARROW(0.03, 0.15),
  /** Log-normal about 120 ms. */
  MEDIUM(0.12, 0.5),
  /** Log-normal about 80 ms, over eight buckets. */
  WIDE(0.08, 1),
  /** 95 % of requests about 40 ms, the others about 800 ms. */
  BIMODAL(0.04, 0.3),
  /** Log-normal about 3 s, with some requests beyond the last finite bound. */
  SLOW(3, 0.8),
  /** Pareto from 40 ms on, with a tail of index 1.8: its variance is infinite. */
  PARETO(0.04, 1.8);

  /** Those that forty operations have in turn. */
  static final List<Shape> FIVE = List.of(NARROW, MEDIUM, WIDE, BIMODAL, SLOW);

  private static final double SECOND_MODE = 0.05;
  private static final double TIMES_SLOWER = 20;

  private final double median;
  private final double deviation;

  Shape(double median, double deviation) {
    this.median = median;
    this.deviation = deviation;
  }

  /** One duration in seconds. */
  double draw(SplittableRandom random) {
    if (this == PARETO) {
      return median * Math.pow(1 - random.nextDouble(), -1 / deviation);
    }
    double duration = median * Math.exp(deviation * random.nextGaussian());
    return this == BIMODAL && random.nextDouble() < SECOND_MODE
        ? TIMES_SLOWER * duration
        : duration;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
