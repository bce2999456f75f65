package dev.warrenperf.analysis;

/**
 * What a run says about the system it is a sample of: exact binomial tests that the share at or
 * below a limit is above, or below, q.
 *
 * @param q the share that is asked for
 * @param count actual number of observations
 * @param effect how dependent they are
 */
public record PopulationTest(double q, double count, DesignEffect effect) {

  /**
   * How surely the system keeps the limit: P(Bin(N*,q) &gt;= x*) = I_q(x*, N*-x*+1), the
   * probability to see so many at or below it if only the share q were. Small speaks for the
   * system.
   *
   * @param atOrBelow observations at or below the limit, of {@code count}
   */
  public double keeps(double atOrBelow) {
    return BinomialTail.atLeast(effect.effective(atOrBelow), effect.effective(count), q);
  }

  /** How surely it misses the limit: P(Bin(N*,q) &lt;= x*); small speaks against the system. */
  public double misses(double atOrBelow) {
    return BinomialTail.atMost(effect.effective(atOrBelow), effect.effective(count), q);
  }

  /**
   * Whether the run shows how misses come: in several intervals, and then how far they depend on
   * one another; or in so few of so many intervals that these are rarer than misses may be. A run
   * that is not told apart is taken to show it.
   */
  public boolean seesMisses() {
    return isSeen(effect.missed(), 1 - q);
  }

  /** The same of observations within the limit, for a limit that is missed. */
  public boolean seesHits() {
    return isSeen(effect.hit(), q);
  }

  private boolean isSeen(Occurrence odd, double share) {
    boolean known = effect.clusters() == 0 || effect.degrees() > 0;
    return (known && !odd.isRare()) || odd.isBelow(share);
  }
}
