package dev.warrenperf.comparison;

import java.util.Arrays;

/**
 * Counts per bucket of two sides in the same layout.
 *
 * @param baseline not negative, finite
 * @param candidate likewise, as many
 */
record TwoSamples(double[] baseline, double[] candidate) {

  /**
   * @throws IllegalArgumentException when the sides differ in length or a count is negative, NaN or
   *     infinite
   */
  TwoSamples {
    if (baseline.length != candidate.length) {
      throw new IllegalArgumentException(
          "expected as many buckets on both sides, found "
              + baseline.length
              + " and "
              + candidate.length);
    }
    check(baseline);
    check(candidate);
  }

  private static void check(double[] counts) {
    for (double count : counts) {
      if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("expected a count of observations, found " + count);
      }
    }
  }

  double baselineTotal() {
    return Arrays.stream(baseline).sum();
  }

  double candidateTotal() {
    return Arrays.stream(candidate).sum();
  }

  boolean isEmptyOnASide() {
    return baselineTotal() == 0 || candidateTotal() == 0;
  }

  boolean isWhole() {
    return isWhole(baseline) && isWhole(candidate);
  }

  private static boolean isWhole(double[] counts) {
    return Arrays.stream(counts).allMatch(count -> count == Math.rint(count));
  }

  double[] pooled() {
    double[] pooled = baseline.clone();
    for (int i = 0; i < pooled.length; i++) {
      pooled[i] += candidate[i];
    }
    return pooled;
  }
}
