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
                  + " is met cannot be decided, since "
                  + ceiling.judgement().reason().meaning());
    };
  }

  /**
   * The waiver of a change against a baseline, which several contrasts may concern: of several
   * candidates, or of what the system and a client measured. It holds where it does for each.
   *
   * @param upperRatios of every contrast that is worse the largest ratio of worsening that the data
   *     allow, candidate to baseline where small values are good and baseline to candidate where
   *     large ones are: 1.2 is a fifth worse; NaN when not known, which nothing excuses
   */
  public WaiverResult change(Waiver waiver, double... upperRatios) {
    if (waiver.isExpiredOn(day.day())) {
      return expired(waiver, upperRatios.length > 0);
    }
    if (upperRatios.length == 0) {
      return result(waiver, State.UNUSED, "unused: it is not found to be worse than the baseline");
    }
    double most = 1 + waiver.ceiling().value();
    double[] over = Arrays.stream(upperRatios).filter(ratio -> !(ratio <= most)).toArray();
    if (over.length == 0) {
      return holds(waiver);
    }
    return over.length == upperRatios.length
        ? unproven(waiver, Arrays.stream(over).max().orElseThrow())
        : result(
            waiver,
            State.CEILING_NOT_KEPT,
            "waived in "
                + (upperRatios.length - over.length)
                + " of "
                + upperRatios.length
                + " changes for the worse; in the "
                + (over.length == 1 ? "other" : "others")
                + " the ceiling "
                + waiver.ceiling()
                + " is not proven to be met");
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
            + ", which is met");
  }

  private WaiverResult missed(Waiver waiver) {
    return result(
        waiver,
        State.CEILING_NOT_KEPT,
        "not waived: the ceiling " + waiver.ceiling() + " is not met");
  }

  /** What may be above a ceiling need not be: the interval of a change only does not exclude it. */
  private WaiverResult unproven(Waiver waiver, double upperRatio) {
    return result(
        waiver,
        State.CEILING_NOT_KEPT,
        "not waived: the ceiling "
            + waiver.ceiling()
            + " is not proven to be met, since "
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
          ? "the target is met"
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
