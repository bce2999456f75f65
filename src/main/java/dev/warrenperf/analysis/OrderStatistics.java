package dev.warrenperf.analysis;

import dev.warrenperf.unit.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/**
 * Which ordered observations stand for a quantile, and which surround it with 95 % confidence when
 * the run is taken as a sample of independent requests, whatever their distribution.
 *
 * <p>Sources: Hahn and Meeker, Statistical Intervals, chapter 5; David and Nagaraja, Order
 * Statistics; Hyndman and Fan 1996, type 1, for the rank.
 */
public final class OrderStatistics {

  /** What a two-sided statement leaves on each side, and what a one-sided one leaves in all. */
  public static final double ONE_SIDED = 0.05;

  static final double EACH_SIDE = ONE_SIDED / 2;

  private OrderStatistics() {}

  /**
   * Indices of two ordered observations, counted from 1, with the quantile between them.
   *
   * @param lower empty when not even the smallest observation is surely below the quantile
   * @param upper empty when not even the largest observation is surely at or above it
   */
  public record Pair(OptionalLong lower, OptionalLong upper) {}

  /**
   * The rank of the observation that is the run's own quantile: the smallest number of observations
   * that is at least the share q of all, {@code ceil(q*n)}, at least 1; 0 when n is 0.
   *
   * <p>q counts as the decimal it prints as: {@code 0.07} of 100 is 7, although the product of the
   * doubles is larger.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1 or n is negative
   */
  public static long rank(double q, long n) {
    checkShare(q);
    if (n < 0) {
      throw new IllegalArgumentException("expected a number of observations, found " + n);
    }
    long product =
        Decimals.shortest(q)
            .multiply(BigDecimal.valueOf(n))
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    return n == 0 ? 0 : Math.max(1, product);
  }

  /**
   * The 95 % pair: lower is the largest l with P(Bin(n,q) &lt;= l-1) &lt;= 0.025, upper the
   * smallest u with P(Bin(n,q) &lt;= u-1) &gt;= 0.975. Both are empty when n is 0.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  public static Pair confidence95(double q, long n) {
    return pair(q, n, EACH_SIDE);
  }

  /** The same with {@code eachSide} in the place of 0.025. */
  static Pair pair(double q, long n, double eachSide) {
    checkShare(q);
    // first index, from 0 to n, at which the distribution function passes each level
    double trials = (double) n;
    long above = firstIndex(n, x -> BinomialTail.atMost(x, trials, q) > eachSide);
    long reached = firstIndex(n, x -> BinomialTail.atLeast(x + 1, trials, q) <= eachSide);
    return new Pair(
        above >= 1 ? OptionalLong.of(above) : OptionalLong.empty(),
        reached < n ? OptionalLong.of(reached + 1) : OptionalLong.empty());
  }

  private static long firstIndex(long n, DoublePredicate passed) {
    long from = 0;
    long to = n;
    while (from < to) {
      long middle = from + (to - from) / 2;
      if (passed.test((double) middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /**
   * P(Bin(n,q) &lt;= upper-1) - P(Bin(n,q) &lt;= lower-1): how surely the pair holds the quantile;
   * an empty end stands for infinity.
   */
  public static double coverage(Pair pair, double q, long n) {
    double trials = (double) n;
    double lower = (double) pair.lower().orElse(0);
    double upper = pair.upper().isPresent() ? (double) pair.upper().getAsLong() : trials + 1;
    double above = upper > trials ? 0 : BinomialTail.atLeast(upper, trials, q);
    return 1 - BinomialTail.atMost(lower - 1, trials, q) - above;
  }

  /**
   * The fewest observations that can bound a quantile from above with one-sided 95 % confidence:
   * the smallest n with {@code q^n <= 0.05}. 299 for p99.
   *
   * @throws IllegalArgumentException when q is not between 0 and 1, both excluded
   */
  public static long minimumForUpperBound(double q) {
    return smallestPower(q, ONE_SIDED);
  }

  /**
   * The fewest observations for which {@link #confidence95} has an upper end: the smallest n with
   * {@code q^n <= 0.025}. 368 for p99.
   *
   * @throws IllegalArgumentException when q is not between 0 and 1, both excluded
   */
  public static long minimumForInterval(double q) {
    return smallestPower(q, EACH_SIDE);
  }

  private static long smallestPower(double q, double level) {
    if (!(q > 0 && q < 1)) {
      throw new IllegalArgumentException("expected a quantile between 0 and 1, found " + q);
    }
    return (long) Math.ceil(Math.log(level) / Math.log(q));
  }

  static void checkShare(double q) {
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("expected a quantile from 0 to 1, found " + q);
    }
  }
}
