package dev.warrenperf.comparison;

import java.util.Arrays;

/**
 * By which factor all of the baseline's durations would have to be multiplied to look like the
 * candidate's. An estimate from a model: inside a bucket durations are taken to be spread evenly on
 * a logarithmic scale (in the lowest one, which begins at 0, on a linear scale), and none that is
 * above the last finite bound comes below it.
 */
public final class ScaleShift {

  private static final double LARGEST_LOG = Math.log(1000);
  private static final int HALVINGS = 60;

  private ScaleShift() {}

  /**
   * The factor s with A(s) = 1/2, where A is the effect of the rank test between the baseline times
   * s, put into the same buckets, and the candidate.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param baseline observations in each bucket, not cumulative
   * @param candidate likewise
   * @return above 1 when the candidate is slower; NaN when a side has no observations, all lie in
   *     one bucket, the first bound is not above 0 or no factor from 0.001 to 1000 does
   * @throws IllegalArgumentException when lengths differ or a count is negative or not finite
   */
  public static double of(double[] bounds, double[] baseline, double[] candidate) {
    TwoSamples sides = new TwoSamples(baseline, candidate);
    long filled = Arrays.stream(sides.pooled()).filter(count -> count > 0).count();
    if (sides.isEmptyOnASide() || filled < 2 || !(bounds[0] > 0)) {
      return Double.NaN;
    }
    return Math.exp(logarithm(bounds, sides));
  }

  /** By bisection: the candidate's advantage shrinks as the baseline grows. */
  private static double logarithm(double[] bounds, TwoSamples sides) {
    double low = -LARGEST_LOG;
    double high = LARGEST_LOG;
    if (surplus(bounds, sides, low) < 0 || surplus(bounds, sides, high) > 0) {
      return Double.NaN;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double surplus = surplus(bounds, sides, middle);
      if (surplus == 0) {
        return middle;
      }
      low = surplus > 0 ? middle : low;
      high = surplus > 0 ? high : middle;
    }
    return (low + high) / 2;
  }

  /** A(s) - 1/2. */
  private static double surplus(double[] bounds, TwoSamples sides, double log) {
    double[] scaled = scaled(bounds, sides.baseline(), Math.exp(log));
    return RankTest.of(scaled, sides.candidate()).effect() - 0.5;
  }

  /** The baseline's counts if every duration were s times as long. */
  private static double[] scaled(double[] bounds, double[] counts, double s) {
    double[] scaled = new double[counts.length];
    double before = 0;
    for (int i = 0; i < counts.length; i++) {
      double cumulative =
          Double.isInfinite(bounds[i])
              ? Arrays.stream(counts).sum()
              : atOrBelow(bounds, counts, bounds[i] / s);
      scaled[i] = Math.max(0, cumulative - before);
      before = cumulative;
    }
    return scaled;
  }

  private static double atOrBelow(double[] bounds, double[] counts, double value) {
    double below = 0;
    for (int i = 0; i < counts.length && Double.isFinite(bounds[i]); i++) {
      if (value < bounds[i]) {
        return below + counts[i] * part(i == 0 ? 0 : bounds[i - 1], bounds[i], value);
      }
      below += counts[i];
    }
    return below;
  }

  private static double part(double lower, double upper, double value) {
    return lower == 0 ? value / upper : Math.log(value / lower) / Math.log(upper / lower);
  }
}
