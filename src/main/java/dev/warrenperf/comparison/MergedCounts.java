package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import java.util.Arrays;
import java.util.List;

/**
 * Counts per bucket, not cumulative, of several runs in the one bucket layout that all of them
 * know.
 *
 * @param bounds upper bounds of the buckets, strictly ascending, the last +Inf; the unit is that of
 *     the histograms
 * @param runs for each histogram in the order given its number of observations in each bucket, not
 *     negative; whole unless the histogram's are not
 */
public record MergedCounts(double[] bounds, List<double[]> runs) {

  /** Sums of differences may miss a whole number by rounding: by so much of their size. */
  private static final double NOISE = 1e-12;

  /**
   * The bounds at which every histogram knows its count exactly: equal as numbers in all of them.
   * +Inf always is one; when it is the only one, all observations lie in one bucket.
   *
   * @throws IllegalArgumentException when there is no histogram
   */
  public static MergedCounts of(List<Histogram> histograms) {
    if (histograms.isEmpty()) {
      throw new IllegalArgumentException("expected at least one histogram");
    }
    List<Histogram> exact = histograms.stream().map(Histogram::exactPart).toList();
    double[] bounds =
        Arrays.stream(exact.get(0).bounds())
            .filter(bound -> exact.stream().allMatch(other -> index(other, bound) >= 0))
            .toArray();
    return new MergedCounts(bounds, exact.stream().map(run -> counts(run, bounds)).toList());
  }

  private static int index(Histogram histogram, double bound) {
    for (int i = 0; i < histogram.size(); i++) {
      if (histogram.bound(i) == bound) {
        return i;
      }
    }
    return -1;
  }

  private static double[] counts(Histogram histogram, double[] bounds) {
    double[] counts = new double[bounds.length];
    double before = 0;
    for (int i = 0; i < bounds.length; i++) {
      double cumulative = withoutNoise(histogram.low(index(histogram, bounds[i])));
      counts[i] = Math.max(0, cumulative - before);
      before = cumulative;
    }
    return counts;
  }

  private static double withoutNoise(double count) {
    double whole = Math.rint(count);
    return Math.abs(count - whole) <= NOISE * count ? whole : count;
  }

  /** Number of buckets, that up to +Inf included. */
  public int size() {
    return bounds.length;
  }

  /**
   * The counts per bucket of runs {@code from} (included) to {@code to} (excluded) together; zeros
   * when there is none between.
   */
  public double[] sum(int from, int to) {
    double[] sum = new double[bounds.length];
    for (double[] run : runs.subList(from, to)) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += run[i];
      }
    }
    return sum;
  }

  /**
   * Whether all observations of all runs lie in one bucket, so that nothing can be compared; also
   * when there are no observations.
   */
  public boolean isOneBucket() {
    return Arrays.stream(sum(0, runs.size())).filter(count -> count > 0).count() <= 1;
  }

  /** The share, from 0 to 1, of all observations in the fullest bucket; NaN without any. */
  public double largestShare() {
    double[] pooled = sum(0, runs.size());
    return Arrays.stream(pooled).max().orElse(0) / Arrays.stream(pooled).sum();
  }
}
