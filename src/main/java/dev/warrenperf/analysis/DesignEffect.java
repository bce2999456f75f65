package dev.warrenperf.analysis;

import dev.warrenperf.model.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much less a run says about the system than as many independent requests would, because
 * requests near in time or on one node fare alike.
 *
 * <p>With fewer than {@link #FEWEST_CLUSTERS} pieces that hold data, or when all or none of the
 * observations are hits, nothing can be estimated: the factor is 1 and there are no degrees.
 *
 * @param clusters how many pieces of the run (intervals of nodes) held data
 * @param missed in how many intervals an observation was no hit
 * @param hit in how many one was
 * @param factor the design effect, at least 1
 * @param degrees of freedom that the factor was estimated with; 0 when it was not
 */
public record DesignEffect(
    int clusters, Occurrence missed, Occurrence hit, double factor, int degrees) {

  /**
   * Below five clusters the variance between them is hardly an estimate: its t quantile is above
   * 2.1 and more clusters, not a correction, are what is missing.
   */
  public static final int FEWEST_CLUSTERS = 5;

  /** Requests that are taken to be independent. */
  public static final DesignEffect NONE =
      new DesignEffect(0, Occurrence.UNKNOWN, Occurrence.UNKNOWN, 1, 0);

  /**
   * One piece of the run.
   *
   * @param node that observed
   * @param interval of the run, from 0
   * @param size its observations
   * @param hits those of them at or below some bound
   */
  public record Cluster(Node node, int interval, double size, double hits) {}

  /**
   * Estimates the effect from the spread of the shares, {@code factor = max(1, v N / (p (1-p)))}
   * (Rao and Scott 1992), where v is {@link ClusterVariance} of the share p.
   *
   * @param pieces those without observations are left out
   */
  public static DesignEffect of(List<Cluster> pieces) {
    List<Cluster> held = pieces.stream().filter(piece -> piece.size() > 0).toList();
    double[] hits = held.stream().mapToDouble(Cluster::hits).toArray();
    return of(new ClusterPlaces(held), hits);
  }

  /**
   * The same.
   *
   * @param hits of each cluster
   */
  static DesignEffect of(ClusterPlaces places, double[] hits) {
    double size = places.size();
    double share = Arrays.stream(hits).sum() / size;
    Occurrence missed = places.occurrence(i -> hits[i] < places.size(i));
    Occurrence hit = places.occurrence(i -> hits[i] > 0);
    if (hits.length < FEWEST_CLUSTERS || !(share > 0 && share < 1)) {
      return new DesignEffect(hits.length, missed, hit, 1, 0);
    }
    ClusterVariance variance = ClusterVariance.of(places, hits);
    double factor = Math.max(1, variance.value() * size / (share * (1 - share)));
    return new DesignEffect(hits.length, missed, hit, factor, variance.degrees());
  }

  /** The same occurrences with the dependence that was estimated where there was more to see. */
  DesignEffect as(DesignEffect other) {
    return new DesignEffect(clusters, missed, hit, other.factor, other.degrees);
  }

  /** How many independent observations so many of this run are worth in a one-sided test. */
  public double effective(double count) {
    return count * efficiency(OrderStatistics.ONE_SIDED);
  }

  /**
   * Effective observations for each actual one: {@code (z/t)^2 / factor}, since the variance itself
   * was estimated (Korn and Graubard 1998); 1 when nothing could be estimated.
   *
   * @param eachSide the error of one end, such as 0.05
   */
  double efficiency(double eachSide) {
    return degrees == 0 ? 1 : shrink(degrees, eachSide) / factor;
  }

  /** By degrees and level. Solved numerically, and the same for every quantile of a run. */
  private static final Map<Integer, Map<Double, Double>> SHRINK = new ConcurrentHashMap<>();

  private static double shrink(int degrees, double eachSide) {
    return SHRINK
        .computeIfAbsent(degrees, first -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            eachSide,
            level -> {
              double z = Quantiles.normal(1 - level);
              double t = Quantiles.student(1 - level, degrees);
              return z / t * (z / t);
            });
  }
}
