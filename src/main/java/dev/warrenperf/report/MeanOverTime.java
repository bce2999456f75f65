package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mean of an operation by interval, as a chart. */
final class MeanOverTime {

  /** Below two points there is nothing to see over time. */
  private static final int FEWEST_POINTS = 2;

  private MeanOverTime() {}

  /**
   * The mean duration by interval; null when nothing was promised for it and it is not taken per
   * cycle, and when fewer than two intervals have any.
   */
  static Chart of(String anchor, OperationResult result, RunDeltas run, Histogram[] perInterval) {
    if (result.target().mean() == null && result.meanEvents() == null) {
      return null;
    }
    int each = SmallTimeChart.each(run.grid());
    double[] means = run.means(perInterval, result.meanEvents(), each);
    long known = Arrays.stream(means).filter(mean -> !Double.isNaN(mean)).count();
    return run.grid().isTimeless() || known < FEWEST_POINTS
        ? null
        : chart(anchor, result, run.grid(), means);
  }

  private static Chart chart(String anchor, OperationResult result, TimeGrid grid, double[] means) {
    Unit base = result.unit().unit().base();
    ChartUnit unit = ChartUnit.of(base, Arrays.stream(means));
    String of =
        result.meanEvents() == null
            ? "mean " + new ObservationWords(base).noun()
            : "mean time per cycle";
    return LineChart.of(
        anchor + "-mean",
        new Chart.Caption(
            result.target().name() + ": " + of + " over time", finding(of, grid, means), ""),
        unit.name(),
        List.of(new Layer.Line(of, 0, points(grid, unit, means))),
        limits(result.target().mean(), unit, means),
        List.of());
  }

  private static String finding(String of, TimeGrid grid, double[] means) {
    return "The "
        + of
        + " in each of "
        + Arrays.stream(means).filter(mean -> !Double.isNaN(mean)).count()
        + " intervals of "
        + Format.seconds(SmallTimeChart.each(grid) * grid.stepMillis() / 1000)
        + " in which something was observed.";
  }

  private static List<Point> points(TimeGrid grid, ChartUnit unit, double[] means) {
    int each = SmallTimeChart.each(grid);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      double from = grid.middleSeconds(i * each);
      double to = grid.middleSeconds(Math.min((i + 1) * each, grid.size()) - 1);
      points.add(new Point((from + to) / 2, unit.scaled(means[i])));
    }
    return points;
  }

  /** A limit far above all that was measured would flatten the line; it is left to the words. */
  private static List<LimitLine> limits(Tiers limits, ChartUnit unit, double[] means) {
    double highest = Arrays.stream(means).filter(mean -> !Double.isNaN(mean)).reduce(0, Math::max);
    if (limits == null || limits.target().value() > 3 * highest) {
      return List.of();
    }
    return List.of(
        new LimitLine(
            "target " + limits.target(), unit.scaled(limits.target().value()), Tone.NEUTRAL));
  }
}
