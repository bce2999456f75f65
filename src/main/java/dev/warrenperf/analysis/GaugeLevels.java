package dev.warrenperf.analysis;

import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;

/**
 * The levels of a gauge over the window, of one node or of several made one. All are NaN when there
 * was no sample that is a number.
 *
 * @param min smallest level
 * @param mean mean of the samples
 * @param max largest level
 * @param last the newest level
 * @param perPoint mean level by {@link TimeGrid#points point} of the grid, NaN where there was no
 *     sample
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
            samples,
            unusable,
            missing);
  }

  public boolean isEmpty() {
    return samples == 0;
  }
}
