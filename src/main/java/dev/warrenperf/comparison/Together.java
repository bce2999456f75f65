package dev.warrenperf.comparison;

import dev.warrenperf.model.Histogram;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Several runs of one operation on bounds that all of them know. */
public final class Together {

  private Together() {}

  /** Their counts by bucket, with these further bounds where they are known. */
  static MergedCounts counts(List<MeasuredOperation> runs, List<Double> limits) {
    return MergedCounts.of(comparable(runs, limits));
  }

  /** Client samples are known at any bound, so all are brought to the bounds of all. */
  private static List<Histogram> comparable(List<MeasuredOperation> runs, List<Double> limits) {
    List<Histogram> histograms = runs.stream().map(MeasuredOperation::histogram).toList();
    if (runs.get(0).source() == MeasuredOperation.Source.HISTOGRAM) {
      return histograms;
    }
    double[] bounds =
        DoubleStream.concat(
                histograms.stream().flatMapToDouble(h -> Arrays.stream(h.bounds())),
                limits.stream().mapToDouble(Double::doubleValue))
            .distinct()
            .sorted()
            .toArray();
    return histograms.stream().map(histogram -> onBounds(histogram, bounds)).toList();
  }

  private static Histogram onBounds(Histogram histogram, double[] bounds) {
    double[] counts = new double[bounds.length];
    int next = 0;
    for (int i = 0; i < bounds.length; i++) {
      while (next < histogram.size() && histogram.bound(next) <= bounds[i]) {
        next++;
      }
      counts[i] = next == 0 ? 0 : histogram.low(next - 1);
    }
    return Histogram.of(bounds, counts, histogram.sum(), histogram.unit());
  }

  /**
   * All runs as one, on the bounds that they share.
   *
   * @param runs at least one, all observed and of one source
   */
  public static Histogram of(List<MeasuredOperation> runs) {
    MergedCounts counts = counts(runs, List.of());
    double[] cumulative = counts.sum(0, counts.runs().size());
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] += cumulative[i - 1];
    }
    double sum = runs.stream().mapToDouble(run -> run.histogram().sum()).sum();
    return Histogram.of(counts.bounds(), cumulative, sum, runs.get(0).histogram().unit());
  }
}
