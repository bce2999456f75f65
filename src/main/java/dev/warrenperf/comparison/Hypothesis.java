package dev.warrenperf.comparison;

/**
 * What the interval of a difference has to exclude: that it is at most so much upwards, or at most
 * so much downwards. Both are 0 where only no change is asked about; in a minimum-effect test
 * (Murphy and Myors 1999, Journal of Applied Psychology 84:234) changes too small to count prove
 * nothing, with however many runs.
 *
 * @param level one-sided
 * @param up in the unit of the measure, not negative
 * @param down likewise
 */
public record Hypothesis(double level, double up, double down) {

  /** The part of the margin that a change has to exceed with confidence. */
  private static final double PART = 0.6;

  /** That nothing changed. */
  public static Hypothesis ofNoChange(double level) {
    return new Hypothesis(level, 0, 0);
  }

  /** Of logarithms of times or rates: that they changed by at most the {@link #least}. */
  static Hypothesis ofLogs(double margin, double level) {
    double log = Math.log1p(least(margin));
    return new Hypothesis(level, log, log);
  }

  /**
   * The least change that the interval has to exclude: three fifths of the margin, which itself the
   * measured change has to reach. So a change of 3 % at a margin of 5 % is called SLOWER in one of
   * 20 cases, however many runs there are. More would hardly find a change of twice the margin in
   * few runs.
   *
   * @param margin as a share above 0
   */
  public static double least(double margin) {
    return PART * margin;
  }
}
