package dev.warrenperf.report;

import dev.warrenperf.analysis.CountsAtLimit;
import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.history.OperationPoint;
import dev.warrenperf.history.OperationTrend;
import dev.warrenperf.history.Release;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.QuantileJudge;
import dev.warrenperf.judge.Reason;
import dev.warrenperf.judge.ScalarJudge;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** One operation's releases as a report shows them. */
final class TrendPoints {

  private static final List<Double> ALWAYS_SHOWN = List.of(0.5, 0.95, 0.99);

  private final OperationTrend trend;
  private final OperationTarget target;
  private final SortedSet<Double> quantiles = new TreeSet<>(ALWAYS_SHOWN);

  /** The target may be null. */
  TrendPoints(OperationTrend trend, OperationTarget target) {
    this.trend = trend;
    this.target = target;
    if (target != null) {
      quantiles.addAll(target.quantiles().keySet());
    }
  }

  List<String> quantileLabels() {
    return quantiles.stream().map(Format::percentile).toList();
  }

  List<String> limitLabels() {
    return limits().entrySet().stream()
        .map(limit -> "within " + limit.getValue().deciding().quantity().text())
        .toList();
  }

  private Map<Double, Tiers> limits() {
    return target == null ? Map.of() : target.quantiles();
  }

  List<TrendPoint> of(List<Release> releases) {
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < releases.size(); i++) {
      points.add(point(releases.get(i), trend.points().get(i)));
    }
    return points;
  }

  private TrendPoint point(Release release, OperationPoint point) {
    boolean repeated = point.means().length > 1;
    Outcome mean = mean(point);
    return new TrendPoint(
        release.label(),
        point.presence(),
        point.metric(),
        point.alias(),
        point.newLayout(),
        point.runs(),
        Math.round(point.count()),
        point.mean(),
        point.isObserved() ? Format.of(point.mean(), trend.unit()) : "",
        point.least(),
        point.greatest(),
        repeated ? SpreadWords.range(point.least(), point.greatest(), trend.unit()) : "",
        TrendTarget.of(mean),
        mean,
        point.isObserved() ? quantiles(point.counts()) : List.of(),
        point.isObserved() ? shares(point.counts()) : List.of());
  }

  /** Why there are no values; empty when there are. */
  static String missing(Presence presence) {
    return switch (presence) {
      case OBSERVED -> "";
      case NOT_OBSERVED -> "nothing observed";
      case UNUSABLE -> "counts not usable";
      case NAMES_DIFFER -> "some nodes expose it by another of its names";
      case OTHER_UNIT -> "not known to count in the unit of the newest";
      case NOT_EXPOSED -> "not exposed";
    };
  }

  /** A mean by another counter is none of these observations; calls are known to a step only. */
  private Outcome mean(OperationPoint point) {
    boolean promised = target != null && target.mean() != null && target.meanPer() == null;
    if (!promised || !isJudged() || !point.isObserved()) {
      return Outcome.NOT_JUDGED;
    }
    return Outcomes.of(
        ScalarJudge.judge("the mean", point.mean(), target.mean(), Reason.NOT_A_NUMBER),
        target.mean(),
        target.required());
  }

  private boolean isJudged() {
    return trend.source() == Source.HISTOGRAM;
  }

  private List<TrendPoint.TrendQuantile> quantiles(Histogram counts) {
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

  private TrendPoint.TrendQuantile quantile(double q, Histogram counts) {
    QuantileBounds bounds = QuantileBounds.of(counts, q);
    Tiers limits = limits().get(q);
    Outcome outcome =
        limits == null || !isJudged()
            ? Outcome.NOT_JUDGED
            : Outcomes.of(
                QuantileJudge.judge(bounds, limits, counts, List.of()), limits, target.required());
    return new TrendPoint.TrendQuantile(
        q,
        bounds.lower(),
        bounds.upper(),
        bounds.ciLower(),
        bounds.ciUpper(),
        trend.source() == Source.SAMPLES
            ? Format.of(bounds.upper(), trend.unit())
            : Format.interval(bounds.atLeast(), bounds.atMost(), trend.unit()),
        Format.interval(bounds.ciLower(), bounds.ciUpper(), trend.unit()),
        TrendTarget.of(outcome),
        outcome);
  }

  private List<TrendPoint.TrendShare> shares(Histogram counts) {
    List<TrendPoint.TrendShare> shares = new ArrayList<>();
    limits()
        .forEach(
            (q, tiers) ->
                shares.add(
                    share(
                        q, tiers.deciding().value(), tiers.deciding().quantity().text(), counts)));
    return shares;
  }

  private TrendPoint.TrendShare share(double q, double limit, String text, Histogram counts) {
    CountsAtLimit at = CountsAtLimit.of(counts, limit);
    boolean exact = trend.source() == Source.SAMPLES;
    double lower = (double) at.atLeast() / at.total();
    double upper = exact ? lower : (double) at.atMost() / at.total();
    return new TrendPoint.TrendShare(
        Format.percentile(q), limit, text, lower, upper, shareText(lower, upper));
  }

  /** Rounded towards the middle only when that says neither all nor nothing. */
  static String shareText(double lower, double upper) {
    return lower == upper
        ? ShareWords.of(lower)
        : ShareWords.of(lower) + " – " + ShareWords.of(upper);
  }
}
