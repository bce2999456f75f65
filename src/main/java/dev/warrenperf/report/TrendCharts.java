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
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The charts of one operation: mean, percentiles, and the share slower than its last limit. */
final class TrendCharts {

  private final OperationTrend trend;
  private final OperationTarget target;
  private final String anchor;
  private final List<TrendPoint> points;

  TrendCharts(
      OperationTrend trend, OperationTarget target, String anchor, List<TrendPoint> points) {
    this.trend = trend;
    this.target = target;
    this.anchor = anchor;
    this.points = points;
  }

  /** Of a trend with values; what has none in any release is left out. */
  List<Chart> all() {
    List<Chart> charts = new ArrayList<>(List.of(mean()));
    List<TrendPoint.TrendQuantile> quantiles = observed().findFirst().orElseThrow().quantiles();
    for (int i = 0; i < quantiles.size(); i++) {
      charts.add(quantile(i, quantiles.get(i).label()));
    }
    if (target != null && !target.quantiles().isEmpty()) {
      charts.add(share(target.quantiles().size() - 1));
    }
    return charts.stream().filter(TrendCharts::isKnown).toList();
  }

  private static boolean isKnown(Chart chart) {
    return chart.layer(Layer.Brackets.class).releases().stream().anyMatch(Bracketed::isKnown);
  }

  private ReleaseChart chart(String kind, String heading, Axis up, ChartUnit unit) {
    String id = anchor + "-" + kind.replace('.', '-');
    return new ReleaseChart(
        id, trend.key().name() + ", " + heading + " by release", heading, up, unit);
  }

  private Stream<TrendPoint> observed() {
    return points.stream().filter(TrendPoint::isObserved);
  }

  private List<Bracketed> releases(Function<TrendPoint, Bracketed> observed) {
    return points.stream()
        .map(
            point ->
                point.isObserved()
                    ? observed.apply(point)
                    : ReleaseChart.missing(point.measured().release(), point.missingText()))
        .toList();
  }

  private Chart mean() {
    ChartUnit unit =
        ChartUnit.of(
            trend.unit(), points.stream().mapToDouble(point -> point.measured().greatestMean()));
    ReleaseChart chart = chart("mean", "mean", Axis.linear(unit), unit);
    return chart.of(
        releases(point -> mean(point, chart)),
        observed().map(TrendPoint::meanTarget),
        levels(Measure.MEAN, Double.NaN));
  }

  private static Bracketed mean(TrendPoint point, ReleaseChart chart) {
    OperationPoint measured = point.measured();
    return chart.value(
        measured.release(),
        measured.mean(),
        measured.leastMean(),
        measured.greatestMean(),
        measured.newLayout(),
        point.text());
  }

  private Chart quantile(int index, String label) {
    ChartUnit unit =
        ChartUnit.of(
            trend.unit(),
            observed()
                .map(point -> point.quantiles().get(index))
                .flatMapToDouble(q -> DoubleStream.of(q.lower(), q.upper())));
    return chart(label, label, Axis.logarithmic(unit), unit)
        .of(
            releases(point -> bracket(point, point.quantiles().get(index), unit)),
            observed().map(point -> point.quantiles().get(index).target()),
            List.of());
  }

  private static Bracketed bracket(TrendPoint point, TrendPoint.TrendQuantile q, ChartUnit unit) {
    return new Bracketed(
        point.measured().release(),
        Double.NaN,
        above0(q.lower(), q.upper(), unit),
        above0(q.ciLower(), q.ciUpper(), unit),
        point.measured().newLayout(),
        q.valueText());
  }

  private static Range above0(double lower, double upper, ChartUnit unit) {
    return new Range(Math.max(0, unit.scaled(lower)), unit.scaled(upper));
  }

  private Chart share(int index) {
    Limit limit = List.copyOf(target.quantiles().values()).get(index).deciding();
    ChartUnit unit = ChartUnit.usual(Unit.RATIO);
    String heading = new ObservationWords(trend.unit()).above(limit.quantity().text());
    return chart("share", heading, Axis.linear(unit), unit)
        .of(
            releases(point -> above(point, point.shares().get(index), unit)),
            Stream.empty(),
            levels(Measure.TAIL, limit.value()));
  }

  /** What is not within the limit; a dot where that is one share. */
  private static Bracketed above(TrendPoint point, TrendPoint.TrendShare share, ChartUnit unit) {
    double least = unit.scaled(1 - share.upper());
    double most = unit.scaled(1 - share.lower());
    boolean exact = share.lower() == share.upper();
    return new Bracketed(
        point.measured().release(),
        exact ? least : Double.NaN,
        exact ? Range.NONE : new Range(least, most),
        Range.NONE,
        point.measured().newLayout(),
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
        ? Format.change(change.after() / change.before())
        : ShareWords.of(change.after());
  }
}
