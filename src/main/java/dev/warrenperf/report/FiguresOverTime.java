package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.Busiest;
import dev.warrenperf.judge.GaugeResult;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RateResult;
import dev.warrenperf.judge.RateText;
import dev.warrenperf.judge.ResourceResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.unit.Format;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rates, levels and resources by interval, as data for small charts. */
final class FiguresOverTime {

  /** As many lines as there are colours; of more nodes the highest are drawn. */
  private static final int MOST_LINES = 6;

  private final TimeGrid grid;
  private final boolean none;

  FiguresOverTime(RunDeltas run, boolean drawn) {
    this.grid = run.grid();
    this.none = run.sinceStart() || !drawn;
  }

  /** The rate of all nodes; null when there is nothing to see over time. */
  Chart rate(RateResult result, String anchor, Outcome outcome) {
    if (none || !result.total().isExposed()) {
      return null;
    }
    Limit target = result.target().rate().target();
    ChartUnit unit =
        RateText.isPerMinute(target)
            ? ChartUnit.PER_MINUTE
            : ChartUnit.usual(target.quantity().unit());
    return new SmallTimeChart(grid, SmallTimeChart.Merge.MEAN, unit)
        .of(
            anchor + "-time",
            result.target().name() + " over time",
            "",
            List.of(new SmallTimeChart.Series("all nodes", sum(result.total()))),
            limit(result.target().rate(), unit, outcome),
            windows(result.busiest()));
  }

  private List<Layer.Mark> windows(Busiest busiest) {
    return busiest == null ? List.of() : List.of(window(busiest));
  }

  /** The window that is judged, as far as the run goes. */
  private Layer.Mark window(Busiest busiest) {
    double end = grid.size() * grid.stepMillis() / 1000;
    double from = Math.max(0, (busiest.fromMillis() - grid.startMillis()) / 1000.0);
    double to = Math.min(end, from + busiest.seconds());
    return new Layer.Mark(
        Layer.Mark.Kind.LIMIT, "busiest " + Format.seconds(to - from), from, to, Tone.NEUTRAL);
  }

  private double[] sum(CounterTotal total) {
    double[] sum = new double[grid.size()];
    Arrays.fill(sum, Double.NaN);
    for (CounterTotal.NodePart part : total.parts()) {
      double[] rates = part.ratePerInterval();
      for (int i = 0; i < sum.length; i++) {
        sum[i] = Double.isNaN(sum[i]) ? rates[i] : sum[i] + (Double.isNaN(rates[i]) ? 0 : rates[i]);
      }
    }
    return sum;
  }

  /** The level that is judged; null when there is nothing to see over time. */
  Chart level(GaugeResult result, String anchor, Outcome outcome) {
    if (none || result.total().isEmpty()) {
      return null;
    }
    ChartUnit unit = ChartUnit.usual(result.target().limits().target().quantity().unit());
    return new SmallTimeChart(grid, merge(result.target()), unit)
        .of(
            anchor + "-time",
            result.target().name() + " over time",
            "",
            List.of(new SmallTimeChart.Series(across(result), result.levels().perPoint())),
            limit(result.target().limits(), unit, outcome),
            List.of());
  }

  private static SmallTimeChart.Merge merge(GaugeTarget target) {
    return switch (target.statistic()) {
      case MAX -> SmallTimeChart.Merge.MAX;
      case MIN -> SmallTimeChart.Merge.MIN;
      case MEAN, LAST -> SmallTimeChart.Merge.MEAN;
    };
  }

  private static String across(GaugeResult result) {
    if (result.decidingNode() != null) {
      return result.decidingNode();
    }
    return switch (result.target().across()) {
      case MAX -> "largest";
      case MIN -> "smallest";
      case SUM -> "all nodes";
      case EACH -> "node";
    };
  }

  /** A line for each node, the highest of them where they are many; null without two points. */
  Chart resource(ResourceResult result, String anchor, String title, Outcome outcome) {
    if (none || result.uses().isEmpty()) {
      return null;
    }
    boolean cpu = result.kind() == ResourceResult.Kind.CPU;
    ChartUnit unit = ChartUnit.usual(result.unit());
    List<ResourceResult.Use> highest =
        result.uses().stream()
            .filter(use -> !Double.isNaN(result.kind().judged(use)))
            .sorted(Comparator.comparingDouble(result.kind()::judged).reversed())
            .limit(MOST_LINES)
            .toList();
    String which =
        highest.size() < result.uses().size()
            ? "The " + highest.size() + " highest of " + result.uses().size() + " nodes. "
            : "";
    return new SmallTimeChart(
            grid, cpu ? SmallTimeChart.Merge.MEAN : SmallTimeChart.Merge.MAX, unit)
        .of(
            anchor + "-time",
            title + " over time",
            which,
            highest.stream()
                .map(
                    use ->
                        new SmallTimeChart.Series(
                            use.node(),
                            use.overTime().stream().mapToDouble(Double::doubleValue).toArray()))
                .toList(),
            limit(result.limits(), unit, outcome),
            windows(result.worst() == null ? null : result.worst().busiest()));
  }

  private static List<Layer.LimitLine> limit(Tiers limits, ChartUnit unit, Outcome outcome) {
    Limit deciding = limits.deciding();
    return List.of(
        new Layer.LimitLine(deciding.toString(), unit.scaled(deciding.value()), outcome.tone()));
  }
}
