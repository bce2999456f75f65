package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.model.Histogram;
import dev.warrenperf.target.OperationResult;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures by interval as data for charts. */
final class OverTime {

  /** Below two points there is nothing to see over time. */
  private static final int FEWEST_POINTS = 2;

  private OverTime() {}

  /**
   * The mean duration by interval; null when nothing was promised for it and it is not taken per
   * cycle, and when fewer than two intervals have any.
   */
  static TimeChart mean(
      String anchor, OperationResult result, RunDeltas run, Histogram[] perInterval) {
    TimeGrid grid = run.grid();
    if (result.target().mean() == null && result.meanEvents() == null) {
      return null;
    }
    int each = (grid.size() + SmallTimeChart.MOST - 1) / SmallTimeChart.MOST;
    double[] means = run.means(perInterval, result.meanEvents(), each);
    Unit unit = result.unit().unit().base();
    ChartUnit scale = ChartUnit.of(unit, Arrays.stream(means).filter(mean -> !Double.isNaN(mean)));
    List<TimeChart.Point> points = new ArrayList<>();
    int known = 0;
    for (int i = 0; i < means.length; i++) {
      known += Double.isNaN(means[i]) ? 0 : 1;
      double from = grid.middleSeconds(i * each);
      double to = grid.middleSeconds(Math.min((i + 1) * each, grid.size()) - 1);
      points.add(new TimeChart.Point((from + to) / 2, means[i] / scale.size()));
    }
    if (grid.isTimeless() || known < FEWEST_POINTS) {
      return null;
    }
    String of =
        result.meanEvents() == null
            ? "mean " + new ObservationWords(unit).noun()
            : "mean time per cycle";
    return new TimeChart(
        anchor + "-mean",
        result.target().name() + ": " + of + " over time",
        "The "
            + of
            + " in each of "
            + known
            + " intervals of "
            + Format.seconds(each * grid.stepMillis() / 1000)
            + " in which something was observed.",
        "time since the window's start",
        scale.name(),
        List.of(new TimeChart.Line(of, 0, points)),
        limits(result.target().mean(), scale, means),
        List.of());
  }

  /** A limit far above all that was measured would flatten the line; it is left to the words. */
  private static List<TimeChart.LimitLine> limits(Tiers limits, ChartUnit scale, double[] means) {
    double highest = 0;
    for (double mean : means) {
      highest = Math.max(highest, Double.isNaN(mean) ? 0 : mean);
    }
    if (limits == null || limits.target().value() > 3 * highest) {
      return List.of();
    }
    return List.of(
        new TimeChart.LimitLine(
            "target " + limits.target(), limits.target().value() / scale.size(), Tone.NEUTRAL));
  }
}
