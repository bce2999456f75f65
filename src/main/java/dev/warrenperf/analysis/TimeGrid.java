package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal intervals of time, shared by all nodes, into which the increments between snapshots are
 * put. There are at most {@link #MOST} of them, so what is kept does not grow with the number of
 * snapshots. An increment belongs to the interval that holds the middle of its two instants.
 *
 * <p>A level belongs to an instant and not to the time between two, so levels are put at the edges
 * of the intervals, the points of the grid: one more than there are intervals.
 *
 * @param startMillis where the first interval begins
 * @param stepMillis length of an interval; positive
 * @param size number of intervals, at least 1
 * @param usualMillis the usual time between two snapshots of a node; {@code stepMillis} where there
 *     are none
 */
public record TimeGrid(long startMillis, double stepMillis, int size, double usualMillis) {

  /** Enough for a chart as wide as a page; more would only be drawn over one another. */
  public static final int MOST = 200;

  /** One interval that takes everything: for runs whose instants are not known. */
  public static final TimeGrid TIMELESS = new TimeGrid(Long.MIN_VALUE, 1, 1);

  /** A grid as fine as the usual time between snapshots. */
  public TimeGrid(long startMillis, double stepMillis, int size) {
    this(startMillis, stepMillis, size, stepMillis);
  }

  public boolean isTimeless() {
    return startMillis == Long.MIN_VALUE;
  }

  /**
   * A grid over the snapshots that serve a window, as fine as the usual time between them.
   *
   * @param instants per node, at least one each, ascending; may be empty
   */
  public static TimeGrid over(List<long[]> instants) {
    long start = instants.stream().mapToLong(node -> node[0]).min().orElse(0);
    long end = instants.stream().mapToLong(node -> node[node.length - 1]).max().orElse(0);
    if (start == Long.MIN_VALUE || end <= start) {
      return start == Long.MIN_VALUE ? TIMELESS : new TimeGrid(start, 1, 1);
    }
    double usual = medianGap(instants);
    double length = (double) end - start;
    long steps = Double.isNaN(usual) ? 1 : Math.round(length / usual);
    int size = (int) Math.max(1, Math.min(MOST, steps));
    double step = length / size;
    return new TimeGrid(start, step, size, Double.isNaN(usual) ? step : usual);
  }

  private static double medianGap(List<long[]> instants) {
    long[] gaps =
        instants.stream()
            .flatMapToLong(
                node -> IntStream.range(1, node.length).mapToLong(i -> node[i] - node[i - 1]))
            .filter(gap -> gap > 0)
            .sorted()
            .toArray();
    return gaps.length == 0 ? Double.NaN : gaps[gaps.length / 2];
  }

  /** The interval of an increment between two instants. */
  public int indexOf(long fromMillis, long toMillis) {
    if (isTimeless()) {
      return 0;
    }
    double middle = fromMillis / 2.0 + toMillis / 2.0;
    return (int) Math.max(0, Math.min(size - 1, Math.floor((middle - startMillis) / stepMillis)));
  }

  /** Number of points, at least 2. */
  public int points() {
    return size + 1;
  }

  /** The point nearest to an instant; of no use when the grid {@link #isTimeless}. */
  public int pointOf(long millis) {
    double steps = ((double) millis - startMillis) / stepMillis;
    return (int) Math.max(0, Math.min(size, Math.rint(steps)));
  }

  /** Seconds from the start of the grid to the middle of interval {@code i}. */
  public double middleSeconds(int i) {
    return (i + 0.5) * stepMillis / 1000;
  }

  /** An array of NaN. */
  static double[] unknowns(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
