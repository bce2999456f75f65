package dev.warrenperf.report;

import dev.warrenperf.model.Notice;
import java.util.List;

/**
 * {@code history.json}, by the schema in {@code docs/history.schema.json}: the results of a
 * history.
 *
 * @param tool the program and its version
 * @param summary the headline and its reasons, a sentence each
 * @param scenario that all runs have; null when none is told
 * @param margin a change of the mean that is told, as a ratio
 * @param targets where the targets came from
 * @param releases the oldest first
 * @param leftOut runs that have no part, in the order given
 * @param remarks what holds for all operations
 * @param operations latency: what rose most first
 * @param silent operations of which no release has values, by name
 * @param figures rates, levels and resources
 * @param notices in what releases are not alike, and what was assumed
 * @param command what to type to get it again
 */
public record HistoryDocument(
    String tool,
    List<String> summary,
    String scenario,
    double margin,
    Report.TargetsFacts targets,
    List<HistoryReport.ReleaseRow> releases,
    List<HistoryReport.LeftOutRun> leftOut,
    List<String> remarks,
    List<TrendReport> operations,
    List<String> silent,
    List<FigureTrendReport> figures,
    List<Notice> notices,
    String command) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/history/1";

  public HistoryDocument {
    summary = List.copyOf(summary);
    releases = List.copyOf(releases);
    leftOut = List.copyOf(leftOut);
    remarks = List.copyOf(remarks);
    operations = List.copyOf(operations);
    silent = List.copyOf(silent);
    figures = List.copyOf(figures);
    notices = List.copyOf(notices);
  }

  /** Of a report. */
  public static HistoryDocument of(HistoryReport report) {
    return new HistoryDocument(
        "warren-perf " + report.toolVersion(),
        report.headline().summary().stream().map(Headline.Reason::asText).toList(),
        report.scenario(),
        report.margin(),
        report.targets(),
        report.releases(),
        report.leftOut(),
        report.remarks(),
        report.operations(),
        report.silent(),
        report.figures(),
        report.notices(),
        report.command());
  }
}
