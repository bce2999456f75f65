package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderGap;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.Verdict;
import java.util.List;

/**
 * One time between two leaders.
 *
 * @param gap what is known of it
 * @param verdict of its outcome; null when nothing was promised
 * @param reason of its outcome
 * @param text what is known of it, in sentences
 * @param requests what was observed between the last snapshot that shows the old leader and the
 *     first that shows the new one; operations with any
 * @param outcome against its target
 * @param beside what of it a table of who, how long and from when to when leaves out, in sentences;
 *     null when that is nothing
 * @param requestsText the requests for readers; null when there is no such time
 */
public record FailoverEvent(
    LeaderGap gap,
    Verdict verdict,
    Reason reason,
    String text,
    List<Requests> requests,
    Outcome outcome,
    String beside,
    String requestsText) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("outcome", "beside", "requestsText").andInline("gap");

  /** How often an operation was observed. */
  public record Requests(String operation, long count) {}

  /** Who led before and after, for readers. */
  public String change() {
    return FailoverWords.nodes(gap);
  }

  /** How long it was, for readers. */
  public String length() {
    return FailoverWords.interval(gap);
  }

  /** When the old leadership ended, for readers. */
  public String loss() {
    return LeaderTimes.between(gap.lossEarliest(), gap.lossLatest());
  }

  /** When the new one began, for readers. */
  public String gain() {
    return LeaderTimes.between(gap.gainEarliest(), gap.gainLatest());
  }
}
