package dev.warrenperf.analysis;

import java.util.OptionalLong;

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

  /** How surely the system is as the run, which kept or missed the limit; small speaks for it. */
  public double says(boolean kept, double atOrBelow) {
    return kept ? keeps(atOrBelow) : misses(atOrBelow);
  }

  /**
   * Further observations like these until that is 0.05: 0 when it is, empty when it never would be.
   */
  public OptionalLong further(boolean kept, double atOrBelow) {
    return kept
        ? MinimumCounts.furtherToKeep(this, atOrBelow)
        : MinimumCounts.furtherToMiss(this, atOrBelow);
  }

  /** In how many intervals an observation was on the other side of the limit than the run. */
  public Occurrence odd(boolean kept) {
    return kept ? effect.missed() : effect.hit();
  }

  /**
   * Whether the run shows how such observations come: in several intervals, and then how far they
   * depend on one another; or in so few of so many intervals that these are rarer than such
   * observations may be. A run that is not told apart is taken to show it.
   */
  public boolean sees(boolean kept) {
    boolean known = effect.clusters() == 0 || effect.degrees() > 0;
    Occurrence odd = odd(kept);
    return (known && !odd.isRare()) || odd.isBelow(kept ? 1 - q : q);
  }
}
