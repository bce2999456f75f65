package dev.warrenperf.analysis;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.model.Node;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where the clusters of a run lie among nodes and times, and how many observations each holds,
 * whatever counts as a hit: all that is the same at every limit. Clusters are numbered from 0.
 *
 * <p>Times are at most {@link #MOST_BLOCKS} blocks of adjacent intervals: short intervals depend on
 * their neighbours, which long ones hardly do (Schmeiser 1982, who finds 10 to 30 batches enough).
 */
final class ClusterPlaces {

  static final int FEWEST_NODES = 3;
  static final int MOST_BLOCKS = 20;

  private final double[] sizes;
  private final double size;
  private final int[] intervals;
  private final int differentIntervals;
  private final int[] nodes;
  private final int differentNodes;
  private final boolean enoughNodes;
  private final int[] blocks;
  private final int differentBlocks;

  /** Of clusters that hold observations; their hits are not looked at. */
  ClusterPlaces(List<Cluster> held) {
    sizes = held.stream().mapToDouble(Cluster::size).toArray();
    size = Arrays.stream(sizes).sum();
    intervals = held.stream().mapToInt(Cluster::interval).toArray();
    Map<String, Integer> numbers = new HashMap<>();
    held.forEach(piece -> numbers.putIfAbsent(piece.node().name(), numbers.size()));
    nodes = held.stream().mapToInt(piece -> numbers.get(piece.node().name())).toArray();
    differentNodes = numbers.size();
    enoughNodes = areEnough(held);
    int[] different = Arrays.stream(intervals).sorted().distinct().toArray();
    differentIntervals = different.length;
    differentBlocks = Math.min(different.length, MOST_BLOCKS);
    blocks =
        Arrays.stream(intervals)
            .map(i -> Arrays.binarySearch(different, i) * differentBlocks / differentIntervals)
            .toArray();
  }

  private static boolean areEnough(List<Cluster> held) {
    Map<String, Set<String>> ofRole = new HashMap<>();
    for (Cluster piece : held) {
      Node node = piece.node();
      ofRole.computeIfAbsent(String.valueOf(node.role()), role -> new HashSet<>()).add(node.name());
    }
    return ofRole.values().stream().anyMatch(names -> names.size() >= FEWEST_NODES);
  }

  /** Observations of one of them. */
  double size(int cluster) {
    return sizes[cluster];
  }

  /** Observations of all. */
  double size() {
    return size;
  }

  int node(int cluster) {
    return nodes[cluster];
  }

  int nodes() {
    return differentNodes;
  }

  /** Whether nodes of one role are so many that they tell how nodes differ. */
  boolean hasEnoughNodes() {
    return enoughNodes;
  }

  int block(int cluster) {
    return blocks[cluster];
  }

  int blocks() {
    return differentBlocks;
  }

  /** Where something holds: by interval where there are several, else by cluster. */
  Occurrence occurrence(IntPredicate holds) {
    BitSet holding = new BitSet();
    int clusters = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (holds.test(i)) {
        holding.set(intervals[i]);
        clusters++;
      }
    }
    return differentIntervals > 1
        ? new Occurrence(differentIntervals, holding.cardinality())
        : new Occurrence(sizes.length, clusters);
  }
}
