package dev.warrenperf.exposition;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.ScrapeInstants;
import dev.warrenperf.model.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The snapshots of one node out of a file, regrouped by scrape: what it holds grows with samples,
 * and what a replay takes with those of the scrape, however many series and instants there are.
 */
public final class TimestampedNode {

  private final String name;
  private final List<Series> series;
  private final long[] instants;

  /** By instant where its samples begin below, and behind the last one where they all end. */
  private final int[] starts;

  private final int[] indexes;
  private final double[] values;

  /** By sample, what it tells itself beside the instant of its snapshot; null when none does. */
  private final long[] owns;

  /** By snapshot its first instant, and behind the last one their number. */
  private final int[] snapshots;

  private final boolean regrouped;

  /**
   * Regroups what came series by series.
   *
   * @param points of each series, sorted, in the order of the series
   * @param regroup whether instants are those of samples, of which several may be of one scrape
   */
  TimestampedNode(String name, List<Series> series, List<Points> points, boolean regroup) {
    this.name = name;
    this.series = List.copyOf(series);
    this.instants = Instants.of(points);
    this.starts = starts(points);
    this.indexes = new int[starts[instants.length]];
    this.values = new double[indexes.length];
    this.owns = points.stream().anyMatch(Points::hasOwns) ? new long[indexes.length] : null;
    this.regrouped = regroup;
    fill(points);
    this.snapshots =
        regroup
            ? ScrapeInstants.byScrape(starts, indexes, series.size())
            : IntStream.rangeClosed(0, instants.length).toArray();
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
        if (owns != null) {
          owns[at] = some.own(i);
        }
      }
    }
  }

  /** The value of the label {@code instance}, which its series no longer have; null without one. */
  public String name() {
    return name;
  }

  /** Number of snapshots, at least one. */
  public int size() {
    return snapshots.length - 1;
  }

  /** When the newest sample of snapshot {@code i} was taken, milliseconds since 1970, ascending. */
  public long instantMillis(int i) {
    return instants[snapshots[i + 1] - 1];
  }

  /** The kept series in the order in which {@link #replay} adds them. */
  public List<Series> series() {
    return series;
  }

  /**
   * Begins a snapshot and sets every series that has a sample in snapshot {@code i}.
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
    if (regrouped) {
      into.setRegrouped();
    }
    into.beginSnapshot();
    for (int instant = snapshots[i]; instant < snapshots[i + 1]; instant++) {
      for (int at = starts[instant]; at < starts[instant + 1]; at++) {
        into.set(indexes[at], values[at], own(i, instant, at));
      }
    }
  }

  private long own(int i, int instant, int at) {
    if (owns != null) {
      return owns[at];
    }
    return snapshots[i + 1] - snapshots[i] > 1 ? instants[instant] : RunGatherer.UNKNOWN;
  }
}
