package dev.warrenperf.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the candidate's requests are slower, or faster, than the baseline's: the rank test, which
 * sees a shift of the whole, and the tail test, which sees the slow ones alone, combined after
 * Bonferroni. It says whether two runs differ; whether two versions do needs repeats ({@link
 * RunTest}).
 *
 * @param rank on all buckets
 * @param tail on the bounds in the tail
 * @param slower one-sided p, {@code min(1, 2 min p)} of both tests
 * @param faster likewise
 */
public record RequestTest(RankTest rank, TailTest tail, double slower, double faster) {

  private static final int MOST_BOUNDS = 64;
  private static final double[] PLACES = {0.9, 0.95, 0.99, 0.999};

  /**
   * Both tests on two sides in the same bucket layout. Where there are more bounds than any layout
   * of buckets has, as with client samples, the tail is tested at a few of them, chosen by pooled
   * counts, as the test demands.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param baseline observations in each bucket, not cumulative
   * @param candidate likewise
   * @throws IllegalArgumentException when lengths differ, a count is negative or not finite, or a
   *     side has no observations
   */
  public static RequestTest of(double[] bounds, double[] baseline, double[] candidate) {
    RankTest rank = RankTest.of(baseline, candidate);
    TailTest tail =
        bounds.length <= MOST_BOUNDS
            ? TailTest.of(bounds, baseline, candidate)
            : atPlaces(bounds, baseline, candidate);
    return new RequestTest(
        rank, tail, combined(rank.slower(), tail.slower()), combined(rank.faster(), tail.faster()));
  }

  private static double combined(double first, double second) {
    return Math.min(1, 2 * Math.min(first, second));
  }

  private static TailTest atPlaces(double[] bounds, double[] baseline, double[] candidate) {
    int[] ends = ends(baseline, candidate);
    return TailTest.of(
        Arrays.stream(ends).mapToDouble(end -> bounds[end]).toArray(),
        merged(baseline, ends),
        merged(candidate, ends));
  }

  /** The last bucket of each group. */
  private static int[] ends(double[] baseline, double[] candidate) {
    double all = Arrays.stream(baseline).sum() + Arrays.stream(candidate).sum();
    List<Integer> ends = new ArrayList<>();
    double below = 0;
    int place = 0;
    for (int i = 0; i + 1 < baseline.length; i++) {
      below += baseline[i] + candidate[i];
      if (place < PLACES.length && below >= PLACES[place] * all) {
        ends.add(i);
        while (place < PLACES.length && below >= PLACES[place] * all) {
          place++;
        }
      }
    }
    ends.add(baseline.length - 1);
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] merged(double[] counts, int[] ends) {
    double[] merged = new double[ends.length];
    int group = 0;
    for (int i = 0; i < counts.length; i++) {
      merged[group] += counts[i];
      group += i == ends[group] ? 1 : 0;
    }
    return merged;
  }
}
