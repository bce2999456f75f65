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

  static OperationTrend of(OperationKey key, List<Release> releases, double margin) {
    List<OperationPoint> points = OperationPoints.of(key, releases);
    return new OperationTrend(key, points, Drift.of(points, margin), ChangeSearch.of(points));
  }

  /** The same with another drift and search. */
  OperationTrend with(Drift otherDrift, ChangeSearch otherChanges) {
    return new OperationTrend(key, points, otherDrift, otherChanges);
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
