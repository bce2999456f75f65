package dev.warrenperf.report;

import dev.warrenperf.analysis.LeaderTerm;
import dev.warrenperf.json.Written;
import dev.warrenperf.judge.FailoverWords;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of leader: who led when, and how long the cluster may have been without one.
 *
 * @param name as users call it
 * @param anchor id of its section
 * @param metric the gauge that serves; the preferred one when none is exposed
 * @param activity counters whose increases show who leads beside it; empty when none serves
 * @param refreshSeconds how old the gauge's value may be
 * @param changes how often the leadership passed on, as far as it was shown
 * @param shortestSeconds of the time without a leader that decides; NaN when there is none
 * @param longestSeconds likewise; +Inf when it has no known end, NaN when not known
 * @param finding what happened, in a sentence without a full stop
 * @param remarks what a reader has to know of it: two leaders at one time, activity that does not
 *     serve, managers without the gauge
 * @param outcome against its target
 * @param leaders by the time they were first shown
 * @param events times without a leader, by time
 * @param chart null when there is nothing to draw
 */
public record FailoverReport(
    String name,
    String anchor,
    String metric,
    List<String> activity,
    double refreshSeconds,
    int changes,
    double shortestSeconds,
    double longestSeconds,
    String finding,
    Outcome outcome,
    List<LeaderTerm> leaders,
    List<FailoverEvent> events,
    List<Remark> remarks,
    Chart chart)
    implements TargetReport {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("anchor", "chart").andInline("outcome");

  /** How long the time was that decides, for readers. */
  public String valueText() {
    return Double.isNaN(shortestSeconds)
        ? "–"
        : FailoverWords.interval(shortestSeconds, longestSeconds);
  }

  /** By what leaders were known, for readers; without a full stop. */
  public String known() {
    String gauge = metric + " may be " + Format.seconds(refreshSeconds) + " old";
    return activity.isEmpty()
        ? gauge
        : gauge
            + "; increases of "
            + String.join(", ", activity)
            + " prove leadership between refreshes";
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
  public List<CheckReport> measures() {
    return List.of(
        new CheckReport(
            this,
            name,
            "leaderless",
            valueText(),
            valueText(),
            outcome,
            () ->
                Stream.concat(Stream.of(finding), events.stream().map(FailoverEvent::text))
                    .toList()));
  }
}
