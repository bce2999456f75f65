package dev.warrenperf.simulation;

import java.util.Locale;

/**
 * What a figure has to hold.
 *
 * @param kind which side is forbidden
 * @param limit as a share; of {@link Kind#AS_BEFORE} the loss that is allowed; NaN where there is
 *     none
 */
record Bound(Kind kind, double limit) {

  /** Which side of a limit is forbidden. */
  enum Kind {
    AT_MOST,
    AT_LEAST,
    /** Not lower than it was in the release before by more than the limit. */
    AS_BEFORE,
    /** Shown only. */
    NONE
  }

  static final Bound NONE = new Bound(Kind.NONE, Double.NaN);
  static final Bound NEVER = atMost(0);
  static final Bound ALWAYS = atLeast(1);

  static Bound atMost(double limit) {
    return new Bound(Kind.AT_MOST, limit);
  }

  static Bound atLeast(double limit) {
    return new Bound(Kind.AT_LEAST, limit);
  }

  /**
   * At least what it was before.
   *
   * @param loss that is allowed, as a difference of shares
   */
  static Bound asBefore(double loss) {
    return new Bound(Kind.AS_BEFORE, loss);
  }

  /**
   * Whether the whole interval of the figure lies on the forbidden side.
   *
   * @param before the figure of before, null where there is none
   * @param z half the width of the interval, in standard errors
   */
  boolean isBroken(Share now, Share before, double z) {
    return switch (kind) {
      case AT_MOST -> now.lower(z) > limit;
      case AT_LEAST -> now.upper(z) < limit;
      case AS_BEFORE -> before != null && now.upper(z) < before.lower(z) - limit;
      case NONE -> false;
    };
  }

  /** {@code at most 5 %}; empty where nothing is asked. */
  String words() {
    return switch (kind) {
      case AT_MOST -> limit == 0 ? "never" : "at most " + percent();
      case AT_LEAST -> limit == 1 ? "always" : "at least " + percent();
      case AS_BEFORE -> limit == 0 ? "as before" : "before less " + points();
      case NONE -> "";
    };
  }

  private String points() {
    return String.format(Locale.ROOT, "%.0f points", 100 * limit);
  }

  private String percent() {
    return String.format(Locale.ROOT, "%.0f %%", 100 * limit);
  }
}
