package dev.warrenperf.analysis;

import java.util.Arrays;

/**
 * The variance of the share of hits when requests of one node, and those of one time, fare alike.
 *
 * <p>Clustered two ways, {@code v = v_node + v_time - v_piece} (Cameron, Gelbach and Miller 2011),
 * each term {@code g/(g-1) * sum (x_i - p n_i)^2 / N^2} over g clusters. The node term needs {@link
 * ClusterPlaces#FEWEST_NODES} of a role, since two differ by one degree of freedom; without it
 * {@code v = v_time}. The difference of estimates can come out below {@code v_piece}, even
 * negative; then {@code v_piece} counts, since dependence between pieces cannot make a run worth
 * more than its pieces.
 *
 * <p>Pieces of a single time are clusters by themselves.
 *
 * @param value of the share, not negative
 * @param degrees of freedom, at least 1: the fewer of nodes and times, less one
 */
record ClusterVariance(double value, int degrees) {

  /**
   * Of two clusters at least.
   *
   * @param hits of each; some observations are hits, and some not
   */
  static ClusterVariance of(ClusterPlaces places, double[] hits) {
    int blocks = places.blocks();
    Sums pieces = new Sums(places.nodes() * blocks);
    Sums ofNodes = new Sums(places.nodes());
    Sums ofTimes = new Sums(blocks);
    for (int i = 0; i < hits.length; i++) {
      double size = places.size(i);
      pieces.add(places.node(i) * blocks + places.block(i), size, hits[i]);
      ofNodes.add(places.node(i), size, hits[i]);
      ofTimes.add(places.block(i), size, hits[i]);
    }
    double ofPieces = pieces.variance();
    if (blocks < 2) {
      return new ClusterVariance(ofPieces, pieces.held() - 1);
    }
    if (!places.hasEnoughNodes()) {
      return new ClusterVariance(Math.max(ofPieces, ofTimes.variance()), blocks - 1);
    }
    double twoWays = ofNodes.variance() + ofTimes.variance() - ofPieces;
    return new ClusterVariance(Math.max(ofPieces, twoWays), Math.min(places.nodes(), blocks) - 1);
  }

  /** Observations and hits by cluster. */
  private static final class Sums {

    private final double[] sizes;
    private final double[] hits;

    Sums(int clusters) {
      sizes = new double[clusters];
      hits = new double[clusters];
    }

    void add(int cluster, double size, double hit) {
      sizes[cluster] += size;
      hits[cluster] += hit;
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
