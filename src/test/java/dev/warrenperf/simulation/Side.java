package dev.warrenperf.simulation;

/**
 * The runs of one version.
 *
 * @param runs how many
 * @param requests of each operation in each run
 * @param noise standard deviation, from run to run, of the log of the factor on all durations
 * @param slowdown what makes it slower than the baseline
 */
record Side(int runs, int requests, double noise, Slowdown slowdown) {

  /** As fast as the baseline. */
  static Side of(int runs, int requests, double noise) {
    return new Side(runs, requests, noise, Slowdown.NONE);
  }

  Side with(Slowdown other) {
    return new Side(runs, requests, noise, other);
  }
}
