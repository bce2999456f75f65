package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.history.ChangeSearch;
import dev.warrenperf.history.FigureTrend;
import dev.warrenperf.history.History;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.history.Release;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.HistoryReport.ReleaseRow;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a history into words and order. */
public final class HistoryBuilder {

  private final History history;
  private final Promises promises;
  private final boolean repeated;

  private HistoryBuilder(History history, TargetSet targets) {
    this.history = history;
    this.promises = new Promises(targets);
    this.repeated = history.releases().stream().anyMatch(release -> release.runs().size() > 1);
  }

  /**
   * The report of a history of at least one release.
   *
   * @param targets limits, by name of operation and figure
   * @param notices what was seen while reading
   * @param command as typed
   * @param toolVersion version of this program
   */
  public static HistoryReport build(
      History history,
      TargetSet targets,
      List<Notice> notices,
      String command,
      String toolVersion) {
    HistoryBuilder builder = new HistoryBuilder(history, targets);
    List<TrendReport> operations = builder.operations();
    List<FigureTrendReport> figures = builder.figures();
    return new HistoryReport(
        Report.PROGRAM + toolVersion,
        new HistoryHeadline(history, operations, figures).summary(),
        history.selection().scenario(),
        history.margin(),
        new Report.TargetsFacts(targets.name(), targets.origin()),
        history.releases().stream().map(HistoryBuilder::row).toList(),
        history.selection().leftOut(),
        TrendWords.ofAll(history.releases().size(), builder.repeated),
        operations,
        history.operations().stream()
            .filter(trend -> trend.observed().isEmpty())
            .map(trend -> trend.key().name())
            .toList(),
        figures,
        HistoryNotices.of(history, notices),
        command,
        method(history.margin()));
  }

  private static ReleaseRow row(Release release) {
    return new ReleaseRow(
        release.label(),
        release.runs().stream().map(MeasuredRun::title).toList(),
        release.runs().get(0).start(),
        HistoryNotices.nodes(release.runs().get(0)));
  }

  private List<TrendReport> operations() {
    List<TrendReport> reports = new ArrayList<>();
    for (int i = 0; i < history.operations().size(); i++) {
      OperationTrend trend = history.operations().get(i);
      String name = trend.key().name();
      if (!trend.observed().isEmpty()) {
        reports.add(
            new TrendReporter(trend, promises.of(name))
                .report(Anchors.of("operation", i, name), repeated));
      }
    }
    reports.sort(
        Comparator.comparingDouble(
                (TrendReport report) -> report.isUp() ? report.drift().ratio() : 0)
            .reversed()
            .thenComparingInt(report -> promises.place(report.name())));
    return reports;
  }

  private List<FigureTrendReport> figures() {
    List<FigureTrendReport> reports = new ArrayList<>();
    for (FigureTrend trend : history.figures()) {
      String anchor = Anchors.of("figure", reports.size(), trend.of().name());
      reports.add(new FigureTrendReporter(trend, promises.of(trend.of())).report(anchor));
    }
    return reports;
  }

  private static List<String> method(double margin) {
    return List.of(
        "Releases are sorted by version number, pre-releases before releases, then by"
            + " time and name. Runs of one version are repeats of it: their counts are added up at"
            + " the bounds that all have, their means become one geometric mean.",
        "A percentile lies in the bracket that the counts leave; the interval around it is a 95 %"
            + " interval that takes requests to be independent. The share within a limit is exact"
            + " where the limit is a bound of the buckets, and lies between two shares elsewhere."
            + " Headroom is the proven distance to the limit.",
        "The drift is the mean of the newest release divided by that of the oldest. Run-to-run"
            + " noise is the spread of repeats, pooled over all releases, and not less than the"
            + " median step between releases suggests; its 95 % interval and p come from simulated"
            + " series without a drift (with repeats and fewer than eight releases: Student's t)."
            + " A rise or fall is reported when it is at least "
            + Format.percent(margin)
            + " and its p at most 0.05 after Benjamini and Hochberg over all operations. Steps"
            + " below that can add up to more: that is reported as a slow drift.",
        "Change points are the splits with the largest t, and stretches of 3 to 24 releases that"
            + " differ most from the rest, in the logarithm of the mean and the share in the tail"
            + " on the arcsine scale, with at least "
            + ChangeSearch.FEWEST_RELEASES
            + " releases of one bucket layout, two on each side. Their p comes from simulated"
            + " series without a change (fixed seed): at most "
            + Format.number(ChangeSearch.LEVEL)
            + ", and at most 0.05 after Benjamini and Hochberg over all operations and both"
            + " measures. They are for diagnosis. Whether a release is slower than another is for"
            + " compare to say: a history gives no such verdict.");
  }
}
