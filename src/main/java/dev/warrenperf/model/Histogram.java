package dev.warrenperf.model;

import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cumulative counts: how many observations were at or below each bound. The last bound is +Inf, and
 * its count is the number of all observations.
 *
 * <p>When histograms with different bounds were summed, the count at a bound that not all of them
 * share is known only to lie within {@code [low, high]}; at common bounds, and always at +Inf, low
 * equals high. The sum of the observations is NaN when it is not known.
 */
public final class Histogram {

  private final double[] bounds;
  private final double[] low;
  private final double[] high;
  private final double sum;
  private final double sumError;
  private final MetricUnit unit;

  /**
   * @param bounds strictly ascending, none NaN, the last +Inf
   * @param low cumulative counts, not negative, non-decreasing, same length as bounds
   * @param high likewise; {@code low[i] <= high[i]}, equal at the last bound
   * @param sum of all observations, NaN when not known
   * @param unit whose base unit bounds and sum are in
   * @throws IllegalArgumentException when one of these does not hold
   */
  public Histogram(double[] bounds, double[] low, double[] high, double sum, MetricUnit unit) {
    this(sum, 0, unit, bounds.clone(), low.clone(), high.clone());
  }

  /** Of seconds. */
  public Histogram(double[] bounds, double[] low, double[] high, double sum) {
    this(bounds, low, high, sum, MetricUnit.SECONDS);
  }

  /** Takes the arrays over. */
  private Histogram(
      double sum, double sumError, MetricUnit unit, double[] bounds, double[] low, double[] high) {
    this.unit = unit;
    this.bounds = bounds;
    this.low = low;
    this.high = high;
    this.sum = sum;
    this.sumError = sumError;
    check();
  }

  /** A histogram of seconds whose counts are all known. */
  public static Histogram of(double[] bounds, double[] cumulative, double sum) {
    return of(bounds, cumulative, sum, MetricUnit.SECONDS);
  }

  /** A histogram whose counts are all known, in the base unit of this unit. */
  public static Histogram of(double[] bounds, double[] cumulative, double sum, MetricUnit unit) {
    double[] counts = cumulative.clone();
    return new Histogram(sum, 0, unit, bounds.clone(), counts, counts);
  }

  /** Other observations at the same bounds, whose counts are all known. */
  public Histogram with(double[] cumulative, double otherSum) {
    double[] counts = cumulative.clone();
    return new Histogram(otherSum, 0, unit, bounds, counts, counts);
  }

  /**
   * The same, with what adding up may have made the sum differ from that of the observations.
   *
   * @param error zero or more, or NaN when the sum is
   */
  public Histogram withSumError(double error) {
    return new Histogram(sum, error, unit, bounds, low, high);
  }

  /**
   * The same observations, whose numbers were in a unit, in its base unit. Bounds that cannot be
   * told apart there are one.
   */
  public Histogram from(MetricUnit exposed) {
    if (exposed.isBase()) {
      return new Histogram(sum, sumError, exposed, bounds, low, high);
    }
    double[] scaled = Arrays.stream(bounds).map(exposed::toBase).toArray();
    int[] kept =
        IntStream.range(0, size())
            .filter(i -> i == size() - 1 || scaled[i] < scaled[i + 1])
            .toArray();
    return new Histogram(
        exposed.toBase(sum),
        exposed.toBase(sumError),
        exposed,
        at(kept, scaled),
        at(kept, low),
        at(kept, high));
  }

  private static double[] at(int[] places, double[] values) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }

  /** What the process counts in; bounds and sum are in its base unit. */
  public MetricUnit unit() {
    return unit;
  }

  private void check() {
    int n = bounds.length;
    require(n > 0 && low.length == n && high.length == n, "as many counts as bounds, at least one");
    require(bounds[n - 1] == Double.POSITIVE_INFINITY, "the last bound to be +Inf");
    require(low[n - 1] == high[n - 1], "the total to be known");
    for (int i = 0; i < n; i++) {
      require(!Double.isNaN(bounds[i]), "bounds that are numbers");
      require(low[i] >= 0 && low[i] <= high[i], "counts 0 <= low <= high");
      require(i == 0 || bounds[i - 1] < bounds[i], "strictly ascending bounds");
      require(i == 0 || (low[i - 1] <= low[i] && high[i - 1] <= high[i]), "cumulative counts");
    }
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + what + ": " + this);
    }
  }

  /** Number of bounds, +Inf included. */
  public int size() {
    return bounds.length;
  }

  /** A copy of all bounds. */
  public double[] bounds() {
    return bounds.clone();
  }

  public boolean hasSameBounds(Histogram other) {
    return Arrays.equals(bounds, other.bounds);
  }

  public double bound(int i) {
    return bounds[i];
  }

  /** The fewest observations that can be at or below bound {@code i}. */
  public double low(int i) {
    return low[i];
  }

  /** The most observations that can be at or below bound {@code i}. */
  public double high(int i) {
    return high[i];
  }

  /** Whether the count at bound {@code i} is known exactly. */
  public boolean isExact(int i) {
    return low[i] == high[i];
  }

  /** Whether every count is known exactly. */
  public boolean isExact() {
    return low == high || Arrays.equals(low, high);
  }

  /** Number of all observations. */
  public double count() {
    return low[low.length - 1];
  }

  /** Sum of all observations, NaN when not known. */
  public double sum() {
    return sum;
  }

  /** What adding up may have made the sum wrong by, as far as that was told; else 0. */
  public double sumError() {
    return sumError;
  }

  /** What the buckets allow the sum to be. */
  public SumRange sumRange() {
    return SumRange.of(this);
  }

  /** Whether the buckets rule the sum out, so that it is of something else, or in another unit. */
  public boolean isSumContradicted() {
    return !sumRange().allows(sum, sumError);
  }

  /** The same without a sum that the buckets rule out; itself when they do not. */
  public Histogram withPossibleSum() {
    return isSumContradicted() ? withoutSum() : this;
  }

  /** The same with a sum that is not known. */
  public Histogram withoutSum() {
    return new Histogram(Double.NaN, Double.NaN, unit, bounds, low, high);
  }

  /** Sum over count: NaN without observations or without a known sum. */
  public double mean() {
    return count() > 0 ? sum / count() : Double.NaN;
  }

  /** The same counts at the exactly known bounds alone. */
  public Histogram exactPart() {
    if (isExact()) {
      return this;
    }
    int[] kept = IntStream.range(0, size()).filter(this::isExact).toArray();
    return of(at(kept, bounds), at(kept, low), sum, unit).withSumError(sumError);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Histogram that
        && Arrays.equals(bounds, that.bounds)
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high)
        && Double.compare(sum, that.sum) == 0
        && unit.equals(that.unit);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds) * 31 + Arrays.hashCode(low);
  }

  @Override
  public String toString() {
    return "bounds %s low %s high %s sum %s"
        .formatted(Arrays.toString(bounds), Arrays.toString(low), Arrays.toString(high), sum);
  }
}
