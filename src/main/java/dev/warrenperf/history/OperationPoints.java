package dev.warrenperf.history;

import dev.warrenperf.analysis.HistogramSum;
import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.SameUnit;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One operation through all releases. */
final class OperationPoints {

  private final String name;
  private final Source source;
  private MeasuredOperation newest;

  OperationPoints(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /** One point a release; what is not known to be in the unit of the newest values is none. */
  List<OperationPoint> of(List<Release> releases) {
    List<OperationPoint> points = new ArrayList<>();
    newest = releases.stream().flatMap(this::observed).reduce((one, later) -> later).orElse(null);
    Histogram before = null;
    for (Release release : releases) {
      OperationPoint point = point(release);
      boolean other = before != null && point.isObserved() && !before.hasSameBounds(point.counts());
      points.add(other && source == Source.HISTOGRAM ? point.withNewLayout() : point);
      before = point.isObserved() ? point.counts() : before;
    }
    return points;
  }

  private OperationPoint point(Release release) {
    List<MeasuredOperation> found = found(release).toList();
    List<MeasuredOperation> observed =
        observed(release)
            .filter(one -> !SameUnit.isDoubtful(List.of(newest), List.of(one)))
            .toList();
    return observed.isEmpty() ? missing(found) : observed(observed);
  }

  private Stream<MeasuredOperation> found(Release release) {
    return release.runs().stream()
        .flatMap(run -> run.operations().stream())
        .filter(operation -> operation.name().equals(name) && operation.source() == source);
  }

  private Stream<MeasuredOperation> observed(Release release) {
    return found(release).filter(one -> one.presence() == Presence.OBSERVED);
  }

  private static OperationPoint missing(List<MeasuredOperation> found) {
    if (found.stream().anyMatch(one -> one.presence() == Presence.OBSERVED)) {
      return new OperationPoint(
          Presence.OTHER_UNIT, found.get(0).metric(), false, 0, null, new double[0], false, false);
    }
    Presence presence =
        found.stream()
            .map(MeasuredOperation::presence)
            .min(Comparator.comparingInt(OperationPoints::telling))
            .orElse(Presence.NOT_EXPOSED);
    String metric =
        found.stream()
            .filter(one -> one.presence() == presence)
            .map(MeasuredOperation::metric)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new OperationPoint(presence, metric, false, 0, null, new double[0], false, false);
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

  private static OperationPoint observed(List<MeasuredOperation> observed) {
    List<Histogram> parts = observed.stream().map(MeasuredOperation::histogram).toList();
    boolean merged = !parts.stream().allMatch(parts.get(0)::hasSameBounds);
    MeasuredOperation first = observed.get(0);
    return new OperationPoint(
        Presence.OBSERVED,
        first.metric(),
        observed.stream().anyMatch(MeasuredOperation::alias),
        observed.size(),
        sum(parts, first.source()),
        observed.stream()
            .mapToDouble(MeasuredOperation::mean)
            .filter(mean -> !Double.isNaN(mean))
            .toArray(),
        merged && first.source() == Source.HISTOGRAM,
        false);
  }

  /** Client samples are known one by one: at each duration of one run, also those of another. */
  private static Histogram sum(List<Histogram> parts, Source source) {
    Histogram sum = HistogramSum.of(parts);
    if (source == Source.HISTOGRAM || sum.isExact()) {
      return sum.exactPart();
    }
    double[] counts = new double[sum.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = sum.low(i);
    }
    return Histogram.of(sum.bounds(), counts, sum.sum(), sum.unit());
  }
}
