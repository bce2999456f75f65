package dev.warrenperf.simulation;

import java.util.SplittableRandom;

/** How runs of one version differ from each other. */
enum RunEffects {
  NORMAL,
  /** Student's t of three degrees: now and then a run is far off. */
  HEAVY;

  private static final int DEGREES = 3;

  /** Of variance one. */
  double draw(SplittableRandom random) {
    double normal = random.nextGaussian();
    if (this == NORMAL) {
      return normal;
    }
    double squares = 0;
    for (int i = 0; i < DEGREES; i++) {
      double one = random.nextGaussian();
      squares += one * one;
    }
    // t = normal / sqrt(squares / 3) has variance 3
    return normal / Math.sqrt(squares);
  }
}
