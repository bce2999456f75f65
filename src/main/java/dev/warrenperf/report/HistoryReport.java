package dev.warrenperf.report;

import dev.warrenperf.json.Written;
import dev.warrenperf.model.Notice;
import java.util.List;

/**
 * Many releases in order, ready to be drawn in any format. Numbers are in base units; a number that
 * is not known is NaN; texts are for readers. It judges no release against another: that is what a
 * comparison is for.
 *
 * @param headline what stands out, with {@code HISTORY} for a verdict
 * @param scenario that all runs have; null when none is told
 * @param releases the oldest first
 * @param leftOut runs that have no part, in the order given
 * @param remarks what holds for all operations, in sentences without full stops
 * @param operations latency: what rose most first, then in the order of the target file
 * @param silent operations of which no release has values, by name
 * @param figures rates, levels and resources, in the order of the newest release
 * @param notices in what releases are not alike, and what was assumed
 * @param method how the figures were reached, one paragraph each
 * @param targets the target file: its name for itself and where it came from
 * @param margin a change of the mean that is told, as a ratio: 0.05
 * @param marginText for readers: {@code 5 %}
 * @param command what to type to get this again
 * @param toolVersion version of this program
 */
public record HistoryReport(
    Headline headline,
    String scenario,
    List<ReleaseRow> releases,
    List<LeftOutRun> leftOut,
    List<String> remarks,
    List<TrendReport> operations,
    List<String> silent,
    List<FigureTrendReport> figures,
    List<Notice> notices,
    List<String> method,
    Report.TargetsFacts targets,
    double margin,
    String marginText,
    String command,
    String toolVersion) {

  /**
   * One release.
   *
   * @param release its version, or the title of its run
   * @param runs titles of its runs, by time
   * @param start instant of the first, ISO 8601 in UTC; null when not known
   * @param startText for readers; empty when not known
   * @param nodes which nodes were measured, for readers
   */
  public record ReleaseRow(
      String release, List<String> runs, String start, String startText, String nodes) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("startText");

    public ReleaseRow {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A run that has no part.
   *
   * @param run its name
   * @param version null when not known
   * @param reason stable code: {@code invalid}, {@code scenario} or {@code duplicate}
   * @param text why, in words without a full stop
   */
  public record LeftOutRun(String run, String version, String reason, String text) {}

  public HistoryReport {
    releases = List.copyOf(releases);
    leftOut = List.copyOf(leftOut);
    remarks = List.copyOf(remarks);
    operations = List.copyOf(operations);
    silent = List.copyOf(silent);
    figures = List.copyOf(figures);
    notices = List.copyOf(notices);
    method = List.copyOf(method);
  }
}
