package dev.warrenperf.analysis;

/**
 * Whether a counter or histogram is still the one that it was when last seen: the same process, and
 * created at the same time. Told apart from the values, which may have grown past their old ones.
 */
final class Lives {

  private int life;
  private double created = Double.NaN;

  /**
   * Whether it began anew since it was remembered.
   *
   * @param currentLife how many restarts of the process have been seen
   * @param currentCreated value of {@code _created}; NaN when absent, which tells nothing
   */
  boolean isNew(int currentLife, double currentCreated) {
    return currentLife != life || currentCreated < created || currentCreated > created;
  }

  /** Whether {@code _created} proves that it did not begin anew. */
  boolean isProven(double currentCreated) {
    return currentCreated == created;
  }

  /** The number of restarts seen when it was seen last. */
  int life() {
    return life;
  }

  /** What holds at the values that are remembered. */
  void remember(int currentLife, double currentCreated) {
    life = currentLife;
    created = Double.isNaN(currentCreated) ? created : currentCreated;
  }
}
