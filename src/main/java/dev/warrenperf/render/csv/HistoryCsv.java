package dev.warrenperf.render.csv;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.history.Drift;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.report.FigureTrendReport;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.TrendPoint;
import dev.warrenperf.report.TrendPoint.TrendQuantile;
import dev.warrenperf.report.TrendReport;
import dev.warrenperf.report.TrendTarget;

/**
 * {@code history.csv}: the columns of {@code report.csv}, one row per number and release, so that
 * both can be concatenated. The release stands in the column of the version.
 */
public final class HistoryCsv {

  private static final String RATIO = "ratio";

  private HistoryCsv() {}

  /** The table with its head, every row ending in a line feed. */
  public static String render(HistoryReport report) {
    CsvTable table = CsvTable.ofScenario(report.scenario());
    for (HistoryReport.ReleaseRow release : report.releases()) {
      table.whole(
          in(Subject.of("release", null, null), release.release()), "runs", release.runs().size());
    }
    report.operations().forEach(operation -> operation(operation, table));
    report.figures().forEach(figure -> figure(figure, table));
    return table.text();
  }

  private static Subject in(Subject subject, String release) {
    return subject.between(new Versus(null, release, null, null, null));
  }

  private static void operation(TrendReport operation, CsvTable table) {
    String section = operation.source() == Source.SAMPLES ? "client" : "operation";
    operation.observed().forEach(point -> point(section, operation.name(), point, table));
    Subject all = Subject.of(section + "Trend", operation.name(), null);
    if (operation.drift() != null) {
      drift(all, operation, table);
    }
    operation.changes().forEach(change -> change(all, change, operation, table));
  }

  private static void point(String section, String name, TrendPoint point, CsvTable table) {
    OperationPoint measured = point.measured();
    Subject release = in(Subject.of(section, name, measured.metric()), measured.release());
    String unit = point.unit().symbol();
    table.whole(release, "count", measured.count());
    judged(release, "mean", measured.mean(), unit, point.meanTarget(), table);
    table.number(release, "leastMean", measured.leastMean(), unit);
    table.number(release, "greatestMean", measured.greatestMean(), unit);
    for (TrendQuantile quantile : point.quantiles()) {
      Subject at = release.atQuantile(quantile.q());
      table.number(at, "lower", quantile.lower(), unit);
      judged(at, "upper", quantile.upper(), unit, quantile.target(), table);
      table.number(at, "ciLower", quantile.ciLower(), unit);
      table.number(at, "ciUpper", quantile.ciUpper(), unit);
    }
    for (TrendPoint.TrendShare share : point.shares()) {
      table.share(release, "shareWithinLower", share.limit(), share.lower());
      table.share(release, "shareWithinUpper", share.limit(), share.upper());
    }
  }

  private static void judged(
      Subject subject,
      String statistic,
      double value,
      String unit,
      TrendTarget target,
      CsvTable table) {
    table.judged(
        subject, statistic, value, unit, target == null ? Outcome.NOT_JUDGED : target.outcome());
  }

  private static void drift(Subject operation, TrendReport trend, CsvTable table) {
    Drift drift = trend.drift();
    Subject ends = operation.between(Versus.of(drift.from(), drift.to()));
    table.number(ends, "ratioLower", drift.lower(), RATIO);
    table.told(ends, "ratio", drift.ratio(), RATIO, trend.finding());
    table.number(ends, "ratioUpper", drift.upper(), RATIO);
    table.number(ends, "p", drift.p(), "1");
    Subject largest = operation.between(Versus.of(null, drift.largestRelease()));
    table.number(largest, "largestStep", drift.largestStep(), RATIO);
  }

  private static void change(
      Subject operation, LevelChange change, TrendReport trend, CsvTable table) {
    Subject from = operation.between(Versus.of(null, change.release()));
    if (change.measure() == LevelChange.Measure.MEAN) {
      table.number(from, "meanBefore", change.before(), trend.unit().symbol());
      table.number(from, "meanAfter", change.after(), trend.unit().symbol());
    } else {
      table.share(from, "shareAboveBefore", change.bound(), change.before());
      table.share(from, "shareAboveAfter", change.bound(), change.after());
    }
    table.number(from, "p", change.p(), "1");
  }

  private static void figure(FigureTrendReport figure, CsvTable table) {
    for (FigureTrendPoint point : figure.points()) {
      if (point.measured().isObserved()) {
        Subject release = in(subject(figure), point.measured().release());
        double value = point.measured().value();
        String unit = figure.unit();
        judged(release, figure.statistic(), value, unit, point.target(), table);
        table.number(release, "least", point.measured().least(), unit);
        table.number(release, "greatest", point.measured().greatest(), unit);
      }
    }
  }

  /** In the section that it has in {@code report.csv}. */
  private static Subject subject(FigureTrendReport figure) {
    String kind = figure.kind().word();
    return switch (figure.kind()) {
      case THROUGHPUT, RATIO, GAUGE -> Subject.of(kind, figure.name(), null);
      case CPU, MEMORY -> Subject.of("resource", figure.name(), kind);
    };
  }
}
