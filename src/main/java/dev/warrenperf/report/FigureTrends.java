package dev.warrenperf.report;

import dev.warrenperf.history.FigurePoint;
import dev.warrenperf.history.FigureTrend;
import dev.warrenperf.history.Release;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.ScalarJudge;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** Rates, levels and resources from release to release. */
final class FigureTrends {

  private final List<Release> releases;
  private final Promises promises;
  private final double margin;

  FigureTrends(List<Release> releases, Promises promises, double margin) {
    this.releases = releases;
    this.promises = promises;
    this.margin = margin;
  }

  List<FigureTrendReport> of(List<FigureTrend> trends) {
    List<FigureTrendReport> reports = new ArrayList<>();
    for (int i = 0; i < trends.size(); i++) {
      reports.add(of(trends.get(i), Anchors.of("figure", i, trends.get(i).of().name())));
    }
    return reports;
  }

  private FigureTrendReport of(FigureTrend trend, String anchor) {
    Tiers limits = promises.of(trend.of());
    List<FigureTrendPoint> points = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      points.add(point(trend, releases.get(i), trend.points().get(i), limits));
    }
    return new FigureTrendReport(
        trend.of().kind(),
        trend.of().name(),
        anchor,
        trend.of().statistic(),
        trend.unit().symbol(),
        trend.of().better(),
        trend.isWorse(margin) ? Tone.UNDECIDED : Tone.NEUTRAL,
        finding(trend),
        trend.ratio(),
        points,
        trend.observed() == 0 ? null : chart(trend, anchor, points));
  }

  private static FigureTrendPoint point(
      FigureTrend trend, Release release, FigurePoint point, Tiers limits) {
    boolean repeated = point.runs() > 1;
    Outcome outcome =
        limits == null || !point.isObserved()
            ? Outcome.NOT_JUDGED
            : Outcomes.of(
                ScalarJudge.judge("it", point.value(), limits, Reason.NOT_A_NUMBER), limits, true);
    return new FigureTrendPoint(
        release.label(),
        point.presence(),
        point.runs(),
        point.value(),
        point.least(),
        point.greatest(),
        point.isObserved()
            ? Format.of(point.value(), trend.unit())
            : TrendPoints.missing(point.presence()),
        repeated ? SpreadWords.range(point.least(), point.greatest(), trend.unit()) : "",
        TrendTarget.of(outcome),
        outcome);
  }

  private String finding(FigureTrend trend) {
    if (trend.observed() == 0) {
      return "No release has values";
    }
    String first = text(trend, trend.oldest());
    if (trend.observed() == 1) {
      return "Only " + releases.get(trend.oldest()).label() + " has a value: " + first;
    }
    return "From "
        + first
        + " in "
        + releases.get(trend.oldest()).label()
        + " to "
        + text(trend, trend.newest())
        + " in "
        + releases.get(trend.newest()).label()
        + (Double.isNaN(trend.ratio()) ? "" : ": " + RatioWords.of(trend.ratio()))
        + direction(trend);
  }

  private static String text(FigureTrend trend, int release) {
    return Format.of(trend.points().get(release).value(), trend.unit());
  }

  private String direction(FigureTrend trend) {
    if (trend.isWorse(margin)) {
      return ", worse";
    }
    if (trend.isBetter(margin)) {
      return ", better";
    }
    Direction better = trend.of().better();
    return better == null ? "" : " (" + better.word() + " is better)";
  }

  private static String title(FigureTrend trend) {
    return FigureTrendReport.title(trend.of().kind(), trend.of().name());
  }

  private static Chart chart(FigureTrend trend, String anchor, List<FigureTrendPoint> points) {
    ChartUnit unit =
        ChartUnit.of(trend.unit(), points.stream().mapToDouble(FigureTrendPoint::greatest));
    ReleaseChart chart =
        new ReleaseChart(
            anchor + "-chart",
            title(trend) + ", " + trend.of().statistic() + " by release",
            title(trend),
            Axis.linear(unit),
            unit);
    Outcome newest =
        points.stream()
            .map(FigureTrendPoint::outcome)
            .filter(Outcome::isJudged)
            .reduce(null, (one, later) -> later);
    return chart.of(points.stream().map(point -> value(point, chart)).toList(), newest, List.of());
  }

  private static Layer.Bracketed value(FigureTrendPoint point, ReleaseChart chart) {
    return chart.value(
        point.release(),
        point.value(),
        point.least(),
        point.greatest(),
        false,
        ReleaseChart.spread(point.valueText(), point.spreadText()));
  }
}
