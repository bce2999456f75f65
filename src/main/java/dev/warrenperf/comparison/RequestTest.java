package dev.warrenperf.comparison;

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

  /**
   * Both tests on two sides in the same bucket layout.
   *
   * @param bounds upper bounds of the buckets, ascending, the last +Inf
   * @param baseline observations in each bucket, not cumulative
   * @param candidate likewise
   * @throws IllegalArgumentException when lengths differ, a count is negative or not finite, or a
   *     side has no observations
   */
  public static RequestTest of(double[] bounds, double[] baseline, double[] candidate) {
    return of(RankTest.of(baseline, candidate), TailTest.of(bounds, baseline, candidate));
  }

  /** Two tests on the same observations. */
  static RequestTest of(RankTest rank, TailTest tail) {
    return new RequestTest(
        rank, tail, combined(rank.slower(), tail.slower()), combined(rank.faster(), tail.faster()));
  }

  private static double combined(double first, double second) {
    return Math.min(1, 2 * Math.min(first, second));
  }
}
