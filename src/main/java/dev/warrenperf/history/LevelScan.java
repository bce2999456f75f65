package dev.warrenperf.history;

/**
 * Where a series is split best into two levels, and which stretch of it stands most on a level of
 * its own: the largest t of all splits and of all stretches (Sen and Srivastava 1975, Annals of
 * Statistics 3; stretches: Olshen and others 2004, Biostatistics 5). A level that is left again is
 * hidden from every single split, hence the stretches.
 *
 * @param from index of the first value of the stretch, or of the second level of a split; 0 when
 *     the series is too short
 * @param to index after the stretch; the length of the series for a split
 * @param t absolute difference of the means by its standard error
 */
record LevelScan(int from, int to, double t) {

  /** The fewest values on each side of a split or a stretch. */
  static final int FEWEST = 2;

  /** The fewest values of a stretch. */
  private static final int SHORTEST = 3;

  /** Longer stretches are seen by splits. */
  private static final int LONGEST = 24;

  /** Logs of equal values differ by less than this, squared. */
  private static final double ROUNDING = 1e-24;

  private static final LevelScan NONE = new LevelScan(0, 0, 0);

  /**
   * The split with the largest t, the first of equal ones. The standard error is that of the values
   * on both sides about their means, and not less than what repeats of one value tell: values that
   * happen to lie close together know less than the runs behind them.
   *
   * @param series finite values
   * @param runVariance variance of one value as repeats tell it; 0 without repeats
   */
  static LevelScan split(double[] series, double runVariance) {
    double[] sums = sums(series);
    int n = series.length;
    double most = 0;
    int from = 0;
    for (int at = FEWEST; at <= n - FEWEST; at++) {
      double between = between(sums[at], at, n);
      if (between > most) {
        most = between;
        from = at;
      }
    }
    return from == 0 ? NONE : new LevelScan(from, n, t(most, sums, series, runVariance));
  }

  /** The stretch of 3 to 24 values inside the series with the largest t against all others. */
  static LevelScan stretch(double[] series, double runVariance) {
    double[] sums = sums(series);
    int n = series.length;
    double most = 0;
    int from = 0;
    int to = 0;
    for (int length = SHORTEST; length <= Math.min(LONGEST, n - 2 * FEWEST); length++) {
      int start = farthest(sums, length);
      double between = between(sums[start + length] - sums[start], length, n);
      if (between > most) {
        most = between;
        from = start;
        to = start + length;
      }
    }
    return from == 0 ? NONE : new LevelScan(from, to, t(most, sums, series, runVariance));
  }

  /** Start of the stretch of this length that is farthest from the mean of all. */
  private static int farthest(double[] sums, int length) {
    double most = -1;
    int start = 0;
    for (int i = FEWEST; i + length <= sums.length - 1 - FEWEST; i++) {
      double distance = Math.abs(sums[i + length] - sums[i]);
      if (distance > most) {
        most = distance;
        start = i;
      }
    }
    return start;
  }

  /** Sums of the first values, each less the mean of all. */
  private static double[] sums(double[] series) {
    double mean = 0;
    for (double value : series) {
      mean += value / series.length;
    }
    double[] sums = new double[series.length + 1];
    for (int i = 0; i < series.length; i++) {
      sums[i + 1] = sums[i] + series[i] - mean;
    }
    return sums;
  }

  /** Squares between so many of n values, with this sum about the mean of all, and the others. */
  private static double between(double sum, int values, int n) {
    return sum * sum * n / ((double) values * (n - values));
  }

  private static double t(double between, double[] sums, double[] series, double runVariance) {
    double squares = 0;
    for (int i = 0; i < series.length; i++) {
      double distance = sums[i + 1] - sums[i];
      squares += distance * distance;
    }
    double within = Math.max(0, squares - between) / (series.length - 2) + ROUNDING;
    return Math.sqrt(between / Math.max(within, runVariance));
  }
}
