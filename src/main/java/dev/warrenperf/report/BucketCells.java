package dev.warrenperf.report;

import dev.warrenperf.analysis.Stretch;
import dev.warrenperf.analysis.WholeCount;
import dev.warrenperf.model.Histogram;
import java.util.ArrayList;
import java.util.List;

/** How the observations of each stretch of a run are spread over the buckets. */
final class BucketCells {

  private BucketCells() {}

  /** A cell for each bucket that holds something in a stretch; counts that are known alone. */
  static Layer.Cells of(List<Stretch> stretches, ChartUnit unit) {
    List<Layer.Cell> cells = new ArrayList<>();
    stretches.stream()
        .filter(stretch -> stretch.count() > 0)
        .forEach(stretch -> add(stretch, unit, cells));
    return new Layer.Cells(cells);
  }

  private static void add(Stretch stretch, ChartUnit unit, List<Layer.Cell> cells) {
    Histogram counts = WholeCount.exact(stretch.histogram());
    for (int i = 0; i < counts.size(); i++) {
      double own = counts.low(i) - (i == 0 ? 0 : counts.low(i - 1));
      if (own > 0) {
        cells.add(
            new Layer.Cell(
                stretch.fromSeconds(),
                stretch.toSeconds(),
                unit.scaled(lower(counts, i)),
                unit.scaled(counts.bound(i)),
                own / stretch.count()));
      }
    }
  }

  /** Durations are not negative, other values may be. */
  private static double lower(Histogram counts, int bucket) {
    if (bucket > 0) {
      return counts.bound(bucket - 1);
    }
    return counts.bound(0) > 0 ? 0 : Double.NEGATIVE_INFINITY;
  }
}
