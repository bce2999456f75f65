package dev.warrenperf.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much less a run says about the system than as many independent requests would, because
 * requests near in time or on one node fare alike.
 *
 * <p>Clusters are the pieces of the run (snapshot intervals of nodes). With fewer than {@link
 * #FEWEST_CLUSTERS} of them that hold data, or when all or none of the observations are hits,
 * nothing can be estimated and the factor is 1.
 *
 * @param clusters how many pieces held data
 * @param factor the design effect, at least 1
 * @param efficiency effective observations for each actual one: 1 when nothing could be estimated,
 *     otherwise {@code (z/t)^2 / factor}
 */
public record DesignEffect(int clusters, double factor, double efficiency) {

  /**
   * Below five clusters the variance between them is hardly an estimate: its t quantile is above
   * 2.1 and more clusters, not a correction, are what is missing.
   */
  public static final int FEWEST_CLUSTERS = 5;

  private static final double LEVEL = 1 - OrderStatistics.ONE_SIDED;

  /** Requests that are taken to be independent. */
  public static final DesignEffect NONE = new DesignEffect(0, 1, 1);

  /**
   * One piece of the run.
   *
   * @param size its observations
   * @param hits those of them at or below some bound
   */
  public record Cluster(double size, double hits) {}

  /**
   * Estimates the effect from the spread of the shares: {@code v = m/(m-1) * sum (x_i - p n_i)^2 /
   * N^2}, {@code factor = max(1, v N / (p (1-p)))} (Rao and Scott 1992), and the loss of {@code
   * (z_.95 / t_.95,m-1)^2} for having estimated v itself (Korn and Graubard 1998).
   *
   * @param pieces those without observations are left out
   */
  public static DesignEffect of(List<Cluster> pieces) {
    List<Cluster> held = pieces.stream().filter(piece -> piece.size() > 0).toList();
    int clusters = held.size();
    double size = held.stream().mapToDouble(Cluster::size).sum();
    double share = held.stream().mapToDouble(Cluster::hits).sum() / size;
    if (clusters < FEWEST_CLUSTERS || !(share > 0 && share < 1)) {
      return new DesignEffect(clusters, 1, 1);
    }
    double squares = held.stream().mapToDouble(c -> square(c.hits() - share * c.size())).sum();
    double variance = clusters / (clusters - 1.0) * squares / square(size);
    double factor = Math.max(1, variance * size / (share * (1 - share)));
    return new DesignEffect(clusters, factor, shrink(clusters - 1) / factor);
  }

  /** Solved numerically, and the same for every quantile of a run: worth remembering. */
  private static final Map<Integer, Double> SHRINK = new ConcurrentHashMap<>();

  private static double shrink(int degrees) {
    return SHRINK.computeIfAbsent(
        degrees,
        known -> {
          double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(LEVEL);
          double t = new TDistribution(null, known).inverseCumulativeProbability(LEVEL);
          return square(z / t);
        });
  }

  private static double square(double value) {
    return value * value;
  }

  /** How many independent observations so many of this run are worth. */
  public double effective(double count) {
    return count * efficiency;
  }
}
