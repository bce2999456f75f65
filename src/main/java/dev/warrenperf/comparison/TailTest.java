package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether the share of observations above the bounds in the tail has grown or shrunk: Fisher's
 * exact test at each finite bound whose pooled share at or below it is in [0.90, 1), combined after
 * Bonferroni. Without such a bound the last one that divides the pooled observations serves. Which
 * bounds are tested depends on the pooled counts alone, so the combined test keeps its level.
 *
 * @param bounds what was found at each tested bound, ascending; empty when no finite bound divides
 *     the observations
 * @param slower one-sided p, {@code min(1, K min p)} over the K bounds; 1 without any
 * @param faster likewise, for fewer observations above
 */
public record TailTest(List<Exceedance> bounds, double slower, double faster) {

  private static final double TAIL = 0.9;

  /**
   * The shares above one bound.
   *
   * @param bucket index of the bound
   * @param bound in the unit of the histograms, finite
   * @param baselineAbove observations above it
   * @param baselineTotal all observations
   * @param candidateAbove likewise
   * @param candidateTotal likewise
   * @param slower one-sided p: so many of the candidate's above it, or more, by chance
   * @param faster one-sided p: so few, or fewer
   */
  public record Exceedance(
      int bucket,
      double bound,
      double baselineAbove,
      double baselineTotal,
      double candidateAbove,
      double candidateTotal,
      double slower,
      double faster) {}

  /**
   * The test on two sides in the same bucket layout. A side without observations leaves nothing to
   * test: p is 1.
   *
   * <p>Where the number above a bound would vary by more than 10^4 by chance, or counts are not
   * whole, p at that bound is that of the normal score test.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param baseline observations in each bucket, not cumulative
   * @param candidate likewise
   * @throws IllegalArgumentException when lengths differ or a count is negative or not finite
   */
  public static TailTest of(double[] bounds, double[] baseline, double[] candidate) {
    TwoSamples sides = new TwoSamples(baseline, candidate);
    if (bounds.length != baseline.length) {
      throw new IllegalArgumentException(
          "expected " + baseline.length + " bounds, found " + bounds.length);
    }
    List<Exceedance> tested = new ArrayList<>();
    if (!sides.isEmptyOnASide()) {
      for (int bucket : tail(sides.pooled())) {
        tested.add(exceedance(bucket, bounds[bucket], sides));
      }
    }
    return new TailTest(
        tested, combined(tested, Exceedance::slower), combined(tested, Exceedance::faster));
  }

  private static double combined(List<Exceedance> tested, ToDoubleFunction<Exceedance> p) {
    double least = tested.stream().mapToDouble(p).min().orElse(1);
    return Math.min(1, Math.max(1, tested.size()) * least);
  }

  /** Indices of the bounds to test. */
  private static List<Integer> tail(double[] pooled) {
    double total = above(pooled, -1);
    double below = 0;
    List<Integer> dividing = new ArrayList<>();
    List<Integer> tail = new ArrayList<>();
    for (int i = 0; i < pooled.length - 1; i++) {
      below += pooled[i];
      if (below > 0 && above(pooled, i) > 0) {
        dividing.add(i);
        if (below / total >= TAIL) {
          tail.add(i);
        }
      }
    }
    return tail.isEmpty()
        ? dividing.stream().max(Comparator.naturalOrder()).stream().toList()
        : tail;
  }

  private static double above(double[] counts, int bucket) {
    double sum = 0;
    for (int i = bucket + 1; i < counts.length; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private static Exceedance exceedance(int bucket, double bound, TwoSamples sides) {
    double x = above(sides.baseline(), bucket);
    double n = sides.baselineTotal();
    double y = above(sides.candidate(), bucket);
    double m = sides.candidateTotal();
    FisherTest test = FisherTest.of(x, n, y, m);
    return new Exceedance(bucket, bound, x, n, y, m, test.slower(), test.faster());
  }
}
