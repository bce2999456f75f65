package dev.warrenperf.model;

/**
 * Between what a histogram's buckets allow the sum of its observations to be: every one of them at
 * the lower, or at the upper bound of its bucket.
 *
 * @param least -Inf when observations may be negative
 * @param most +Inf when some lie beyond the last finite bound
 */
public record SumRange(double least, double most) {

  /** Of no observations. */
  public static final SumRange NONE = new SumRange(0, 0);

  /**
   * Room that is always left for rounding in {@code _sum}, relative to it. It covers 9 million
   * additions surely, and 10^13 typically, and widens a bound by a billionth of the sum. Without it
   * a bound that is attained, as by equal observations, could exclude the truth by an ulp.
   */
  private static final double GUARD = 1e-9;

  /** Of these cumulative counts; where they are known only to lie in a range, the widest. */
  static SumRange of(Histogram histogram) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < histogram.size(); i++) {
      double lower = i == 0 ? lowestEdge(histogram.bound(0)) : histogram.bound(i - 1);
      least += times(histogram.high(i) - (i == 0 ? 0 : histogram.high(i - 1)), lower);
      most += times(histogram.low(i) - (i == 0 ? 0 : histogram.low(i - 1)), histogram.bound(i));
    }
    return new SumRange(least, most);
  }

  /** Where the lowest bucket begins: durations are not negative, other values may be. */
  public static double lowestEdge(double firstBound) {
    return firstBound > 0 ? 0 : Double.NEGATIVE_INFINITY;
  }

  /** With so many further observations between two bounds. */
  public SumRange plus(double count, double lower, double upper) {
    return new SumRange(least + times(count, lower), most + times(count, upper));
  }

  /** An empty bucket adds nothing, whatever its edge. */
  private static double times(double count, double edge) {
    return count == 0 ? 0 : count * edge;
  }

  /**
   * Whether the sum may be that of these observations; one that is not known may.
   *
   * @param error that adding up may have made, beside what is always allowed
   */
  public boolean allows(double sum, double error) {
    double guard = guard(sum, error);
    return Double.isNaN(sum) || (sum >= least - guard && sum <= most + guard);
  }

  /** What the sum may be off by. */
  public double guard(double sum, double error) {
    return Math.max(error, GUARD * Math.max(Math.abs(sum), least));
  }
}
