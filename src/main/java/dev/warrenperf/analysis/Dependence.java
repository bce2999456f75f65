package dev.warrenperf.analysis;

import dev.warrenperf.analysis.DesignEffect.Cluster;
import dev.warrenperf.model.Histogram;
import java.util.List;
import java.util.stream.IntStream;

/** How far the observations of a run depend on one another, seen at a limit. */
public final class Dependence {

  /** Requests that are taken to be independent. */
  public static final Dependence NONE = new Dependence(null, List.of());

  private final Histogram whole;
  private final List<RunPiece> pieces;
  private final ClusterPlaces places;

  /**
   * @param whole what all pieces add up to
   * @param pieces of the run; empty when requests are taken to be independent
   */
  public Dependence(Histogram whole, List<RunPiece> pieces) {
    this.whole = whole;
    this.pieces = pieces.stream().filter(piece -> size(piece) > 0).toList();
    this.places =
        new ClusterPlaces(
            this.pieces.stream()
                .map(piece -> new Cluster(piece.node(), piece.interval(), size(piece), 0))
                .toList());
  }

  private static long size(RunPiece piece) {
    return WholeCount.total(piece.observed());
  }

  /** What counts as a hit. */
  private enum Hits {
    SURE,
    POSSIBLE
  }

  /** The effect when what is surely at or below the limit is a hit. */
  public DesignEffect atLeast(double limit) {
    return at(limit, Hits.SURE);
  }

  /** The effect when all that may be at or below it is. */
  public DesignEffect atMost(double limit) {
    return at(limit, Hits.POSSIBLE);
  }

  /**
   * Where all are hits, or none, nothing can be estimated: then it is taken from the nearest bound
   * towards the observations at which there are both.
   */
  private DesignEffect at(double limit, Hits which) {
    DesignEffect effect = DesignEffect.of(places, hits(limit, which));
    boolean all = effect.missed().holding() == 0;
    boolean none = effect.hit().holding() == 0;
    if (pieces.isEmpty() || !(all || none)) {
      return effect;
    }
    IntStream bounds = IntStream.range(0, whole.size() - 1).filter(this::tells);
    IntStream near = bounds.filter(i -> all ? whole.bound(i) < limit : whole.bound(i) > limit);
    return (all ? near.max() : near.min())
        .stream()
            .mapToObj(i -> effect.as(DesignEffect.of(places, hits(whole.bound(i), which))))
            .findFirst()
            .orElse(effect);
  }

  private boolean tells(int i) {
    return WholeCount.atLeast(whole, i) > 0 && WholeCount.atMost(whole, i) < whole.count();
  }

  private double[] hits(double limit, Hits which) {
    double[] hits = new double[pieces.size()];
    int above = 0; // pieces mostly have the same bounds
    for (int i = 0; i < hits.length; i++) {
      Histogram observed = pieces.get(i).observed();
      above = CountsAtLimit.above(observed, limit, above);
      hits[i] =
          which == Hits.POSSIBLE
              ? WholeCount.atMost(observed, above)
              : CountsAtLimit.atLeast(observed, CountsAtLimit.below(observed, limit, above));
    }
    return hits;
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
