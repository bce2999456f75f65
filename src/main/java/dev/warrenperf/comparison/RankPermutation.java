package dev.warrenperf.comparison;

/**
 * The distribution of the rank statistic when all ways to choose one side's observations from the
 * pooled ones are equally likely, given how many of these lie in each bucket (a multivariate
 * hypergeometric distribution). For small samples only.
 *
 * @param atLeast probability of a statistic as large as the observed one, or larger
 * @param atMost probability of one as small, or smaller
 */
record RankPermutation(double atLeast, double atMost) {

  /**
   * Chooses the smaller side bucket by bucket, keeping the number of ways to reach each pair of
   * (observations chosen, surplus over the other side so far).
   *
   * @param sides whole counts
   * @param surplus the observed statistic: pairs with the candidate higher less pairs with the
   *     baseline higher, a whole number from -nm to nm
   */
  static RankPermutation of(TwoSamples sides, double surplus) {
    int candidates = (int) sides.candidateTotal();
    int baselines = (int) sides.baselineTotal();
    boolean swapped = baselines < candidates;
    int chosen = Math.min(candidates, baselines);
    double[] ways = new Ways(sides.pooled(), chosen, baselines * candidates).all();
    return tails(ways, (int) (swapped ? -surplus : surplus), swapped);
  }

  private static RankPermutation tails(double[] ways, int surplus, boolean swapped) {
    int offset = (ways.length - 1) / 2;
    double above = 0;
    double below = 0;
    double all = 0;
    for (int i = 0; i < ways.length; i++) {
      above += i - offset >= surplus ? ways[i] : 0;
      below += i - offset <= surplus ? ways[i] : 0;
      all += ways[i];
    }
    return swapped
        ? new RankPermutation(below / all, above / all)
        : new RankPermutation(above / all, below / all);
  }

  /** How many choices lead to each surplus. */
  private static final class Ways {

    private final double[] pooled;
    private final int chosen;
    private final int pairs;

    Ways(double[] pooled, int chosen, int pairs) {
      this.pooled = pooled;
      this.chosen = chosen;
      this.pairs = pairs;
    }

    /** Index {@code pairs + surplus}. */
    double[] all() {
      double[][] ways = new double[chosen + 1][2 * pairs + 1];
      ways[0][pairs] = 1;
      double below = 0;
      for (double count : pooled) {
        ways = withBucket(ways, (int) below, (int) count);
        below += count;
      }
      return ways[chosen];
    }

    private double[][] withBucket(double[][] ways, int below, int count) {
      double[][] next = new double[chosen + 1][2 * pairs + 1];
      for (int before = 0; before <= Math.min(chosen, below); before++) {
        for (int taken = 0; taken <= Math.min(chosen - before, count); taken++) {
          // taken ones against the others below, the others in here against those chosen below
          int surplus = taken * (below - before) - (count - taken) * before;
          add(ways[before], next[before + taken], surplus, binomial(count, taken));
        }
      }
      return next;
    }

    private static void add(double[] from, double[] to, int surplus, double factor) {
      int first = Math.max(0, -surplus);
      int end = Math.min(from.length, from.length - surplus);
      for (int i = first; i < end; i++) {
        to[i + surplus] += from[i] * factor;
      }
    }

    private static double binomial(int n, int k) {
      double product = 1;
      for (int i = 1; i <= k; i++) {
        product = product * (n - k + i) / i;
      }
      return product;
    }
  }
}
