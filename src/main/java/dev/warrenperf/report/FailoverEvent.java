package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Verdict;
import java.util.List;

/**
 * One time between two leaders; instants are ISO 8601 in UTC, null when not known.
 *
 * @param kind what is known of the two leaderships
 * @param from who led before; several when it is not known which was the last; null when none is
 *     known
 * @param to who led after, likewise
 * @param lossEarliest the old leadership ended not before
 * @param lossLatest nor after
 * @param gainEarliest the new one began not before
 * @param gainLatest nor after
 * @param shortestSeconds it was at least so long
 * @param longestSeconds and at most; +Inf when it has no known end, NaN when not known
 * @param lengthText the two for readers
 * @param changeText who before, who after, for readers
 * @param lossText when the old leadership ended, for readers
 * @param gainText when the new one began, for readers
 * @param text what is known of it, in sentences
 * @param besideText what of it the texts above do not say, in sentences; may be empty
 * @param verdict of its outcome; null when nothing was promised
 * @param reason of its outcome
 * @param outcome against its target
 * @param requests what was observed between the last snapshot that shows the old leader and the
 *     first that shows the new one; operations with any
 * @param requestsText the same for readers; empty when there is no such time
 */
public record FailoverEvent(
    LeaderGap.Kind kind,
    String from,
    String to,
    String lossEarliest,
    String lossLatest,
    String gainEarliest,
    String gainLatest,
    double shortestSeconds,
    double longestSeconds,
    Verdict verdict,
    Reason reason,
    Outcome outcome,
    String text,
    List<Requests> requests,
    String lengthText,
    String changeText,
    String lossText,
    String gainText,
    String besideText,
    String requestsText) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never(
          "outcome",
          "lengthText",
          "changeText",
          "lossText",
          "gainText",
          "besideText",
          "requestsText");

  /** How often an operation was observed. */
  public record Requests(String operation, long count) {}
}
