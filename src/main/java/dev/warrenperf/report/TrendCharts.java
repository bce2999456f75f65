package dev.warrenperf.report;

import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.LevelChange.Measure;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.Layer.Bracketed;
import dev.warrenperf.report.Layer.Mark;
import dev.warrenperf.report.Layer.Range;
import dev.warrenperf.report.ReleaseChart.Value;
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
        IntStream.range(0, points.size())
            .filter(i -> points.get(i).measured().newLayout())
            .boxed()
            .toList();
  }

  /** Of a trend with values. */
  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    charts.add(mean());
    List<TrendPoint.TrendQuantile> quantiles = any().quantiles();
    for (int i = 0; i < quantiles.size(); i++) {
      charts.add(quantile(i, quantiles.get(i).label()));
    }
    if (target != null && !target.quantiles().isEmpty()) {
      charts.add(share(target.quantiles().size() - 1));
    }
    return charts;
  }

  private TrendPoint any() {
    return points.stream().filter(TrendPoint::isObserved).findFirst().orElseThrow();
  }

  private ReleaseChart chart(String kind, String heading, ChartUnit unit) {
    return new ReleaseChart(
        anchor + "-" + kind.replace('.', '-'),
        trend.key().name() + ", " + heading + " by release",
        heading,
        unit);
  }

  private List<Value> values(Function<TrendPoint, Value> observed) {
    return points.stream()
        .map(
            point ->
                point.isObserved()
                    ? observed.apply(point)
                    : Value.missing(point.measured().release(), point.missingText()))
        .toList();
  }

  /** The newest release with values against its target; null where nothing was promised. */
  private TrendTarget newest(Function<TrendPoint, TrendTarget> of) {
    return points.stream()
        .filter(TrendPoint::isObserved)
        .map(of)
        .filter(Objects::nonNull)
        .reduce(null, (one, later) -> later);
  }

  private Chart mean() {
    ChartUnit unit =
        ChartUnit.of(
            trend.unit(), points.stream().mapToDouble(point -> point.measured().greatestMean()));
    ReleaseChart chart = chart("mean", "mean", unit);
    return chart.of(
        Axis.Kind.LINEAR,
        values(point -> mean(point, unit)),
        chart.limit(newest(TrendPoint::meanTarget)),
        levels(Measure.MEAN, Double.NaN),
        breaks);
  }

  private static Value mean(TrendPoint point, ChartUnit unit) {
    OperationPoint mean = point.measured();
    return Value.of(
        mean.release(),
        unit.scaled(mean.mean()),
        new Range(unit.scaled(mean.leastMean()), unit.scaled(mean.greatestMean())),
        point.text());
  }

  private Chart quantile(int index, String label) {
    ChartUnit unit =
        ChartUnit.of(
            trend.unit(),
            points.stream()
                .filter(TrendPoint::isObserved)
                .map(point -> point.quantiles().get(index))
                .flatMapToDouble(q -> DoubleStream.of(q.lower(), q.upper())));
    ReleaseChart chart = chart(label, label, unit);
    return chart.of(
        Axis.Kind.LOGARITHMIC,
        values(point -> bracket(point.measured().release(), point.quantiles().get(index), unit)),
        chart.limit(newest(point -> point.quantiles().get(index).target())),
        List.of(),
        breaks);
  }

  private static Value bracket(String release, TrendPoint.TrendQuantile q, ChartUnit unit) {
    return new Value(
        new Bracketed(
            release,
            Double.NaN,
            above0(q.lower(), q.upper(), unit),
            above0(q.ciLower(), q.ciUpper(), unit),
            false),
        q.valueText());
  }

  private static Range above0(double lower, double upper, ChartUnit unit) {
    return new Range(Math.max(0, unit.scaled(lower)), unit.scaled(upper));
  }

  private Chart share(int index) {
    Limit limit = List.copyOf(target.quantiles().values()).get(index).deciding();
    ChartUnit unit = ChartUnit.usual(Unit.RATIO);
    return chart("share", new ObservationWords(trend.unit()).above(limit.quantity().text()), unit)
        .of(
            Axis.Kind.LINEAR,
            values(point -> above(point.measured().release(), point.shares().get(index), unit)),
            List.of(),
            levels(Measure.TAIL, limit.value()),
            breaks);
  }

  /** What is not within the limit; a dot where that is one share. */
  private static Value above(String release, TrendPoint.TrendShare share, ChartUnit unit) {
    double least = unit.scaled(1 - share.upper());
    double most = unit.scaled(1 - share.lower());
    boolean exact = share.lower() == share.upper();
    return new Value(
        new Bracketed(
            release,
            exact ? least : Double.NaN,
            exact ? Range.NONE : new Range(least, most),
            Range.NONE,
            false),
        share.aboveText());
  }

  private List<Mark> levels(Measure measure, double bound) {
    return trend.changes().changes().stream()
        .filter(change -> change.measure() == measure)
        .filter(change -> measure == Measure.MEAN || change.bound() == bound)
        .map(change -> ReleaseChart.mark(Mark.Kind.LEVEL, level(change), change.place()))
        .toList();
  }

  private static String level(LevelChange change) {
    return change.measure() == Measure.MEAN
        ? RatioWords.of(change.after() / change.before())
        : ShareWords.of(change.after());
  }
}
