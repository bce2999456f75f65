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
 * @param link an https URL with the reasons in full, such as an issue; null when not given
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
}
