package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether runs count in the same unit, so that their numbers can be compared. */
public final class SameUnit {

  /** Bounds that are so far apart, and none in common, are those of another unit: ms and s. */
  private static final double THOUSANDFOLD = 1000 * (1 - 1e-9);

  private SameUnit() {}

  /**
   * Whether the units differ, or are not known where a metric was renamed, or whether the scales
   * are a thousandfold apart with no bound in common.
   *
   * @param baseline runs that have observations, at least one
   * @param candidate likewise
   */
  public static boolean isDoubtful(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    MetricUnit unit = baseline.get(0).unit();
    List<MeasuredOperation> all = Stream.concat(baseline.stream(), candidate.stream()).toList();
    if (!all.stream().allMatch(run -> run.unit().symbol().equals(unit.symbol()))) {
      return true;
    }
    boolean renamed = all.stream().map(MeasuredOperation::metric).distinct().count() > 1;
    if (unit.base() == Unit.UNKNOWN && renamed) {
      return true;
    }
    return all.get(0).source() == MeasuredOperation.Source.HISTOGRAM
        && haveNoCommonBound(all)
        && (isFar(scale(baseline), scale(candidate)) || isFar(mean(baseline), mean(candidate)));
  }

  /**
   * Whether the units of one rate, level or resource differ. Bare numbers ({@code 30/s}, {@code 5})
   * are in whatever the metric counts: where it was renamed, its names have to tell the same.
   */
  public static boolean isDoubtful(MeasuredFigure one, MeasuredFigure other) {
    if (one.unit() != other.unit()) {
      return true;
    }
    boolean bare =
        switch (one.kind()) {
          case THROUGHPUT -> one.unit() == Unit.PER_SECOND;
          case GAUGE -> one.unit() == Unit.COUNT;
          case RATIO, CPU, MEMORY -> false;
        };
    return bare && !named(one).isLike(named(other));
  }

  /**
   * By the name that the figure's selector begins with, which may stand in quotes inside braces.
   */
  private static MetricUnit named(MeasuredFigure figure) {
    String selector = figure.metric();
    String name = selector.startsWith("{\"") ? selector.substring(2) : selector;
    int end = 0;
    while (end < name.length() && name.charAt(end) != '{' && name.charAt(end) != '"') {
      end++;
    }
    MetricUnit unit = MetricUnit.ofName(name.substring(0, end));
    return unit == null ? MetricUnit.UNKNOWN : unit;
  }

  private static boolean haveNoCommonBound(List<MeasuredOperation> all) {
    Set<Double> common = finite(all.get(0).histogram());
    all.forEach(run -> common.retainAll(finite(run.histogram())));
    return common.isEmpty();
  }

  private static Set<Double> finite(Histogram histogram) {
    Set<Double> bounds = new HashSet<>();
    for (int i = 0; i < histogram.size() - 1; i++) {
      bounds.add(histogram.bound(i));
    }
    return bounds;
  }

  /** The largest finite bound; NaN when there is none above 0. */
  private static double scale(List<MeasuredOperation> runs) {
    return runs.stream()
        .flatMap(run -> finite(run.histogram()).stream())
        .mapToDouble(Double::doubleValue)
        .filter(bound -> bound > 0)
        .max()
        .orElse(Double.NaN);
  }

  /** Of all observations; NaN when it is not known. */
  private static double mean(List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(run -> run.histogram().sum()).sum()
        / runs.stream().mapToDouble(MeasuredOperation::count).sum();
  }

  private static boolean isFar(double one, double other) {
    return one != other && (one >= other * THOUSANDFOLD || other >= one * THOUSANDFOLD);
  }
}
