package dev.warrenperf.report;

import dev.warrenperf.history.Selection;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Notice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Many releases in order, ready to be drawn in any format; as JSON by the schema in {@code
 * docs/history.schema.json}. Numbers are in base units; a number that is not known is NaN. It
 * judges no release against another: that is what a comparison is for.
 *
 * @param tool the program and its version
 * @param summary what stands out: a sentence, then at most three reasons and how many more
 * @param scenario that all runs have; null when they name none
 * @param margin the least change of the mean that is reported, as a ratio: 0.05
 * @param targets the target file: its name for itself and where it came from
 * @param releases the oldest first
 * @param leftOut runs that have no part, in the order given
 * @param remarks what holds for all operations, in sentences without full stops
 * @param operations latency: what rose most first, then in the order of the target file
 * @param silent operations of which no release has values, by name
 * @param figures rates, levels and resources, in the order of the newest release
 * @param notices in what releases are not alike, and what was assumed
 * @param command what to type to get this again
 * @param method how the figures were reached, one paragraph each
 */
public record HistoryReport(
    String tool,
    List<Headline.Reason> summary,
    String scenario,
    double margin,
    Report.TargetsFacts targets,
    List<ReleaseRow> releases,
    List<Selection.LeftOut> leftOut,
    List<String> remarks,
    List<TrendReport> operations,
    List<String> silent,
    List<FigureTrendReport> figures,
    List<Notice> notices,
    String command,
    List<String> method) {

  /** Changes only when a field changes its meaning or goes away. */
  public static final String SCHEMA = "warren-perf/history/1";

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("method");

  /**
   * One release.
   *
   * @param release its version, or the title of its run
   * @param runs titles of its runs, by time
   * @param start instant of the first, ISO 8601 in UTC; null when not known
   * @param nodes which nodes were measured, for readers
   */
  public record ReleaseRow(String release, List<String> runs, String start, String nodes) {

    private static final DateTimeFormatter DAY_AND_TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The start for readers; null when not known. */
    public String startText() {
      return start == null ? null : DAY_AND_TIME.format(Instant.parse(start));
    }
  }

  /**
   * The picture of what stands out most: of the first reason, or of the first operation or metric
   * with values; null where there is none.
   */
  public Chart picture() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    operations.forEach(one -> charts.put(one.anchor(), one.charts().get(0)));
    figures.stream()
        .filter(FigureTrendReport::isObserved)
        .forEach(one -> charts.put(one.anchor(), one.chart()));
    return headline().reasons().stream()
        .map(reason -> charts.get(reason.anchor()))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> charts.values().stream().findFirst())
        .orElse(null);
  }

  /** What stands out, with {@code HISTORY} for a verdict. */
  public Headline headline() {
    return new Headline(Conclusion.HISTORY, 0, List.of(), summary);
  }
}
