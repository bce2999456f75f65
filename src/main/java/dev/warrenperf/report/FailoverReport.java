package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of leader: who led when, and how long the cluster may have been without one.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param metric the gauge that serves; the preferred one when none is exposed
 * @param refreshSeconds how old the gauge's value may be
 * @param changes how often the leadership passed on, as far as it was shown
 * @param shortestSeconds of the time without a leader that decides; NaN when there is none
 * @param longestSeconds likewise; +Inf when it has no known end, NaN when not known
 * @param valueText the two for readers
 * @param finding what happened, in a sentence without a full stop
 * @param remarks what a reader has to know of it: two leaders at one time, managers without the
 *     gauge
 * @param marked the same with their tones
 * @param outcome against its target
 * @param leaders by the time they were first shown
 * @param events times without a leader, by time
 * @param chart null when there is nothing to draw
 */
public record FailoverReport(
    String name,
    String anchor,
    String metric,
    double refreshSeconds,
    int changes,
    double shortestSeconds,
    double longestSeconds,
    String valueText,
    String finding,
    Outcome outcome,
    List<LeaderPart> leaders,
    List<FailoverEvent> events,
    List<String> remarks,
    List<Remark> marked,
    Chart chart)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("anchor", "valueText", "marked", "chart").andInline("outcome");

  /**
   * One node's leadership; instants are ISO 8601 in UTC, null when not known.
   *
   * @param node whose
   * @param beganEarliest it began not before
   * @param beganLatest nor after; the first snapshot that shows it
   * @param shownLast the last snapshot that shows it
   * @param endedEarliest it ended not before
   * @param endedLatest nor after
   * @param shownText when it was shown, for readers
   * @param beganText when it began, for readers
   * @param endedText when it ended, for readers
   */
  public record LeaderPart(
      String node,
      String beganEarliest,
      String beganLatest,
      String shownLast,
      String endedEarliest,
      String endedLatest,
      String shownText,
      String beganText,
      String endedText) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("shownText", "beganText", "endedText");
  }

  @Override
  public String kind() {
    return "failover";
  }

  @Override
  public String unit() {
    return Unit.SECONDS.symbol();
  }

  @Override
  public List<CheckReport> checks() {
    return CheckReport.only(
        this,
        name,
        "leaderless",
        valueText,
        outcome,
        Stream.concat(Stream.of(finding), events.stream().map(FailoverEvent::text)).toList());
  }
}
