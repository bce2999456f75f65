package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * Which share of all observations took at most how long, as far as buckets tell.
 *
 * @param unit of the bounds
 * @param curves the reference first
 */
public record Curves(Unit unit, List<Curve> curves) implements Layer {

  /**
   * One curve: the share is known at each bound and, between two bounds, lies between the shares at
   * these.
   *
   * @param label of its version; one alone needs none
   * @param steps by rising bound; the last is +Inf with all observations
   */
  public record Curve(String label, List<Step> steps) {

    /** Number of all observations, at least 1. */
    public long count() {
      return steps.get(0).count();
    }
  }

  /**
   * What is known at one bound.
   *
   * @param bound in the base unit; the last is +Inf
   * @param least the fewest observations at or below it
   * @param most the most; more than {@code least} only where nodes have different bounds
   * @param count of all observations, at least 1
   */
  public record Step(double bound, long least, long most, long count) {

    /** The least share of observations at or below the bound, 0 to 1. */
    public double low() {
      return (double) least / count;
    }

    /** The greatest share, 0 to 1. */
    public double high() {
      return (double) most / count;
    }

    /** Whether the share is known and not only between two. */
    public boolean isExact() {
      return least == most;
    }
  }
}
