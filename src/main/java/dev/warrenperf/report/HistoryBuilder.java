package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.history.Drift;
import dev.warrenperf.history.History;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.history.Release;
import dev.warrenperf.history.Selection;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.report.HistoryReport.LeftOutRun;
import dev.warrenperf.report.HistoryReport.ReleaseRow;
import dev.warrenperf.report.TrendReport.LevelChangeRow;
import dev.warrenperf.report.TrendReport.TrendDrift;
import dev.warrenperf.unit.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts a history into words and order. */
public final class HistoryBuilder {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final HistoryInput input;
  private final History history;
  private final Promises promises;

  private HistoryBuilder(HistoryInput input) {
    this.input = input;
    this.history = input.history();
    this.promises = new Promises(input.targets());
  }

  /** The report of a history of at least one release. */
  public static HistoryReport build(HistoryInput input) {
    return new HistoryBuilder(input).report();
  }

  private HistoryReport report() {
    List<TrendReport> operations = operations();
    List<FigureTrendReport> figures =
        new FigureTrends(history.releases(), promises, input.margin()).of(history.figures());
    return new HistoryReport(
        HistoryHeadline.of(history, operations, figures, input.margin()),
        history.selection().scenario(),
        history.releases().stream().map(HistoryBuilder::row).toList(),
        history.selection().leftOut().stream().map(HistoryBuilder::row).toList(),
        TrendWords.ofAll(history.releases()),
        operations,
        history.operations().stream()
            .filter(trend -> trend.observed() == 0)
            .map(OperationTrend::name)
            .toList(),
        figures,
        HistoryNotices.of(history, input.notices()),
        HistoryMethod.paragraphs(input.margin()),
        new Report.TargetsFacts(input.targets().name(), input.targets().origin()),
        input.margin(),
        Format.percent(input.margin()),
        input.commandLine(),
        input.toolVersion());
  }

  private static ReleaseRow row(Release release) {
    boolean timed = release.startMillis() != Long.MIN_VALUE;
    Instant start = timed ? Instant.ofEpochMilli(release.startMillis()) : null;
    return new ReleaseRow(
        release.label(),
        release.runs().stream().map(MeasuredRun::title).toList(),
        timed ? start.toString() : null,
        timed ? DAY_AND_TIME.format(start) + " UTC" : "",
        HistoryNotices.nodes(release.runs().get(0)));
  }

  private static LeftOutRun row(Selection.LeftOut left) {
    return new LeftOutRun(left.run().title(), left.run().version(), left.reason(), left.text());
  }

  private List<TrendReport> operations() {
    List<TrendReport> reports = new ArrayList<>();
    for (int i = 0; i < history.operations().size(); i++) {
      OperationTrend trend = history.operations().get(i);
      if (trend.observed() > 0) {
        reports.add(operation(trend, Anchors.of("operation", i, trend.name())));
      }
    }
    reports.sort(
        Comparator.comparingDouble(this::rise)
            .reversed()
            .thenComparingInt(report -> promises.place(report.name())));
    return reports;
  }

  /** 0 unless the mean rose by the margin or more. */
  private double rise(TrendReport report) {
    boolean up = report.drift() != null && report.drift().ratio() >= 1 + input.margin();
    return up ? report.drift().ratio() : 0;
  }

  private TrendReport operation(OperationTrend trend, String anchor) {
    OperationTarget target = promises.of(trend.name());
    TrendPoints points = new TrendPoints(trend, target);
    TrendWords words = new TrendWords(history.releases(), trend, input.margin());
    List<TrendPoint> rows = points.of(history.releases());
    boolean rose = trend.drift() != null && trend.drift().isUp(input.margin());
    return new TrendReport(
        trend.name(),
        anchor,
        trend.source(),
        rose ? Tone.UNDECIDED : Tone.NEUTRAL,
        words.finding(),
        words.remarks(),
        points.quantileLabels(),
        points.limitLabels(),
        trend.drift() == null ? null : drift(trend.drift()),
        trend.changes().changes().stream().map(change -> change(change, words)).toList(),
        rows,
        new TrendCharts(trend, target, anchor, rows).all(points.quantileLabels()));
  }

  private TrendDrift drift(Drift drift) {
    return new TrendDrift(
        label(drift.from()),
        label(drift.to()),
        drift.ratio(),
        drift.lower(),
        drift.upper(),
        (int) drift.runs().degrees(),
        Math.expm1(drift.runs().deviation()),
        drift.largestStep(),
        label(drift.largestAt()),
        drift.isSlow(input.margin()),
        TrendWords.ratioText(drift),
        RatioWords.of(drift.largestStep()));
  }

  private LevelChangeRow change(LevelChange change, TrendWords words) {
    return new LevelChangeRow(
        change.measure().word(),
        label(change.release()),
        change.before(),
        change.after(),
        change.bound(),
        change.p(),
        words.change(change));
  }

  private String label(int release) {
    return history.releases().get(release).label();
  }
}
