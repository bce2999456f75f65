package dev.warrenperf.history;

import dev.warrenperf.comparison.OperationKey;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation from release to release.
 *
 * @param key its name, and who measured
 * @param points one for each release
 * @param drift from the oldest release to the newest; null with fewer than two known means
 * @param changes of level, as far as there are releases enough
 */
public record OperationTrend(
    OperationKey key, List<OperationPoint> points, Drift drift, ChangeSearch changes) {

  public OperationTrend {
    points = List.copyOf(points);
  }

  static OperationTrend of(OperationKey key, List<Release> releases, double margin) {
    List<OperationPoint> points = OperationPoints.of(key, releases);
    return new OperationTrend(key, points, Drift.of(points, margin), ChangeSearch.of(points));
  }

  /** Releases with values. */
  public List<OperationPoint> observed() {
    return points.stream().filter(OperationPoint::isObserved).toList();
  }

  /** What its observations are in: that of the newest release with values. */
  public Unit unit() {
    return observed().stream()
        .map(point -> point.counts().unit().base())
        .reduce((before, newest) -> newest)
        .orElse(Unit.SECONDS);
  }
}
