package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredOperation.Source;
import dev.warrenperf.unit.Unit;
import java.util.List;

/**
 * One operation from release to release.
 *
 * @param name as users call it
 * @param source who measured
 * @param points one for each release
 * @param drift from the oldest release to the newest; null with fewer than two known means
 * @param changes of level, as far as there are releases enough
 */
public record OperationTrend(
    String name, Source source, List<OperationPoint> points, Drift drift, ChangeSearch changes) {

  public OperationTrend {
    points = List.copyOf(points);
  }

  static OperationTrend of(String name, Source source, List<Release> releases) {
    List<OperationPoint> points = new OperationPoints(name, source).of(releases);
    return new OperationTrend(name, source, points, Drift.of(points), ChangeSearch.of(points));
  }

  /** What its observations are in: that of the newest release with values. */
  public Unit unit() {
    return points.stream()
        .filter(OperationPoint::isObserved)
        .map(point -> point.counts().unit().base())
        .reduce((before, newest) -> newest)
        .orElse(Unit.SECONDS);
  }

  /** Number of releases with values. */
  public int observed() {
    return (int) points.stream().filter(OperationPoint::isObserved).count();
  }
}
