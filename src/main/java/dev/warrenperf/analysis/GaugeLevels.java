package dev.warrenperf.analysis;

import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The levels of a gauge over the window, of one node or of several made one. All are NaN when there
 * was no sample that is a number.
 *
 * @param min smallest level
 * @param mean mean over the time from the first sample to the last, between which levels are taken
 *     to change evenly; of the samples where their instants are not known
 * @param max largest level
 * @param last the newest level
 * @param perPoint mean level by {@link TimeGrid#points point} of the grid, NaN where there was no
 *     sample
 * @param without points at which the node was scraped without it
 * @param samples number of samples that were numbers
 * @param unusable samples that were not a number and were passed over
 * @param missing whether it was no longer exposed in the last snapshot of a process that had
 *     exposed it, so that the levels end before the window does
 */
public record GaugeLevels(
    double min,
    double mean,
    double max,
    double last,
    double[] perPoint,
    BitSet without,
    int samples,
    int unusable,
    boolean missing) {

  /** The same levels, which are in a unit, in its base unit. */
  public GaugeLevels from(MetricUnit unit) {
    return unit.isBase()
        ? this
        : new GaugeLevels(
            unit.toBase(min),
            unit.toBase(mean),
            unit.toBase(max),
            unit.toBase(last),
            Arrays.stream(perPoint).map(unit::toBase).toArray(),
            without,
            samples,
            unusable,
            missing);
  }

  public boolean isEmpty() {
    return samples == 0;
  }

  /**
   * The level at each point: where there was no sample the one before, unless that is older than
   * two of its intervals, and 0 where the node was scraped without it.
   */
  double[] carriedForward() {
    double[] carried = perPoint.clone();
    int apart = apart();
    int known = -1;
    for (int i = 0; i < carried.length; i++) {
      if (!Double.isNaN(perPoint[i])) {
        known = i;
      } else if (without.get(i)) {
        carried[i] = 0;
        known = -1;
      } else if (known >= 0 && i - known <= 2 * apart) {
        carried[i] = perPoint[known];
      }
    }
    return carried;
  }

  /** By how many points samples are apart, at the least. */
  private int apart() {
    int apart = perPoint.length;
    int before = -1;
    for (int i = 0; i < perPoint.length; i++) {
      if (!Double.isNaN(perPoint[i])) {
        apart = before < 0 ? apart : Math.min(apart, i - before);
        before = i;
      }
    }
    return before < 0 || apart == perPoint.length ? 1 : apart;
  }

  /** Whether no sample is newer than those at the point, and there are any. */
  boolean isNewest(int point) {
    for (int i = point + 1; i < perPoint.length; i++) {
      if (!Double.isNaN(perPoint[i])) {
        return false;
      }
    }
    return !Double.isNaN(perPoint[point]);
  }
}
