package dev.warrenperf.judge;

import dev.warrenperf.json.Written;
import java.time.LocalDate;

/**
 * An excuse, given beforehand and for a time, for a target that is known to be missed.
 *
 * @param target what it excuses
 * @param ceiling how bad it may be at most; for a change an upper limit on the ratio by which it is
 *     worse ({@code <= 20%}: at most 1.2 times the baseline)
 * @param reason why, in the words of whoever wrote it; on one line
 * @param link where more is told, an https URL; or null
 * @param expires the last day on which it holds, in UTC
 * @param line one-based, where it stands in its file
 */
public record Waiver(
    CheckSubject target, Limit ceiling, String reason, String link, LocalDate expires, int line) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("target", "ceiling", "line");

  /** Whether its last day is over; that day itself still counts. */
  public boolean isExpiredOn(LocalDate day) {
    return day.isAfter(expires);
  }

  /**
   * Whether a change against a baseline is excused.
   *
   * @param upperRatio the largest ratio of worsening that the data allow, candidate to baseline
   *     where small values are good and baseline to candidate where large ones are: 1.2 is a fifth
   *     worse; NaN when not known, which nothing excuses
   * @param day on which the candidate's run ended, in UTC
   * @throws IllegalStateException when this waiver excuses something else
   */
  public boolean holdsForChange(double upperRatio, LocalDate day) {
    if (target.figure() != CheckedFigure.CHANGE) {
      throw new IllegalStateException("not a waiver of a change: " + target);
    }
    return !isExpiredOn(day) && upperRatio <= 1 + ceiling.value();
  }
}
