package dev.warrenperf.comparison;

/**
 * The least change that counts, and the level at which an interval has to exclude it: changes too
 * small to count prove nothing, with however many runs (minimum-effect test: Murphy and Myors 1999,
 * Journal of Applied Psychology 84:234). Both ways it is 0 where any change counts.
 *
 * @param level one-sided
 * @param up in the unit of the measure, not negative
 * @param down likewise
 */
public record MinimumEffect(double level, double up, double down) {

  /** The part of the margin that a change has to exceed with confidence. */
  private static final double PART = 0.6;

  /** Any change counts. */
  public static MinimumEffect none(double level) {
    return new MinimumEffect(level, 0, 0);
  }

  /** Of logarithms of times or rates: that of the {@link #least} change. */
  static MinimumEffect ofLogs(double margin, double level) {
    double log = Math.log1p(least(margin));
    return new MinimumEffect(level, log, log);
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
