package dev.warrenperf.analysis;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.MetricUnit;
import java.util.Arrays;
import java.util.List;

/**
 * The observations that one histogram child of one node made inside the window.
 *
 * @param child the family's name and all labels but {@code le}
 * @param parts one histogram for each bucket layout it had, usually one
 * @param perInterval by interval of the grid; null where nothing was observed
 * @param resets how often it started again from zero; observations between the last snapshot and a
 *     restart are lost, so counts are then lower bounds
 * @param resetIntervals intervals of the grid in which that was seen, ascending, each once
 * @param lost how many observations may have gone unseen, at the largest rate of the last three
 *     intervals before; infinite where no rate is known, 0 when nothing was lost
 * @param born whether it appeared after the window's start, and so started at zero
 * @param vanished whether it was missing in the last snapshot
 * @param everObserved whether it has counted anything at all, before the window included
 * @param raised counts that had to be raised to make the buckets cumulative; 0 when none
 * @param fault why its numbers cannot be used, or null
 * @param remarks what was taken for what, e.g. a missing +Inf bucket
 * @param lastBounds the bounds it had in the snapshot that has shown it last, ascending
 * @param lastIndexes the index of each one's bucket among the node's samples; without that of +Inf
 *     where no bucket had it
 */
public record HistogramDelta(
    Series child,
    List<Histogram> parts,
    Histogram[] perInterval,
    int resets,
    List<Integer> resetIntervals,
    double lost,
    boolean born,
    boolean vanished,
    boolean everObserved,
    double raised,
    String fault,
    List<String> remarks,
    double[] lastBounds,
    int[] lastIndexes) {

  public HistogramDelta {
    parts = List.copyOf(parts);
    resetIntervals = List.copyOf(resetIntervals);
    remarks = List.copyOf(remarks);
  }

  /** The same, whose numbers are in a unit, in its base unit. */
  HistogramDelta from(MetricUnit unit) {
    return new HistogramDelta(
        child,
        parts.stream().map(part -> part.from(unit)).toList(),
        Arrays.stream(perInterval)
            .map(part -> part == null ? null : part.from(unit))
            .toArray(Histogram[]::new),
        resets,
        resetIntervals,
        lost,
        born,
        vanished,
        everObserved,
        raised,
        fault,
        remarks,
        Arrays.stream(lastBounds).map(unit::toBase).toArray(),
        lastIndexes);
  }

  /** The index among the node's samples of the bucket that ends at this bound; -1 without one. */
  public int bucket(double bound) {
    int at = Arrays.binarySearch(lastBounds, bound);
    return at >= 0 && at < lastIndexes.length ? lastIndexes[at] : -1;
  }
}
