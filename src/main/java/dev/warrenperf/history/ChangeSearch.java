package dev.warrenperf.history;

import dev.warrenperf.history.EDivisive.ChangePoint;
import dev.warrenperf.history.LevelChange.Measure;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where one operation changed its level: E-divisive over the logarithm of the mean and the logit of
 * the share in the tail, in every stretch of one bucket layout that is long enough. For diagnosis;
 * no verdict follows from it.
 *
 * @param changes by release, that of the mean first
 * @param longest number of releases in the longest stretch of one layout
 * @param stretches number of layouts
 * @param searched whether a stretch was long enough
 */
public record ChangeSearch(
    List<LevelChange> changes, int longest, int stretches, boolean searched) {

  /** Shorter series say too little. */
  public static final int FEWEST_RELEASES = 10;

  private static final EDivisive.Options OPTIONS = EDivisive.Options.STANDARD;

  public ChangeSearch {
    changes = List.copyOf(changes);
  }

  static ChangeSearch of(List<OperationPoint> points) {
    List<int[]> stretches = stretches(points);
    List<LevelChange> changes = new ArrayList<>();
    boolean searched = false;
    for (int[] stretch : stretches) {
      if (stretch.length >= FEWEST_RELEASES) {
        searched = true;
        changes.addAll(ofMeans(points, stretch));
        changes.addAll(ofTails(points, stretch));
      }
    }
    changes.sort(Comparator.comparingInt(LevelChange::place).thenComparing(LevelChange::measure));
    return new ChangeSearch(
        changes,
        stretches.stream().mapToInt(stretch -> stretch.length).max().orElse(0),
        stretches.size(),
        searched);
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

  private static List<LevelChange> ofMeans(List<OperationPoint> points, int[] stretch) {
    int[] known = IntStream.of(stretch).filter(i -> points.get(i).isComparable()).toArray();
    if (known.length < FEWEST_RELEASES) {
      return List.of();
    }
    double[] logs = IntStream.of(known).mapToDouble(i -> logMean(points.get(i))).toArray();
    return changes(logs, (from, to) -> Math.exp(average(logs, from, to)))
        .map(step -> step.change(Measure.MEAN, points, known, Double.NaN))
        .toList();
  }

  private static List<LevelChange> ofTails(List<OperationPoint> points, int[] stretch) {
    List<Histogram> counts = IntStream.of(stretch).mapToObj(i -> points.get(i).counts()).toList();
    Tail tail = Tail.of(counts);
    if (tail == null) {
      return List.of();
    }
    double[] logits = counts.stream().mapToDouble(tail::logit).toArray();
    double[] shares = counts.stream().mapToDouble(tail::share).toArray();
    return changes(logits, (from, to) -> average(shares, from, to))
        .map(step -> step.change(Measure.TAIL, points, stretch, tail.bound()))
        .toList();
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

  private static Stream<Step> changes(double[] series, Level level) {
    List<ChangePoint> found = EDivisive.find(series, OPTIONS);
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> {
              int from = i == 0 ? 0 : found.get(i - 1).index();
              int at = found.get(i).index();
              int to = i == found.size() - 1 ? series.length : found.get(i + 1).index();
              return new Step(found.get(i), level.of(from, at), level.of(at, to));
            });
  }

  private static double logMean(OperationPoint point) {
    double[] logs = point.logMeans();
    return average(logs, 0, logs.length);
  }

  private static double average(double[] series, int from, int to) {
    return Arrays.stream(series, from, to).average().orElse(Double.NaN);
  }
}
