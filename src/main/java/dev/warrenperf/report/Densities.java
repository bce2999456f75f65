package dev.warrenperf.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How the observations of several versions are spread over the same buckets.
 *
 * @param versions the reference first
 */
public record Densities(List<Density> versions) implements Layer {

  /**
   * One version.
   *
   * @param pieces by rising values, without gaps
   */
  public record Density(String label, List<Piece> pieces) {}

  /**
   * One bucket.
   *
   * @param lower 0 or less, or -Inf, for the lowest bucket
   * @param upper +Inf for the last
   * @param share of all observations of the version, 0 to 1; NaN when there are none
   */
  public record Piece(double lower, double upper, double share) {}

  /** The versions of bars, whose buckets end at these bounds. */
  static Densities of(Bars bars, double[] bounds, ChartUnit unit) {
    List<Density> versions = new ArrayList<>();
    for (int side = 0; side < bars.versions().size(); side++) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < bounds.length; i++) {
        double lower = i > 0 ? bounds[i - 1] : bounds[0] > 0 ? 0 : Double.NEGATIVE_INFINITY;
        double share = bars.groups().get(i).shares().get(side);
        pieces.add(new Piece(unit.scaled(lower), unit.scaled(bounds[i]), share));
      }
      versions.add(new Density(bars.versions().get(side), pieces));
    }
    return new Densities(versions);
  }
}
