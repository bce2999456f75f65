package dev.warrenperf.report;

import dev.warrenperf.history.FigurePoint;
import dev.warrenperf.history.FigureTrend;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.ScalarJudge;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.FigureTrendReport.FigureTrendPoint;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.List;

/** One rate, level or resource from release to release against its target. */
final class FigureTrendReporter {

  private final FigureTrend trend;
  private final Tiers limits;
  private final Unit unit;
  private final String title;

  /** The limits may be null. */
  FigureTrendReporter(FigureTrend trend, Tiers limits) {
    this.trend = trend;
    this.limits = limits;
    this.unit = trend.of().unit();
    this.title = Promises.subject(trend.of()).toString();
  }

  FigureTrendReport report(String anchor) {
    List<FigureTrendPoint> points = trend.points().stream().map(this::point).toList();
    return new FigureTrendReport(
        trend.of().kind(),
        trend.of().name(),
        trend.of().statistic(),
        unit.symbol(),
        trend.of().better(),
        finding(),
        trend.ratio(),
        points,
        title,
        anchor,
        trend.isWorse() ? Tone.UNDECIDED : Tone.NEUTRAL,
        trend.observed().isEmpty() ? null : chart(anchor, points));
  }

  private FigureTrendPoint point(FigurePoint point) {
    return new FigureTrendPoint(
        point,
        limits == null || !point.isObserved()
            ? null
            : TrendTarget.of(
                ScalarJudge.judge("it", point.value(), limits, Reason.NOT_A_NUMBER), limits, true),
        unit);
  }

  private String finding() {
    List<FigurePoint> known = trend.observed();
    if (known.isEmpty()) {
      return "No release has values";
    }
    FigurePoint first = known.get(0);
    FigurePoint last = known.get(known.size() - 1);
    return known.size() == 1
        ? "Only " + first.release() + " has a value: " + Format.of(first.value(), unit)
        : "From %s to %s%s%s"
            .formatted(
                placed(first, Math.max(first.value(), last.value())),
                placed(last, Math.max(first.value(), last.value())),
                Double.isNaN(trend.ratio()) ? "" : ": " + Format.change(trend.ratio()),
                direction());
  }

  private String placed(FigurePoint point, double largest) {
    return Format.beside(point.value(), largest, unit) + " in " + point.release();
  }

  private String direction() {
    if (trend.isWorse() || trend.isBetter()) {
      return trend.isWorse() ? ", worse" : ", better";
    }
    Direction better = trend.of().better();
    return better == null ? "" : " (" + better.word() + " is better)";
  }

  private Chart chart(String anchor, List<FigureTrendPoint> points) {
    ChartUnit scale =
        ChartUnit.of(unit, trend.points().stream().mapToDouble(FigurePoint::greatest));
    String caption = title + ", " + trend.of().statistic() + " by release";
    ReleaseChart chart =
        new ReleaseChart(anchor + "-chart", caption, title, Axis.linear(scale), scale);
    return chart.of(
        points.stream().map(point -> value(point, chart)).toList(),
        points.stream().map(FigureTrendPoint::target),
        List.of());
  }

  private static Layer.Bracketed value(FigureTrendPoint point, ReleaseChart chart) {
    FigurePoint measured = point.measured();
    return chart.value(
        measured.release(),
        measured.value(),
        measured.least(),
        measured.greatest(),
        false,
        point.text());
  }
}
