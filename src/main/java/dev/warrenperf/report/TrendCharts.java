package dev.warrenperf.report;

import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.LevelChange.Measure;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.report.TrendChart.Bracketed;
import dev.warrenperf.target.OperationTarget;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The charts of one operation: mean, percentiles, and the share slower than its last limit. */
final class TrendCharts {

  private final OperationTrend trend;
  private final OperationTarget target;
  private final String anchor;
  private final List<TrendPoint> points;
  private final List<Integer> breaks;

  TrendCharts(
      OperationTrend trend, OperationTarget target, String anchor, List<TrendPoint> points) {
    this.trend = trend;
    this.target = target;
    this.anchor = anchor;
    this.points = points;
    this.breaks =
        IntStream.range(0, points.size()).filter(i -> points.get(i).newLayout()).boxed().toList();
  }

  List<TrendChart> all(List<String> quantiles) {
    List<TrendChart> charts = new ArrayList<>();
    if (trend.observed() == 0) {
      return charts;
    }
    charts.add(mean());
    for (int i = 0; i < quantiles.size(); i++) {
      charts.add(quantile(i, quantiles.get(i)));
    }
    if (target != null && !target.quantiles().isEmpty()) {
      charts.add(share(target.quantiles().size() - 1));
    }
    return charts;
  }

  private TrendChart mean() {
    ChartUnit unit =
        ChartUnit.of(trend.unit(), points.stream().mapToDouble(TrendPoint::greatestMean));
    List<Bracketed> rows =
        points.stream()
            .map(
                point ->
                    new Bracketed(
                        point.release(),
                        unit.scaled(point.mean()),
                        Double.NaN,
                        Double.NaN,
                        unit.scaled(point.leastMean()),
                        unit.scaled(point.greatestMean()),
                        meanText(point)))
            .toList();
    return chart(
        "mean",
        "mean",
        unit,
        false,
        rows,
        limit(unit, point -> point.meanOutcome()),
        marks(Measure.MEAN, Double.NaN));
  }

  private static String meanText(TrendPoint point) {
    if (!point.isObserved()) {
      return point.missingText();
    }
    return point.meanText() + (point.spreadText().isEmpty() ? "" : " (" + point.spreadText() + ")");
  }

  private TrendChart quantile(int index, String label) {
    ChartUnit unit =
        ChartUnit.of(
            trend.unit(),
            points.stream()
                .flatMap(point -> point.quantiles().stream())
                .filter(quantile -> quantile.label().equals(label))
                .flatMapToDouble(q -> DoubleStream.of(q.lower(), finite(q.upper()))));
    List<Bracketed> rows = points.stream().map(point -> bracket(point, index, unit)).toList();
    return chart(
        label,
        label,
        unit,
        true,
        rows,
        limit(unit, point -> point.quantiles().get(index).outcome()),
        List.of());
  }

  private static double finite(double value) {
    return Double.isInfinite(value) ? 0 : value;
  }

  private static Bracketed bracket(TrendPoint point, int index, ChartUnit unit) {
    if (!point.isObserved()) {
      return missing(point);
    }
    TrendPoint.TrendQuantile q = point.quantiles().get(index);
    return new Bracketed(
        point.release(),
        Double.NaN,
        Math.max(0, unit.scaled(q.lower())),
        unit.scaled(q.upper()),
        Math.max(0, unit.scaled(q.ciLower())),
        unit.scaled(q.ciUpper()),
        q.valueText());
  }

  private static Bracketed missing(TrendPoint point) {
    double nan = Double.NaN;
    return new Bracketed(point.release(), nan, nan, nan, nan, nan, point.missingText());
  }

  private TrendChart share(int index) {
    ChartUnit unit = ChartUnit.of(Unit.RATIO, DoubleStream.empty());
    String limit =
        points.stream()
            .filter(TrendPoint::isObserved)
            .findFirst()
            .orElseThrow()
            .shares()
            .get(index)
            .limitText();
    double bound =
        points.stream()
            .filter(TrendPoint::isObserved)
            .findFirst()
            .orElseThrow()
            .shares()
            .get(index)
            .limit();
    List<Bracketed> rows =
        points.stream()
            .map(
                point ->
                    point.isObserved()
                        ? above(point, point.shares().get(index), unit)
                        : missing(point))
            .toList();
    return chart(
        "share",
        new ObservationWords(trend.unit()).above(limit),
        unit,
        false,
        rows,
        List.of(),
        marks(Measure.TAIL, bound));
  }

  /** What is not within the limit; a dot where that is one share. */
  private static Bracketed above(TrendPoint point, TrendPoint.TrendShare share, ChartUnit unit) {
    double least = unit.scaled(1 - share.upper());
    double most = unit.scaled(1 - share.lower());
    boolean exact = share.lower() == share.upper();
    return new Bracketed(
        point.release(),
        exact ? least : Double.NaN,
        exact ? Double.NaN : least,
        exact ? Double.NaN : most,
        Double.NaN,
        Double.NaN,
        TrendPoints.shareText(1 - share.upper(), 1 - share.lower()));
  }

  private List<TrendChart.LevelMark> marks(Measure measure, double bound) {
    return trend.changes().changes().stream()
        .filter(change -> change.measure() == measure)
        .filter(change -> measure == Measure.MEAN || change.bound() == bound)
        .map(TrendCharts::mark)
        .toList();
  }

  private static TrendChart.LevelMark mark(LevelChange change) {
    return new TrendChart.LevelMark(
        change.release(),
        change.measure() == Measure.MEAN
            ? RatioWords.of(change.after() / change.before())
            : ShareWords.of(change.after()));
  }

  /** As the newest release with values stands to it. */
  private List<TimeChart.LimitLine> limit(ChartUnit unit, Function<TrendPoint, Outcome> of) {
    return points.stream()
        .filter(TrendPoint::isObserved)
        .map(of)
        .filter(Outcome::isJudged)
        .reduce((one, later) -> later)
        .map(
            outcome ->
                List.of(
                    new TimeChart.LimitLine(
                        outcome.limitText(), unit.scaled(outcome.limit()), outcome.tone())))
        .orElse(List.of());
  }

  private TrendChart chart(
      String kind,
      String heading,
      ChartUnit unit,
      boolean logarithmic,
      List<Bracketed> rows,
      List<TimeChart.LimitLine> limits,
      List<TrendChart.LevelMark> marks) {
    return new TrendChart(
        anchor + "-" + kind.replace('.', '-'),
        trend.name() + ", " + heading + " by release",
        heading,
        described(rows),
        unit.name(),
        logarithmic,
        rows,
        limits,
        marks,
        breaks);
  }

  /** First, last, and how many. */
  static String described(List<Bracketed> rows) {
    List<Bracketed> known =
        rows.stream().filter(Bracketed::isKnown).filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return "No release has values";
    }
    Bracketed first = known.get(0);
    Bracketed last = known.get(known.size() - 1);
    String begins = first.text() + " in " + first.label();
    return known.size() == 1
        ? begins
        : begins
            + ", "
            + last.text()
            + " in "
            + last.label()
            + "; "
            + Format.counted(known.size(), "release")
            + " with values";
  }
}
