package dev.warrenperf.exposition;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.Arrays;
import java.util.List;

/**
 * The snapshots of one node out of a file, regrouped by instant: what it holds grows with samples,
 * and what a replay takes with those of the instant, however many series and instants there are.
 */
public final class TimestampedNode {

  private final String name;
  private final List<Series> series;
  private final long[] instants;

  /** By instant where its samples begin below, and behind the last one where they all end. */
  private final int[] starts;

  private final int[] indexes;
  private final double[] values;

  /**
   * Regroups what came series by series.
   *
   * @param points of each series, sorted, in the order of the series
   */
  TimestampedNode(String name, List<Series> series, List<Points> points) {
    this.name = name;
    this.series = List.copyOf(series);
    this.instants = Instants.of(points);
    this.starts = starts(points);
    this.indexes = new int[starts[instants.length]];
    this.values = new double[indexes.length];
    fill(points);
  }

  private int[] starts(List<Points> points) {
    int[] counts = new int[instants.length + 1];
    for (Points some : points) {
      for (int i = 0; i < some.count(); i++) {
        counts[Arrays.binarySearch(instants, some.instant(i)) + 1]++;
      }
    }
    Arrays.parallelPrefix(counts, Integer::sum);
    return counts;
  }

  private void fill(List<Points> points) {
    int[] next = starts.clone();
    for (int index = 0; index < points.size(); index++) {
      Points some = points.get(index);
      for (int i = 0; i < some.count(); i++) {
        int at = next[Arrays.binarySearch(instants, some.instant(i))]++;
        indexes[at] = index;
        values[at] = some.value(i);
      }
    }
  }

  /** The value of the label {@code instance}, which its series no longer have; null without one. */
  public String name() {
    return name;
  }

  /** Number of instants, at least one. */
  public int size() {
    return instants.length;
  }

  /** Instant {@code i} in milliseconds since 1970, ascending with {@code i}. */
  public long instantMillis(int i) {
    return instants[i];
  }

  /** The kept series in the order in which {@link #replay} adds them. */
  public List<Series> series() {
    return series;
  }

  /**
   * Begins a snapshot and sets every series that has a sample at instant {@code i}.
   *
   * @param into empty, or filled by this method of the same node before
   * @throws IllegalArgumentException when it holds other series
   */
  public void replay(int i, NodeSamples into) {
    if (into.size() == 0) {
      series.forEach(into::add);
    }
    if (into.size() != series.size()) {
      throw new IllegalArgumentException("samples of another node");
    }
    into.beginSnapshot();
    for (int at = starts[i]; at < starts[i + 1]; at++) {
      into.set(indexes[at], values[at]);
    }
  }
}
