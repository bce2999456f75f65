package dev.warrenperf.exposition;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import java.util.List;

/** The snapshots of one node out of a file, regrouped by instant. */
public final class TimestampedNode {

  private final String name;
  private final List<Series> series;
  private final List<Points> points;
  private final long[] instants;

  TimestampedNode(String name, List<Series> series, List<Points> points, long[] instants) {
    this.name = name;
    this.series = List.copyOf(series);
    this.points = List.copyOf(points);
    this.instants = instants;
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
    for (int index = 0; index < points.size(); index++) {
      int at = points.get(index).find(instants[i]);
      if (at >= 0) {
        into.set(index, points.get(index).value(at));
      }
    }
  }
}
