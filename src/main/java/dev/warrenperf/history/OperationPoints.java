package dev.warrenperf.history;

import dev.warrenperf.analysis.HistogramSum;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.SameUnit;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/** One operation through all releases. */
final class OperationPoints {

  private final OperationKey key;
  private final MeasuredOperation newest;
  private final List<OperationPoint> points = new ArrayList<>();
  private Histogram before;

  private OperationPoints(OperationKey key, List<Release> releases) {
    this.key = key;
    this.newest =
        releases.stream()
            .flatMap(this::found)
            .filter(OperationPoints::isObserved)
            .reduce((one, later) -> later)
            .orElse(null);
  }

  /** One point a release; what is not known to be in the unit of the newest values is none. */
  static List<OperationPoint> of(OperationKey key, List<Release> releases) {
    OperationPoints points = new OperationPoints(key, releases);
    releases.forEach(points::add);
    return points.points;
  }

  private void add(Release release) {
    List<MeasuredOperation> found = found(release).toList();
    List<MeasuredOperation> observed =
        found.stream()
            .filter(OperationPoints::isObserved)
            .filter(one -> !SameUnit.isDoubtful(List.of(newest), List.of(one)))
            .toList();
    points.add(
        observed.isEmpty() ? missing(release.label(), found) : observed(release.label(), observed));
  }

  private Stream<MeasuredOperation> found(Release release) {
    return release.runs().stream().flatMap(run -> run.operations().stream()).filter(key::isOf);
  }

  private static boolean isObserved(MeasuredOperation operation) {
    return operation.presence() == Presence.OBSERVED;
  }

  private static OperationPoint missing(String release, List<MeasuredOperation> found) {
    Presence told =
        found.stream()
            .map(MeasuredOperation::presence)
            .min(Comparator.comparingInt(OperationPoints::telling))
            .orElse(Presence.NOT_EXPOSED);
    String metric =
        found.stream()
            .filter(one -> one.presence() == told && one.metric() != null)
            .map(MeasuredOperation::metric)
            .findFirst()
            .orElse(null);
    return OperationPoint.missing(
        release, told == Presence.OBSERVED ? Presence.OTHER_UNIT : told, metric);
  }

  /** What cannot be used says more than what was not observed. */
  private static int telling(Presence presence) {
    return switch (presence) {
      case OBSERVED -> 0;
      case OTHER_UNIT, NAMES_DIFFER, UNUSABLE -> 1;
      case NOT_OBSERVED -> 2;
      case NOT_EXPOSED -> 3;
    };
  }

  private OperationPoint observed(String release, List<MeasuredOperation> observed) {
    List<Histogram> parts = observed.stream().map(MeasuredOperation::histogram).toList();
    boolean buckets = key.source() == Source.HISTOGRAM;
    Histogram counts = buckets ? HistogramSum.of(parts).exactPart() : samples(parts);
    boolean other = before != null && !before.hasSameBounds(counts);
    before = counts;
    List<Double> means =
        observed.stream().map(MeasuredOperation::mean).filter(mean -> !mean.isNaN()).toList();
    DoubleSummaryStatistics all =
        means.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return new OperationPoint(
        release,
        Presence.OBSERVED,
        observed.get(0).metric(),
        observed.stream().anyMatch(MeasuredOperation::alias),
        buckets && other,
        observed.size(),
        Math.round(counts.count()),
        mean(means),
        means.isEmpty() ? Double.NaN : all.getMin(),
        means.isEmpty() ? Double.NaN : all.getMax(),
        counts,
        means,
        buckets && !parts.stream().allMatch(parts.get(0)::hasSameBounds));
  }

  /** 0 when one of several is. */
  private static double mean(List<Double> means) {
    return means.size() == 1
        ? means.get(0)
        : Math.exp(means.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
  }

  /** Client samples are known one by one: at each duration of one run, also those of another. */
  private static Histogram samples(List<Histogram> parts) {
    Histogram sum = HistogramSum.of(parts);
    if (sum.isExact()) {
      return sum.exactPart();
    }
    double[] counts = new double[sum.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = sum.low(i);
    }
    return Histogram.of(sum.bounds(), counts, sum.sum(), sum.unit());
  }
}
