package dev.warrenperf.history;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.history.LevelChange.Measure;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where one operation changed its level: {@link ChangePoints} of the logarithm of the mean and of
 * the share in the tail on the arcsine scale, in every stretch of one bucket layout that is long
 * enough. For diagnosis; no verdict follows from it.
 *
 * @param series that were searched
 * @param longest number of releases in the longest stretch of one layout
 * @param stretches number of layouts
 * @param searched whether a stretch was long enough
 */
public record ChangeSearch(List<LevelSeries> series, int longest, int stretches, boolean searched) {

  /** Shorter series say too little. */
  public static final int FEWEST_RELEASES = 10;

  /** A change has at most this p in its search. */
  public static final double LEVEL = ChangePoints.LEVEL;

  static ChangeSearch of(List<OperationPoint> points) {
    List<int[]> stretches = stretches(points);
    List<LevelSeries> series = new ArrayList<>();
    boolean searched = false;
    for (int[] stretch : stretches) {
      if (stretch.length >= FEWEST_RELEASES) {
        searched = true;
        ofMeans(points, stretch).ifPresent(series::add);
        ofTails(points, stretch).ifPresent(series::add);
      }
    }
    return new ChangeSearch(
        series,
        stretches.stream().mapToInt(stretch -> stretch.length).max().orElse(0),
        stretches.size(),
        searched);
  }

  /** All changes by release, that of the mean first. */
  public List<LevelChange> changes() {
    return series.stream()
        .flatMap(one -> one.changes().stream())
        .sorted(Comparator.comparingInt(LevelChange::place).thenComparing(LevelChange::measure))
        .toList();
  }

  /** The same with other series. */
  ChangeSearch with(List<LevelSeries> others) {
    return new ChangeSearch(others, longest, stretches, searched);
  }

  /** Places of the releases with values, one list for each layout, in order. */
  private static List<int[]> stretches(List<OperationPoint> points) {
    List<int[]> stretches = new ArrayList<>();
    IntStream.Builder stretch = IntStream.builder();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).newLayout()) {
        stretches.add(stretch.build().toArray());
        stretch = IntStream.builder();
      }
      if (points.get(i).isObserved()) {
        stretch.add(i);
      }
    }
    stretches.add(stretch.build().toArray());
    return stretches;
  }

  private static Optional<LevelSeries> ofMeans(List<OperationPoint> points, int[] stretch) {
    int[] known = IntStream.of(stretch).filter(i -> points.get(i).isComparable()).toArray();
    if (known.length < FEWEST_RELEASES) {
      return Optional.empty();
    }
    List<double[]> runs = IntStream.of(known).mapToObj(i -> points.get(i).logMeans()).toList();
    double[] logs = runs.stream().mapToDouble(one -> average(one, 0, one.length)).toArray();
    return Optional.of(
        series(
            ChangePoints.of(logs, ofOneRelease(runs)),
            logs.length,
            (from, to) -> Math.exp(average(logs, from, to)),
            step -> step.change(Measure.MEAN, points, known, Double.NaN)));
  }

  /** Spread of a release's mean, as its runs tell it. */
  private static Spread ofOneRelease(List<double[]> runs) {
    Spread ofRun = Spread.pooled(runs);
    double share = runs.stream().mapToDouble(one -> 1.0 / one.length).average().orElse(1);
    return new Spread(share * ofRun.variance(), ofRun.degrees());
  }

  private static Optional<LevelSeries> ofTails(List<OperationPoint> points, int[] stretch) {
    List<Histogram> counts = IntStream.of(stretch).mapToObj(i -> points.get(i).counts()).toList();
    Tail tail = Tail.of(counts);
    if (tail == null) {
      return Optional.empty();
    }
    double[] scaled = counts.stream().mapToDouble(tail::arcsine).toArray();
    double[] shares = counts.stream().mapToDouble(tail::share).toArray();
    return Optional.of(
        series(
            ChangePoints.of(scaled, Spread.UNKNOWN),
            scaled.length,
            (from, to) -> average(shares, from, to),
            step -> step.change(Measure.TAIL, points, stretch, tail.bound())));
  }

  /** A level of a piece of a series. */
  @FunctionalInterface
  private interface Level {
    double of(int from, int to);
  }

  /** A change with the levels on both sides of it. */
  private record Step(ChangePoint point, double before, double after) {
    LevelChange change(Measure measure, List<OperationPoint> all, int[] places, double bound) {
      int place = places[point.index()];
      String release = all.get(place).release();
      return new LevelChange(measure, release, before, after, bound, point.p(), place);
    }
  }

  private static LevelSeries series(
      ChangePoints points, int length, Level level, Function<Step, LevelChange> change) {
    List<ChangePoint> found = points.found();
    List<LevelChange> changes = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int from = i == 0 ? 0 : found.get(i - 1).index();
      int at = found.get(i).index();
      int to = i == found.size() - 1 ? length : found.get(i + 1).index();
      changes.add(change.apply(new Step(found.get(i), level.of(from, at), level.of(at, to))));
    }
    return new LevelSeries(points.p(), changes);
  }

  private static double average(double[] series, int from, int to) {
    return Arrays.stream(series, from, to).average().orElse(Double.NaN);
  }
}
