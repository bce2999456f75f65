package dev.warrenperf.judge;

import dev.warrenperf.unit.Direction;

/**
 * A target with its optional softer and harder neighbours.
 *
 * @param target what is promised
 * @param acceptable what is still tolerated, or null: missing the target but keeping this is a pass
 *     of the tier {@code acceptable}
 * @param critical the limit beyond which a value is critical ({@code > 200ms} for an upper target),
 *     or null
 */
public record Tiers(Limit target, Limit acceptable, Limit critical) {

  public static Tiers of(Limit target) {
    return new Tiers(target, null, null);
  }

  /** The limit that separates PASS from FAIL: the acceptable one where there is one. */
  public Limit deciding() {
    return acceptable == null ? target : acceptable;
  }

  /** Which way a value has to move to be better: towards the side that the deciding limit keeps. */
  public Direction better() {
    return deciding().comparison().isUpper()
        ? Direction.LOWER_IS_BETTER
        : Direction.HIGHER_IS_BETTER;
  }

  /** Whether there is more than the target. */
  public boolean areSeveral() {
    return acceptable != null || critical != null;
  }

  /** A limit with its role, for a sentence: {@code the target < 500ms}. */
  String describe(Limit limit) {
    return (acceptable == null || limit.equals(target) ? "the target " : "the acceptable limit ")
        + limit;
  }
}
