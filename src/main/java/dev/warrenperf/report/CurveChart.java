package dev.warrenperf.report;

import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Objects;

/**
 * Which share of all observations took at most how long, as far as buckets tell: the share is known
 * at each bound and, between two bounds, lies between the shares at these. Promises are corners
 * that the curve has to pass above and to the left. Texts are as in {@link Chart}.
 *
 * @param id unique in the page; a letter, then letters, digits, {@code -} or {@code _}
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the axis of values, without its unit; may be empty
 * @param shareLabel above the percent axis; may be empty
 * @param unit of the bounds
 * @param count of all observations, at least 1
 * @param steps by rising bound; the last is +Inf with all observations
 * @param targets promised quantiles, in any order
 */
public record CurveChart(
    String id,
    String title,
    String description,
    String axisLabel,
    String shareLabel,
    Unit unit,
    long count,
    List<Step> steps,
    List<Target> targets) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException when the id cannot be part of an XML id, nothing was observed,
   *     or the steps are not those of a cumulative distribution
   */
  public CurveChart {
    ChartId.checked(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(axisLabel, "axisLabel");
    Objects.requireNonNull(shareLabel, "shareLabel");
    steps = List.copyOf(steps);
    targets = List.copyOf(targets);
    Objects.requireNonNull(unit, "unit");
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

  private static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }

  /** The same under another id, to be drawn a second time in one page. */
  public CurveChart withId(String other) {
    return new CurveChart(
        other, title, description, axisLabel, shareLabel, unit, count, steps, targets);
  }

  /**
   * What is known at one bound.
   *
   * @param bound in the base unit; the last is +Inf
   * @param low the least share of observations at or below it, 0 to 1
   * @param high the greatest; larger than {@code low} only where nodes have different bounds
   * @param boundText {@code "≤ 5 ms"}; {@code "any duration"} for the last
   * @param shareText {@code "97 %"} or {@code "95 % – 97 %"}; never 100 % while anything is above
   * @param aboveText observations above the bound
   */
  public record Step(
      double bound, double low, double high, String boundText, String shareText, String aboveText) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the bound is NaN or the shares are not 0 to 1 in order
     */
    public Step {
      Objects.requireNonNull(boundText, "boundText");
      Objects.requireNonNull(shareText, "shareText");
      Objects.requireNonNull(aboveText, "aboveText");
      require(!Double.isNaN(bound), "a bound", bound);
      require(0 <= low && low <= high && high <= 1, "shares 0 to 1", low + " to " + high);
    }

    /** Whether the share is known and not only between two. */
    public boolean isExact() {
      return low == high;
    }
  }

  /**
   * A promise that a share of all observations takes no longer than a limit.
   *
   * @param label {@code "p99 < 2 s"}
   * @param limit in the base unit; not drawn unless it is above 0 and finite
   * @param share promised, 0 to 1
   * @param tone what became of it
   */
  public record Target(String label, double limit, double share, Tone tone) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the share is not 0 to 1
     */
    public Target {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(tone, "tone");
      require(0 <= share && share <= 1, "a share 0 to 1", share);
    }
  }
}
