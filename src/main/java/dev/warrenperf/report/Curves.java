package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * Which share of all observations took at most how long, as far as buckets tell.
 *
 * @param unit of the bounds
 * @param curves the reference first
 */
public record Curves(Unit unit, List<Curve> curves) implements Layer {
  public Curves {
    Objects.requireNonNull(unit, "unit");
    curves = List.copyOf(curves);
  }

  /**
   * One curve: the share is known at each bound and, between two bounds, lies between the shares at
   * these.
   *
   * @param label of its version; one alone needs none
   * @param count of all observations, at least 1
   * @param steps by rising bound; the last is +Inf with all observations
   */
  public record Curve(String label, long count, List<Step> steps) {

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when nothing was observed, or the steps are not those of a
     *     cumulative distribution
     */
    public Curve {
      Objects.requireNonNull(label, "label");
      steps = List.copyOf(steps);
      require(count >= 1, "at least one observation", count);
      require(!steps.isEmpty(), "at least one step", steps);
      Step last = steps.get(steps.size() - 1);
      require(Double.isInfinite(last.bound()) && last.low() == 1, "a last step with all", last);
      for (int i = 1; i < steps.size(); i++) {
        require(steps.get(i - 1).bound() < steps.get(i).bound(), "rising bounds", steps.get(i));
        require(steps.get(i - 1).low() <= steps.get(i).low(), "rising shares", steps.get(i));
        require(steps.get(i - 1).high() <= steps.get(i).high(), "rising shares", steps.get(i));
      }
    }
  }

  /**
   * What is known at one bound.
   *
   * @param bound in the base unit; the last is +Inf
   * @param low the least share of observations at or below it, 0 to 1
   * @param high the greatest; larger than {@code low} only where nodes have different bounds
   */
  public record Step(double bound, double low, double high) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the bound is NaN or the shares are not 0 to 1 in order
     */
    public Step {
      require(!Double.isNaN(bound), "a bound", bound);
      require(0 <= low && low <= high && high <= 1, "shares 0 to 1", low + " to " + high);
    }

    /** Whether the share is known and not only between two. */
    public boolean isExact() {
      return low == high;
    }
  }

  static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }
}
