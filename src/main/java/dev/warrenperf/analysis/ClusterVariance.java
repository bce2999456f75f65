package dev.warrenperf.analysis;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variance of the share of hits when requests of one node, and those of one time, fare alike.
 *
 * <p>Clustered two ways, {@code v = v_node + v_time - v_piece} (Cameron, Gelbach and Miller 2011),
 * each term {@code g/(g-1) * sum (x_i - p n_i)^2 / N^2} over g clusters. The node term needs {@link
 * #FEWEST_NODES} of a role, since two differ by one degree of freedom; without it {@code v =
 * v_time}. The difference of estimates can come out below {@code v_piece}, even negative; then
 * {@code v_piece} counts, since dependence between pieces cannot make a run worth more than its
 * pieces.
 *
 * <p>Times are at most {@link #MOST_BLOCKS} blocks of adjacent intervals: short intervals depend on
 * their neighbours, which long ones hardly do (Schmeiser 1982, who finds 10 to 30 batches enough).
 * Pieces of a single time are clusters by themselves.
 *
 * @param value of the share, not negative
 * @param degrees of freedom, at least 1: the fewer of nodes and times, less one
 */
record ClusterVariance(double value, int degrees) {

  static final int FEWEST_NODES = 3;
  static final int MOST_BLOCKS = 20;

  /**
   * Of clusters that hold observations, two at least.
   *
   * @param held some of them hits, and some not
   */
  static ClusterVariance of(List<Cluster> held) {
    Map<String, Integer> nodes = new HashMap<>();
    held.forEach(piece -> nodes.putIfAbsent(piece.node().name(), nodes.size()));
    int[] intervals = held.stream().mapToInt(Cluster::interval).sorted().distinct().toArray();
    int blocks = Math.min(intervals.length, MOST_BLOCKS);
    Sums pieces = new Sums(nodes.size() * blocks);
    Sums ofNodes = new Sums(nodes.size());
    Sums ofTimes = new Sums(blocks);
    for (Cluster piece : held) {
      int node = nodes.get(piece.node().name());
      int place = Arrays.binarySearch(intervals, piece.interval());
      int block = place * blocks / intervals.length;
      pieces.add(node * blocks + block, piece);
      ofNodes.add(node, piece);
      ofTimes.add(block, piece);
    }
    double ofPieces = pieces.variance();
    if (blocks < 2) {
      return new ClusterVariance(ofPieces, pieces.held() - 1);
    }
    if (!areEnough(held)) {
      return new ClusterVariance(Math.max(ofPieces, ofTimes.variance()), blocks - 1);
    }
    double twoWays = ofNodes.variance() + ofTimes.variance() - ofPieces;
    return new ClusterVariance(Math.max(ofPieces, twoWays), Math.min(nodes.size(), blocks) - 1);
  }

  private static boolean areEnough(List<Cluster> held) {
    Map<String, Set<String>> ofRole = new HashMap<>();
    for (Cluster piece : held) {
      String role = String.valueOf(piece.node().role());
      ofRole.computeIfAbsent(role, first -> new HashSet<>()).add(piece.node().name());
    }
    return ofRole.values().stream().anyMatch(names -> names.size() >= FEWEST_NODES);
  }

  /** Observations and hits by cluster. */
  private static final class Sums {

    private final double[] sizes;
    private final double[] hits;

    Sums(int clusters) {
      sizes = new double[clusters];
      hits = new double[clusters];
    }

    void add(int cluster, Cluster piece) {
      sizes[cluster] += piece.size();
      hits[cluster] += piece.hits();
    }

    /** How many clusters hold observations. */
    int held() {
      return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    }

    double variance() {
      double size = Arrays.stream(sizes).sum();
      double share = Arrays.stream(hits).sum() / size;
      double squares = 0;
      for (int i = 0; i < sizes.length; i++) {
        double off = (hits[i] - share * sizes[i]) / size;
        squares += off * off;
      }
      return held() / (held() - 1.0) * squares;
    }
  }
}
