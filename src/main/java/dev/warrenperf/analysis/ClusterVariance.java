package dev.warrenperf.analysis;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.model.Node;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    List<Cluster> pieces = blocks(held);
    double size = pieces.stream().mapToDouble(Cluster::size).sum();
    double share = pieces.stream().mapToDouble(Cluster::hits).sum() / size;
    Collection<Sums> times = sums(pieces, Cluster::interval);
    double ofPieces = variance(sums(pieces, Piece::of), share, size);
    if (times.size() < 2) {
      return new ClusterVariance(ofPieces, pieces.size() - 1);
    }
    double ofTimes = variance(times, share, size);
    if (!areEnoughNodes(pieces)) {
      return new ClusterVariance(Math.max(ofPieces, ofTimes), times.size() - 1);
    }
    Collection<Sums> nodes = sums(pieces, Cluster::node);
    double twoWays = variance(nodes, share, size) + ofTimes - ofPieces;
    return new ClusterVariance(
        Math.max(ofPieces, twoWays), Math.min(nodes.size(), times.size()) - 1);
  }

  private static List<Cluster> blocks(List<Cluster> held) {
    int[] times = held.stream().mapToInt(Cluster::interval).distinct().sorted().toArray();
    return times.length <= MOST_BLOCKS
        ? held
        : held.stream()
            .map(
                one -> {
                  int place = Arrays.binarySearch(times, one.interval());
                  int block = place * MOST_BLOCKS / times.length;
                  return new Cluster(one.node(), block, one.size(), one.hits());
                })
            .toList();
  }

  private static boolean areEnoughNodes(List<Cluster> pieces) {
    Map<String, Set<Node>> roles = new LinkedHashMap<>();
    pieces.forEach(
        piece ->
            roles
                .computeIfAbsent(String.valueOf(piece.node().role()), role -> new HashSet<>())
                .add(piece.node()));
    return roles.values().stream().anyMatch(nodes -> nodes.size() >= FEWEST_NODES);
  }

  private record Piece(Node node, int interval) {
    static Piece of(Cluster cluster) {
      return new Piece(cluster.node(), cluster.interval());
    }
  }

  private record Sums(double size, double hits) {
    Sums plus(Sums other) {
      return new Sums(size + other.size, hits + other.hits);
    }
  }

  private static Collection<Sums> sums(List<Cluster> pieces, Function<Cluster, Object> of) {
    Map<Object, Sums> sums = new LinkedHashMap<>();
    pieces.forEach(
        piece ->
            sums.merge(of.apply(piece), new Sums(piece.size(), piece.hits()), Sums::plus));
    return sums.values();
  }

  private static double variance(Collection<Sums> clusters, double share, double size) {
    double squares = 0;
    for (Sums cluster : clusters) {
      double off = (cluster.hits() - share * cluster.size()) / size;
      squares += off * off;
    }
    return clusters.size() / (clusters.size() - 1.0) * squares;
  }
}
