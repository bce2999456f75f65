package dev.warrenperf.history;

/**
 * The most divergent split of a series.
 *
 * @param index of the first value after the split; 0 when the series is too short for one
 * @param statistic Q-hat, in the unit of the values; 0 when there is no split
 */
public record Split(int index, double statistic) {

  /**
   * The split between {@code [0, index)} and {@code [index, end)}, over all ends, with the largest
   * {@code Q = 2/(n+m) sum|x_i-y_j| - 2m/((n+m)(n-1)) sum_{i<k}|x_i-x_k| - 2n/((n+m)(m-1))
   * sum_{j<k}|y_j-y_k|}, n and m the lengths of both sides (Matteson and James 2014, alpha = 1).
   * The first of equal ones.
   *
   * @param series finite values
   * @param minimumSegment the fewest values on each side, at least 2
   */
  public static Split best(double[] series, int minimumSegment) {
    // distances among [from, end) for the end reached so far, and among [0, end) for each end
    double[] inside = new double[series.length + 1];
    double[] before = new double[series.length + 1];
    Split best = new Split(0, 0);
    for (int end = 1; end <= series.length; end++) {
      addLast(series, end, inside);
      before[end] = inside[0];
      for (int at = minimumSegment; at <= end - minimumSegment; at++) {
        double statistic = divergence(at, end - at, before[at], inside[at], before[end]);
        best = statistic > best.statistic ? new Split(at, statistic) : best;
      }
    }
    return best;
  }

  private static void addLast(double[] series, int end, double[] inside) {
    double distances = 0;
    for (int from = end - 2; from >= 0; from--) {
      distances += Math.abs(series[from] - series[end - 1]);
      inside[from] += distances;
    }
  }

  private static double divergence(double n, double m, double first, double second, double all) {
    double between = all - first - second;
    return 2 / (n + m) * (between - m / (n - 1) * first - n / (m - 1) * second);
  }
}
