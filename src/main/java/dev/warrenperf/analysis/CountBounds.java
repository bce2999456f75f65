package dev.warrenperf.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What all nodes counted between two instants, between bounds: nodes are not scraped at one time,
 * so of each only what lies between its snapshots inside is surely in, and only what lies outside
 * its snapshots around is surely not.
 */
public final class CountBounds {

  private final long[] instants;

  /** By instant, summed over nodes: at the last snapshot not after it, and the first not before. */
  private final double[] behind;

  private final double[] ahead;

  /** The same at the instant itself, on the straight line between these two. */
  private final double[] evenly;

  private final double[] breaksBehind;
  private final double[] breaksAhead;

  private CountBounds(long[] instants) {
    this.instants = instants;
    this.behind = new double[instants.length];
    this.ahead = new double[instants.length];
    this.evenly = new double[instants.length];
    this.breaksBehind = new double[instants.length];
    this.breaksAhead = new double[instants.length];
  }

  /**
   * Of these nodes, at these instants.
   *
   * @param instants ascending
   * @param factor of what was counted to its base unit
   */
  public static CountBounds of(List<CountCourse> nodes, long[] instants, double factor) {
    CountBounds bounds = new CountBounds(instants);
    nodes.forEach(node -> bounds.add(node, factor));
    return bounds;
  }

  /**
   * Of what is known at each instant to lie between bounds.
   *
   * @param surely counted by then, ascending
   * @param maybe no less
   */
  public static CountBounds between(long[] instants, double[] surely, double[] maybe) {
    CountBounds bounds = new CountBounds(instants);
    for (int i = 0; i < instants.length; i++) {
      bounds.behind[i] = surely[i];
      bounds.ahead[i] = maybe[i];
      bounds.evenly[i] = (surely[i] + maybe[i]) / 2;
    }
    return bounds;
  }

  /** The instants at which any node was seen, ascending; of very many an even choice. */
  public static long[] instants(List<CountCourse> nodes) {
    long[] all =
        nodes.stream()
            .flatMapToLong(node -> LongStream.of(node.millis()))
            .sorted()
            .distinct()
            .toArray();
    int most = CountCourseRecorder.MOST;
    if (all.length <= most) {
      return all;
    }
    long[] chosen = new long[most];
    for (int i = 0; i < most; i++) {
      chosen[i] = all[(int) ((long) i * (all.length - 1) / (most - 1))];
    }
    return chosen;
  }

  private void add(CountCourse node, double factor) {
    int before = -1;
    int after = 0;
    for (int i = 0; i < instants.length; i++) {
      while (before + 1 < node.size() && node.millis()[before + 1] <= instants[i]) {
        before++;
      }
      while (after < node.size() && node.millis()[after] < instants[i]) {
        after++;
      }
      // before its first snapshot, and behind its last, nothing of a node is surely in
      behind[i] += before < 0 ? 0 : factor * node.counts()[before];
      ahead[i] += node.size() == 0 ? 0 : factor * node.counts()[Math.min(after, node.size() - 1)];
      evenly[i] += before < 0 || after == node.size() ? 0 : factor * on(node, before, after, i);
      breaksBehind[i] += before >= 0 ? node.breaks()[before] : node.fromZero() ? 0 : Double.NaN;
      breaksAhead[i] += after < node.size() ? node.breaks()[after] : Double.NaN;
    }
  }

  private double on(CountCourse node, int before, int after, int i) {
    double first = node.counts()[before];
    double share =
        before == after
            ? 0
            : (double) (instants[i] - node.millis()[before])
                / (node.millis()[after] - node.millis()[before]);
    return first + share * (node.counts()[after] - first);
  }

  /** Number of instants. */
  public int size() {
    return instants.length;
  }

  /** Milliseconds since 1970. */
  public long instant(int i) {
    return instants[i];
  }

  public double seconds(int from, int to) {
    return (instants[to] - instants[from]) / 1000.0;
  }

  /** What was surely counted between two instants, by their indexes. */
  public double atLeast(int from, int to) {
    return Math.max(0, behind[to] - ahead[from]);
  }

  /** What may have been counted; infinite where a part of it was not seen. */
  public double atMost(int from, int to) {
    return breaksAhead[to] == breaksBehind[from] ? atMostSeen(from, to) : Double.POSITIVE_INFINITY;
  }

  /** What may have been counted of what was seen. */
  public double atMostSeen(int from, int to) {
    return ahead[to] - behind[from];
  }

  /**
   * What seems to have been counted, as if each node had counted evenly from snapshot to snapshot;
   * NaN where a part of it was not seen.
   */
  public double seemingly(int from, int to) {
    return Double.isInfinite(atMost(from, to)) ? Double.NaN : evenly[to] - evenly[from];
  }

  /** The first index at which every node had been seen; {@link #size} when there is none. */
  public int allSeen() {
    return (int) Arrays.stream(breaksBehind).takeWhile(Double::isNaN).count();
  }

  /** The last index at which every node is seen again; -1 when there is none. */
  public int allStillSeen() {
    int last = size() - 1;
    while (last >= 0 && Double.isNaN(breaksAhead[last])) {
      last--;
    }
    return last;
  }
}
