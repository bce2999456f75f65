package dev.warrenperf.analysis;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * How far the observations of a run depend on one another, seen at a limit.
 *
 * @param whole what all pieces add up to
 * @param pieces of the run; empty when requests are taken to be independent
 */
public record Dependence(Histogram whole, List<RunPiece> pieces) {

  /** Requests that are taken to be independent. */
  public static final Dependence NONE = new Dependence(null, List.of());

  public Dependence {
    pieces = List.copyOf(pieces);
  }

  /** The effect when what is surely at or below the limit is a hit. */
  public DesignEffect atLeast(double limit) {
    return at(limit, CountsAtLimit::atLeast);
  }

  /** The effect when all that may be at or below it is. */
  public DesignEffect atMost(double limit) {
    return at(limit, CountsAtLimit::atMost);
  }

  /**
   * Where all are hits, or none, nothing can be estimated: then it is taken from the nearest bound
   * towards the observations at which there are both.
   */
  private DesignEffect at(double limit, ToLongFunction<CountsAtLimit> hits) {
    DesignEffect effect = DesignEffect.of(clusters(limit, hits));
    boolean all = effect.missed().holding() == 0;
    boolean none = effect.hit().holding() == 0;
    if (pieces.isEmpty() || !(all || none)) {
      return effect;
    }
    IntStream bounds = IntStream.range(0, whole.size() - 1).filter(this::tells);
    IntStream near = bounds.filter(i -> all ? whole.bound(i) < limit : whole.bound(i) > limit);
    return (all ? near.max() : near.min())
        .stream()
            .mapToObj(i -> effect.as(DesignEffect.of(clusters(whole.bound(i), hits))))
            .findFirst()
            .orElse(effect);
  }

  private boolean tells(int i) {
    return WholeCount.atLeast(whole, i) > 0 && WholeCount.atMost(whole, i) < whole.count();
  }

  private List<Cluster> clusters(double limit, ToLongFunction<CountsAtLimit> hits) {
    List<Cluster> clusters = new ArrayList<>(pieces.size());
    for (RunPiece piece : pieces) {
      CountsAtLimit counts = CountsAtLimit.of(piece.observed(), limit);
      clusters.add(
          new Cluster(
              piece.node(),
              piece.interval(),
              (double) counts.total(),
              (double) hits.applyAsLong(counts)));
    }
    return clusters;
  }

  /**
   * The effect that a quantile's interval is widened by: the larger of those at the two edges of
   * its bucket.
   *
   * @param lower edge below the quantile, {@code upper} above it; either may be infinite
   */
  DesignEffect around(double lower, double upper) {
    DesignEffect below = atMost(lower);
    DesignEffect above = atLeast(upper);
    return below.effective(1) < above.effective(1) ? below : above;
  }
}
