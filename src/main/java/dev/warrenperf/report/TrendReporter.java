package dev.warrenperf.report;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.QuantileJudge;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.ScalarJudge;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.TrendPoint.TrendQuantile;
import dev.warrenperf.report.TrendPoint.TrendShare;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** One operation's releases against its targets. */
final class TrendReporter {

  private static final List<Double> ALWAYS_SHOWN = List.of(0.5, 0.95, 0.99);

  private final OperationTrend trend;
  private final OperationTarget target;
  private final Map<Double, Tiers> limits;
  private final boolean exact;
  private final Unit unit;
  private final SortedSet<Double> quantiles = new TreeSet<>(ALWAYS_SHOWN);

  /** The target may be null. */
  TrendReporter(OperationTrend trend, OperationTarget target) {
    this.trend = trend;
    this.target = target;
    this.limits = target == null ? Map.of() : target.quantiles();
    this.exact = trend.key().source() == Source.SAMPLES;
    this.unit = trend.unit();
    quantiles.addAll(limits.keySet());
  }

  /**
   * The report of a trend with values.
   *
   * @param repeated whether any release has several runs
   */
  TrendReport report(String anchor, boolean repeated) {
    TrendWords words = new TrendWords(trend, repeated);
    List<TrendPoint> points = trend.points().stream().map(this::point).toList();
    return new TrendReport(
        trend.key().name(),
        trend.key().source(),
        words.finding(),
        words.remarks(),
        trend.drift(),
        trend.changes().changes(),
        points,
        limits.values().stream()
            .map(limit -> "within " + limit.deciding().quantity().text())
            .toList(),
        anchor,
        new TrendCharts(trend, target, anchor, points).all());
  }

  private TrendPoint point(OperationPoint point) {
    return point.isObserved()
        ? new TrendPoint(
            point, mean(point), quantiles(point.counts()), shares(point.counts()), unit)
        : new TrendPoint(point, null, List.of(), List.of(), unit);
  }

  /** A mean by another counter is none of these observations; calls are known to a step only. */
  private TrendTarget mean(OperationPoint point) {
    return exact || target == null || target.mean() == null || target.meanPer() != null
        ? null
        : TrendTarget.of(
            ScalarJudge.judge("the mean", point.mean(), target.mean(), Reason.NOT_A_NUMBER),
            target.mean(),
            target.required());
  }

  private List<TrendQuantile> quantiles(Histogram counts) {
    Histogram ranked = withoutSum(counts);
    return quantiles.stream().map(q -> quantile(q, ranked)).toList();
  }

  /** After a restart the sum does not bound single observations, and here nobody knows of one. */
  private static Histogram withoutSum(Histogram counts) {
    double[] cumulative = new double[counts.size()];
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] = counts.low(i);
    }
    return Histogram.of(counts.bounds(), cumulative, Double.NaN, counts.unit());
  }

  private TrendQuantile quantile(double q, Histogram counts) {
    QuantileBounds bounds = QuantileBounds.of(counts, q);
    Tiers promised = exact ? null : limits.get(q);
    return new TrendQuantile(
        q,
        bounds.lower(),
        bounds.upper(),
        bounds.ciLower(),
        bounds.ciUpper(),
        promised == null
            ? null
            : TrendTarget.of(
                QuantileJudge.judge(bounds, promised, counts), promised, target.required()),
        exact,
        unit);
  }

  private List<TrendShare> shares(Histogram counts) {
    return limits.values().stream()
        .map(promised -> share(promised.deciding().value(), counts))
        .toList();
  }

  private TrendShare share(double limit, Histogram counts) {
    CountsAtLimit at = CountsAtLimit.of(counts, limit);
    double lower = (double) at.atLeast() / at.total();
    return new TrendShare(limit, lower, exact ? lower : (double) at.atMost() / at.total());
  }
}
