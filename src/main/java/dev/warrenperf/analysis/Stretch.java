package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;

/**
 * What one operation did in one stretch of a run: one or more consecutive intervals of its grid.
 *
 * @param fromSeconds from the start of the grid
 * @param toSeconds likewise; later
 * @param histogram summed over nodes; null when nothing was observed
 * @param perSecond observations per second, summed over nodes; NaN when no snapshots cover it
 */
public record Stretch(double fromSeconds, double toSeconds, Histogram histogram, double perSecond) {

  /** Number of observations. */
  public long count() {
    return histogram == null ? 0 : WholeCount.total(histogram);
  }

  public double seconds() {
    return toSeconds - fromSeconds;
  }
}
