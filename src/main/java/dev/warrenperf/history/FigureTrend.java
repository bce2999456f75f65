package dev.warrenperf.history;

import dev.warrenperf.comparison.MeasuredFigure;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.comparison.SameUnit;
import dev.warrenperf.unit.Direction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * One rate, level or resource from release to release.
 *
 * @param of which figure, as the newest release that knows it tells
 * @param points one for each release
 * @param margin a change that counts, as a ratio
 * @param p two-sided, of the newest against the oldest by run-to-run noise; NaN when noise is not
 *     known
 * @param beyondNoise whether it is at most 0.05 after Benjamini and Hochberg over all figures
 */
public record FigureTrend(
    MeasuredFigure of, List<FigurePoint> points, double margin, double p, boolean beyondNoise) {

  static FigureTrend of(MeasuredFigure figure, List<Release> releases, double margin) {
    return new FigureTrend(
        figure,
        releases.stream().map(release -> point(figure, release)).toList(),
        margin,
        chance(figure, releases),
        false);
  }

  private static double chance(MeasuredFigure figure, List<Release> releases) {
    List<double[]> logs =
        releases.stream()
            .map(release -> values(found(figure, release)).map(Math::log).toArray())
            .filter(runs -> runs.length > 0)
            .toList();
    boolean known = logs.stream().flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    return known && logs.size() > 1 ? EndsTest.of(logs).p() : Double.NaN;
  }

  /** The same, beyond noise. */
  FigureTrend asBeyondNoise() {
    return new FigureTrend(of, points, margin, p, true);
  }

  private static List<MeasuredFigure> found(MeasuredFigure figure, Release release) {
    return release.runs().stream()
        .flatMap(run -> run.figures().stream())
        .filter(other -> isSame(figure, other))
        .toList();
  }

  private static DoubleStream values(List<MeasuredFigure> found) {
    return found.stream()
        .filter(one -> one.presence() == Presence.OBSERVED)
        .mapToDouble(MeasuredFigure::value)
        .filter(Double::isFinite);
  }

  private static FigurePoint point(MeasuredFigure figure, Release release) {
    List<MeasuredFigure> found = found(figure, release);
    DoubleSummaryStatistics values = values(found).summaryStatistics();
    if (values.getCount() == 0) {
      double nan = Double.NaN;
      return new FigurePoint(release.label(), missing(found), 0, nan, nan, nan);
    }
    return new FigurePoint(
        release.label(),
        Presence.OBSERVED,
        (int) values.getCount(),
        values.getAverage(),
        values.getMin(),
        values.getMax());
  }

  private static Presence missing(List<MeasuredFigure> found) {
    return found.stream()
        .map(MeasuredFigure::presence)
        .filter(one -> one != Presence.OBSERVED)
        .min(Comparator.naturalOrder())
        .orElse(found.isEmpty() ? Presence.NOT_EXPOSED : Presence.UNUSABLE);
  }

  /** Other statistics and units are other figures, whatever the name. */
  static boolean isSame(MeasuredFigure one, MeasuredFigure other) {
    return one.kind() == other.kind()
        && one.name().equals(other.name())
        && Objects.equals(one.statistic(), other.statistic())
        && !SameUnit.isDoubtful(one, other);
  }

  /** Releases with a value. */
  public List<FigurePoint> observed() {
    return points.stream().filter(FigurePoint::isObserved).toList();
  }

  /** Newest by oldest; NaN with fewer than two values, and when one of them is not above 0. */
  public double ratio() {
    List<FigurePoint> known = observed();
    if (known.size() < 2) {
      return Double.NaN;
    }
    double first = known.get(0).value();
    double last = known.get(known.size() - 1).value();
    return first > 0 && last > 0 ? last / first : Double.NaN;
  }

  /** Whether it moved by the margin or more the wrong way, beyond noise; never when untold. */
  public boolean isWorse() {
    return isMoved(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER);
  }

  /** Whether it moved by the margin or more the right way, beyond noise; never when untold. */
  public boolean isBetter() {
    return isMoved(Direction.LOWER_IS_BETTER, Direction.HIGHER_IS_BETTER);
  }

  /** Whether it fell by the margin and is to be told then, or rose and is to be told then. */
  private boolean isMoved(Direction whereFallen, Direction whereRisen) {
    return beyondNoise
        && (of.better() == whereFallen
            ? ratio() <= 1 / (1 + margin)
            : of.better() == whereRisen && ratio() >= 1 + margin);
  }
}
