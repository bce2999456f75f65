package dev.warrenperf.analysis;

import dev.warrenperf.model.Series;

/** Follows one counter from snapshot to snapshot. */
final class CounterAccumulator {

  private final Series series;
  private final double[] perInterval;
  private double previous = Double.NaN;
  private double increase;
  private int resets;
  private int unusable;

  CounterAccumulator(Series series, TimeGrid grid) {
    this.series = series;
    this.perInterval = new double[grid.size()];
  }

  /** The value at the window's start: what was counted before is not part of it. */
  void begin(double value) {
    if (usable(value)) {
      previous = value;
    }
  }

  /** A later value. A counter not seen before was born inside the window and started at zero. */
  void accept(double value, int interval, boolean restarted) {
    if (!usable(value)) {
      return;
    }
    boolean known = !Double.isNaN(previous);
    boolean reset = known && (restarted || value < previous);
    double added = known && !reset ? value - previous : value;
    increase += added;
    perInterval[interval] += added;
    resets += reset ? 1 : 0;
    previous = value;
  }

  private boolean usable(double value) {
    boolean usable = value >= 0 && value < Double.POSITIVE_INFINITY;
    unusable += usable ? 0 : 1;
    return usable;
  }

  CounterDelta finish() {
    return new CounterDelta(series, increase, perInterval, resets, unusable);
  }
}
