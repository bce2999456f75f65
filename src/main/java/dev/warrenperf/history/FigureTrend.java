package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.SameUnit;
import dev.warrenperf.unit.Direction;
import dev.warrenperf.unit.Unit;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One rate, level or resource from release to release.
 *
 * @param of which figure, as the newest release that knows it tells
 * @param points one for each release
 */
public record FigureTrend(MeasuredFigure of, List<FigurePoint> points) {

  public FigureTrend {
    points = List.copyOf(points);
  }

  static FigureTrend of(MeasuredFigure figure, List<Release> releases) {
    return new FigureTrend(
        figure, releases.stream().map(release -> point(figure, release)).toList());
  }

  private static FigurePoint point(MeasuredFigure figure, Release release) {
    List<MeasuredFigure> found =
        release.runs().stream()
            .flatMap(run -> run.figures().stream())
            .filter(other -> isSame(figure, other))
            .toList();
    List<MeasuredFigure> known =
        found.stream()
            .filter(one -> one.presence() == Presence.OBSERVED && Double.isFinite(one.value()))
            .toList();
    if (known.isEmpty()) {
      Presence presence =
          found.stream()
              .map(MeasuredFigure::presence)
              .filter(one -> one != Presence.OBSERVED)
              .min(Comparator.naturalOrder())
              .orElse(found.isEmpty() ? Presence.NOT_EXPOSED : Presence.UNUSABLE);
      String metric = found.isEmpty() ? null : found.get(0).metric();
      double nan = Double.NaN;
      return new FigurePoint(presence, metric, false, 0, nan, nan, nan);
    }
    DoubleSummaryStatistics values =
        known.stream().mapToDouble(MeasuredFigure::value).summaryStatistics();
    return new FigurePoint(
        Presence.OBSERVED,
        known.get(0).metric(),
        known.stream().anyMatch(MeasuredFigure::alias),
        known.size(),
        values.getAverage(),
        values.getMin(),
        values.getMax());
  }

  /** Other statistics and units are other figures, whatever the name. */
  static boolean isSame(MeasuredFigure one, MeasuredFigure other) {
    return one.kind() == other.kind()
        && one.name().equals(other.name())
        && Objects.equals(one.statistic(), other.statistic())
        && !SameUnit.isDoubtful(one, other);
  }

  /** Number of releases with a value. */
  public int observed() {
    return (int) points.stream().filter(FigurePoint::isObserved).count();
  }

  /** Index of the oldest release with a value; -1 without any. */
  public int oldest() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).isObserved())
        .findFirst()
        .orElse(-1);
  }

  /** Index of the newest. */
  public int newest() {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).isObserved())
        .reduce((one, later) -> later)
        .orElse(-1);
  }

  /** Newest by oldest; NaN with fewer than two values, and when one of them is not above 0. */
  public double ratio() {
    if (observed() < 2) {
      return Double.NaN;
    }
    double first = points.get(oldest()).value();
    double last = points.get(newest()).value();
    return first > 0 && last > 0 ? last / first : Double.NaN;
  }

  /** Whether it moved by the margin or more the wrong way; never when that is not told. */
  public boolean isWorse(double margin) {
    return of.better() == Direction.HIGHER_IS_BETTER
        ? ratio() <= 1 / (1 + margin)
        : of.better() == Direction.LOWER_IS_BETTER && ratio() >= 1 + margin;
  }

  /** Whether it moved by the margin or more the right way; never when that is not told. */
  public boolean isBetter(double margin) {
    return of.better() == Direction.HIGHER_IS_BETTER
        ? ratio() >= 1 + margin
        : of.better() == Direction.LOWER_IS_BETTER && ratio() <= 1 / (1 + margin);
  }

  /** What its numbers measure. */
  public Unit unit() {
    return of.unit();
  }
}
