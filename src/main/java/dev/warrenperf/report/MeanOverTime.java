package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.OperationResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.model.Phase;
import dev.warrenperf.report.Layer.LimitLine;
import dev.warrenperf.report.Layer.Line;
import dev.warrenperf.report.Layer.Point;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.List;

/** The mean of an operation by interval, as a chart. */
final class MeanOverTime {

  private MeanOverTime() {}

  /**
   * The mean duration by interval; null when nothing was promised for it and it is not taken per
   * cycle, and when fewer than two intervals have any.
   */
  static Chart of(
      String anchor,
      OperationResult result,
      RunDeltas run,
      List<Phase> phases,
      Histogram[] perInterval) {
    if (result.target().mean() == null && result.meanEvents() == null) {
      return null;
    }
    TimeGrid grid = run.grid();
    double[] means = run.means(perInterval, result.meanEvents(), SmallTimeChart.each(grid));
    Unit base = result.unit().unit().base();
    ChartUnit unit = ChartUnit.of(base, Arrays.stream(means));
    String of =
        result.meanEvents() == null
            ? "mean " + new ObservationWords(base).noun()
            : "mean time per cycle";
    Line line = new Line(of, 0, SmallTimeChart.points(grid, unit, means, grid.size()));
    return SmallTimeChart.hasPoints(grid, List.of(line))
        ? LineChart.of(
            anchor + "-mean",
            new Chart.Caption(
                result.target().name() + ": " + of + " over time", finding(line, grid), ""),
            SmallTimeChart.seconds(grid),
            unit.name(),
            List.of(line),
            limits(result.target().mean(), unit, means),
            TimeMarks.phases(grid, phases))
        : null;
  }

  private static String finding(Line line, TimeGrid grid) {
    return "The "
        + line.name()
        + " in each of "
        + line.points().stream().filter(Point::isKnown).count()
        + " intervals of "
        + Format.seconds(SmallTimeChart.each(grid) * grid.stepMillis() / 1000)
        + " in which something was observed.";
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
