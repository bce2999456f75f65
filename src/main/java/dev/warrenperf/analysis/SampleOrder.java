package dev.warrenperf.analysis;

import dev.warrenperf.model.ClientSamples;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * Exact order statistics of client samples, as far as the step of the printed numbers allows.
 *
 * <p>The quantile is the observation of rank {@code ceil(q*N)}: Hyndman and Fan 1996, type 1, the
 * inverse of the empirical distribution function. It is the same rank that bucket counts bracket,
 * so that both can be held against each other.
 */
public final class SampleOrder {

  private static final double NAN = Double.NaN;
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);

  private SampleOrder() {}

  /**
   * Everything about quantile {@code q}: {@code lower} and {@code upper} are what the printed
   * number allows, {@code estimate} is that number, and nothing is known from PromQL or a sum.
   *
   * @throws IllegalArgumentException when q is outside 0 to 1
   */
  public static QuantileBounds quantile(ClientSamples samples, double q) {
    int rank = (int) OrderStatistics.rank(q, samples.count());
    SampleInterval interval = interval(samples, rank);
    OrderStatistics.Pair pair = OrderStatistics.confidence95(q, samples.count());
    return new QuantileBounds(
        q,
        samples.count(),
        rank,
        interval.lower(),
        interval.upper(),
        samples.seconds(rank),
        NAN,
        pair.lower().isPresent() ? interval(samples, (int) pair.lower().getAsLong()).lower() : 0,
        pair.upper().isPresent()
            ? interval(samples, (int) pair.upper().getAsLong()).upper()
            : Double.POSITIVE_INFINITY,
        NAN,
        NAN,
        -1,
        -1);
  }

  private static SampleInterval interval(ClientSamples samples, int rank) {
    return SampleInterval.of(samples.seconds(rank), samples);
  }

  /**
   * How many durations surely, and how many possibly, are below a limit.
   *
   * @param limit in seconds, finite
   * @param inclusive whether a duration of just the limit counts
   */
  public static CountsAtLimit counts(ClientSamples samples, double limit, boolean inclusive) {
    double written = written(limit);
    boolean endIsFree = inclusive || samples.rounding() == ClientSamples.Rounding.DOWN;
    return new CountsAtLimit(
        limit,
        limit,
        count(samples, printed -> isBelow(upper(samples, printed), written, endIsFree)),
        count(samples, printed -> isBelow(lower(samples, printed), written, inclusive)),
        samples.count());
  }

  /** {@code 37.9ms} as the double nearest to 0.0379, which 37.9 / 1000 misses by a digit. */
  private static double written(double limit) {
    return new BigDecimal(limit).round(FIFTEEN).doubleValue();
  }

  private static double lower(ClientSamples samples, double printed) {
    return SampleInterval.of(printed, samples).lower();
  }

  private static double upper(ClientSamples samples, double printed) {
    return SampleInterval.of(printed, samples).upper();
  }

  private static boolean isBelow(double value, double limit, boolean inclusive) {
    return inclusive ? value <= limit : value < limit;
  }

  /** Durations as printed at or below a value, for a curve. */
  public static int atOrBelow(ClientSamples samples, double seconds) {
    return count(samples, printed -> printed <= seconds);
  }

  /** How many, from the smallest on, fulfil what no larger one does after one that does not. */
  private static int count(ClientSamples samples, DoublePredicate holds) {
    int from = 0;
    int to = samples.count();
    while (from < to) {
      int middle = from + (to - from) / 2;
      if (holds.test(samples.seconds(middle + 1))) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
