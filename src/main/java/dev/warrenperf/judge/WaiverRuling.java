package dev.warrenperf.judge;

import dev.warrenperf.judge.WaiverResult.State;
import java.util.Arrays;

/** Whether a waiver holds, on one day. */
public final class WaiverRuling {

  private final String origin;
  private final RunDay day;

  /**
   * Rules on waivers of one file.
   *
   * @param day the run's; expiry is judged on it
   */
  public WaiverRuling(String origin, RunDay day) {
    this.origin = origin;
    this.day = day;
  }

  /**
   * The waiver of a target.
   *
   * @param reached what the target's own limits gave; null when there is no such target
   * @param ceiling what the same judge says of the ceiling as a limit; null when there is no such
   *     target
   */
  WaiverResult target(Waiver waiver, Check reached, Check ceiling) {
    boolean counts = reached != null && reached.isExcusable();
    if (waiver.isExpiredOn(day.day())) {
      return expired(waiver, counts);
    }
    if (!counts) {
      return result(waiver, State.UNUSED, "unused: " + unused(waiver, reached));
    }
    return switch (ceiling.judgement().verdict()) {
      case PASS -> holds(waiver);
      case FAIL -> missed(waiver);
      default ->
          result(
              waiver,
              State.CEILING_NOT_KEPT,
              "not waived: whether the ceiling "
                  + waiver.ceiling()
                  + " is kept cannot be decided, since "
                  + ceiling.judgement().reason().meaning());
    };
  }

  /**
   * The waiver of a change against a baseline.
   *
   * @param worse whether the comparison found it to be worse, so that it counts
   * @param upperRatio as {@link Waiver#holdsForChange} takes it
   */
  public WaiverResult change(Waiver waiver, boolean worse, double upperRatio) {
    if (waiver.isExpiredOn(day.day())) {
      return expired(waiver, worse);
    }
    if (!worse) {
      return result(waiver, State.UNUSED, "unused: it is not found to be worse than the baseline");
    }
    return waiver.holdsForChange(upperRatio, day.day())
        ? holds(waiver)
        : unproven(waiver, upperRatio);
  }

  /**
   * The waiver of a change that several contrasts concern: of several candidates, or of what the
   * system and a client measured. It holds where it does for each of them.
   *
   * @param upperRatios of every contrast that is worse; empty when none is
   */
  public WaiverResult changes(Waiver waiver, double... upperRatios) {
    double[] over =
        Arrays.stream(upperRatios)
            .filter(ratio -> !waiver.holdsForChange(ratio, day.day()))
            .toArray();
    if (waiver.isExpiredOn(day.day()) || over.length == 0 || over.length == upperRatios.length) {
      double[] told = over.length == 0 ? upperRatios : over;
      return change(waiver, upperRatios.length > 0, Arrays.stream(told).max().orElse(Double.NaN));
    }
    return result(
        waiver,
        State.CEILING_NOT_KEPT,
        "waived in "
            + (upperRatios.length - over.length)
            + " of "
            + upperRatios.length
            + " slowdowns; in the "
            + (over.length == 1 ? "other" : "others")
            + " the ceiling "
            + waiver.ceiling()
            + " is not proven to be kept");
  }

  /** The waiver of a target where versions are compared and no target is judged. */
  public WaiverResult unjudged(Waiver waiver) {
    return result(waiver, State.UNUSED, "unused: compare judges no target");
  }

  private WaiverResult holds(Waiver waiver) {
    return result(
        waiver,
        State.HOLDS,
        "waived until "
            + waiver.expires()
            + " up to the ceiling "
            + waiver.ceiling()
            + ", which is kept");
  }

  private WaiverResult missed(Waiver waiver) {
    return result(
        waiver,
        State.CEILING_NOT_KEPT,
        "not waived: the ceiling " + waiver.ceiling() + " is not kept");
  }

  /** What may be above a ceiling need not be: the interval of a change only does not exclude it. */
  private WaiverResult unproven(Waiver waiver, double upperRatio) {
    return result(
        waiver,
        State.CEILING_NOT_KEPT,
        "not waived: the ceiling "
            + waiver.ceiling()
            + " is not proven to be kept, since "
            + (Double.isNaN(upperRatio)
                ? "how much worse it may be is not known"
                : "the interval of the change ends above it"));
  }

  private WaiverResult expired(Waiver waiver, boolean counts) {
    return result(
        waiver,
        State.EXPIRED,
        (counts ? "not waived: " : "")
            + "the waiver expired on "
            + waiver.expires()
            + ", and "
            + day.words());
  }

  private static String unused(Waiver waiver, Check reached) {
    if (reached != null) {
      return reached.judgement().verdict() == Verdict.PASS
          ? "the target is kept"
          : "the target has no data, which no waiver makes a pass";
    }
    return waiver.target().figure() == CheckedFigure.CHANGE
        ? "the run is compared with no baseline"
        : "the target file has no such target";
  }

  private WaiverResult result(Waiver waiver, State state, String text) {
    return new WaiverResult(waiver, origin, state, text);
  }
}
