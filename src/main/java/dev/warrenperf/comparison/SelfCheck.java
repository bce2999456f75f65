package dev.warrenperf.comparison;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A/A: earlier runs held against later ones of the same version and session, as versions are that
 * are measured one after the other. Wherever the runs of a version can be parted in time, Student's
 * t of each operation's log mean, with the spread within both parts and within all other versions,
 * is beyond its two-sided 5 % point in 5 % of all cases when runs differ by chance alone.
 *
 * <p>Operations of one run share its luck, and parts of the same runs overlap, so these cases are
 * no independent trials. What chance gives is therefore read from the runs themselves: they are
 * shuffled within their version and session, each as a whole. When their order means nothing, every
 * order is as likely (Pitman 1937), whatever the distribution and however operations hang together.
 *
 * @param runs of versions with several in one session
 * @param tests operations times places at which runs were parted
 * @param beyond how many of these t are beyond the 5 % point
 * @param chance share of the orders of the runs that explain as much of what runs differ by as the
 *     true order, {@code (1 + #) / (1 + B)}; NaN when there are so few orders that none is
 *     remarkable
 */
public record SelfCheck(int runs, int tests, int beyond, double chance) {

  /** The share of tests that chance is allowed. */
  public static final double LEVEL = Decider.LEVEL;

  private static final int ORDERS = 1_999;

  private static final long SEED = 20_261_129;

  /** With fewer orders than this the true one cannot be one of 5 %, ties included. */
  private static final double FEWEST_ORDERS = 25;

  /** Shuffled values may add up in another order: equal to within so much. */
  private static final double ROUNDING = 1e-9;

  /** Tests beyond the 5 % point, from 0 to 1; NaN when there was none. */
  public double share() {
    return tests == 0 ? Double.NaN : (double) beyond / tests;
  }

  /** Whether the order of the runs explains more than chance does. */
  public boolean isTooMany() {
    return chance <= LEVEL;
  }

  /**
   * Checks.
   *
   * @param versions usable runs of each
   * @param sessions of all of them
   */
  static SelfCheck of(List<List<MeasuredRun>> versions, Sessions sessions) {
    List<List<MeasuredRun>> groups =
        versions.stream()
            .flatMap(version -> sessions.split(version).stream())
            .filter(group -> group.size() > 1)
            .toList();
    return of(TimeSplits.of(groups), groups);
  }

  private static SelfCheck of(TimeSplits splits, List<List<MeasuredRun>> groups) {
    TimeSplits.Found found = splits.inOrder();
    int runs = groups.stream().mapToInt(List::size).sum();
    boolean few = found.tests() == 0 || orders(groups) < FEWEST_ORDERS;
    double chance = few ? Double.NaN : chance(splits, found.explained());
    return new SelfCheck(runs, found.tests(), found.beyond(), chance);
  }

  /** How many orders differ: one read backwards has the same t. */
  private static double orders(List<List<MeasuredRun>> groups) {
    double orders = 1;
    for (List<MeasuredRun> group : groups) {
      for (int i = 3; i <= group.size(); i++) {
        orders *= i;
      }
    }
    return orders;
  }

  private static double chance(TimeSplits splits, double explained) {
    SplittableRandom random = new SplittableRandom(SEED);
    int reached = 0;
    for (int i = 0; i < ORDERS; i++) {
      reached += splits.shuffled(random).explained() >= explained * (1 - ROUNDING) ? 1 : 0;
    }
    return (1.0 + reached) / (1 + ORDERS);
  }
}
