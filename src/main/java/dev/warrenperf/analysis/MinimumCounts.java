package dev.warrenperf.analysis;

import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/**
 * How many further observations would make a verdict firm, when they fall on both sides of the
 * limit as the ones so far did.
 */
public final class MinimumCounts {

  /** No run is that long; an answer beyond it means "not in practice". */
  private static final double MOST = 1e10;

  private MinimumCounts() {}

  /**
   * Further observations until {@link PopulationTest#keeps} falls to 0.05.
   *
   * <p>0 when it has already, empty when it never would: no observations so far, or a share that is
   * not above q. Without a single miss this is what is missing to the smallest n with {@code q^n <=
   * 0.05}.
   *
   * @param test so far
   * @param atOrBelow observations at or below the limit so far
   */
  public static OptionalLong furtherToKeep(PopulationTest test, double atOrBelow) {
    double share = atOrBelow / test.count();
    return share > test.q()
        ? further(test, n -> enlarged(test, n).keeps(share * n) <= OrderStatistics.ONE_SIDED)
        : OptionalLong.empty();
  }

  /** Further observations until {@link PopulationTest#misses} falls to 0.05; as above. */
  public static OptionalLong furtherToMiss(PopulationTest test, double atOrBelow) {
    double share = atOrBelow / test.count();
    return share < test.q()
        ? further(test, n -> enlarged(test, n).misses(share * n) <= OrderStatistics.ONE_SIDED)
        : OptionalLong.empty();
  }

  private static PopulationTest enlarged(PopulationTest test, double count) {
    return new PopulationTest(test.q(), count, test.effect());
  }

  private static OptionalLong further(PopulationTest test, DoublePredicate isFirmAt) {
    double few = Math.floor(test.count());
    if (isFirmAt.test(few)) {
      return OptionalLong.of(0);
    }
    double many = Math.max(1, few);
    while (!isFirmAt.test(many)) {
      few = many;
      many *= 2;
      if (many > MOST) {
        return OptionalLong.empty();
      }
    }
    while (many - few > 1) {
      double middle = Math.floor((few + many) / 2);
      if (isFirmAt.test(middle)) {
        many = middle;
      } else {
        few = middle;
      }
    }
    return OptionalLong.of((long) (many - Math.floor(test.count())));
  }
}
