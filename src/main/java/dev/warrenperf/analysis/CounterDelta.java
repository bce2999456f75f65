package dev.warrenperf.analysis;

import dev.warrenperf.model.Series;
import dev.warrenperf.unit.MetricUnit;

/**
 * How much one counter of one node grew inside the window, restarts corrected, nothing
 * extrapolated.
 *
 * @param series the counter
 * @param increase zero or more; a lower bound after a reset, for what was counted between the last
 *     snapshot and the restart is lost
 * @param increments the parts of {@code increase}, by interval of the grid
 * @param resets how often it started again from zero
 * @param unusable samples that were no number or negative, and were passed over
 * @param born whether it was not there at the window's start
 * @param vanished whether it was missing in the last snapshot
 * @param followed whether it was seen twice, or from its beginning on; else nothing is known
 * @param lostSeconds for how long it may have grown unseen: before a restart, or after it was last
 *     seen; infinite where that is not known, 0 when never
 * @param lost how much it may have counted meanwhile; infinite where no rate is known
 * @param seconds from its own first to its own last sample, where it was seen to both edges of the
 *     window; NaN where its increase is of the node's whole time
 * @param course how far it had come at each of its samples; empty where that was not asked for
 */
public record CounterDelta(
    Series series,
    double increase,
    IntervalSums increments,
    int resets,
    int unusable,
    boolean born,
    boolean vanished,
    boolean followed,
    double lostSeconds,
    double lost,
    double seconds,
    CountCourse course) {

  /** The same amounts, which are in a unit, in its base unit. */
  CounterDelta from(MetricUnit unit) {
    return new CounterDelta(
        series,
        unit.toBase(increase),
        increments.from(unit),
        resets,
        unusable,
        born,
        vanished,
        followed,
        lostSeconds,
        unit.toBase(lost),
        seconds,
        course.from(unit));
  }
}
