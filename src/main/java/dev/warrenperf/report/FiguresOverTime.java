package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.target.Busiest;
import dev.warrenperf.target.GaugeResult;
import dev.warrenperf.target.GaugeTarget;
import dev.warrenperf.target.Limit;
import dev.warrenperf.target.RateResult;
import dev.warrenperf.target.RateText;
import dev.warrenperf.target.ResourceResult;
import dev.warrenperf.target.Tiers;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
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
  TimeChart rate(RateResult result, String anchor, Outcome outcome) {
    if (none || !result.total().isExposed()) {
      return null;
    }
    boolean minutes = RateText.isPerMinute(result.target().rate().target());
    Scale scale =
        minutes
            ? new Scale(60, "per minute")
            : Scale.of(result.target().rate().target().quantity().unit());
    double[] rates = scaled(sum(result.total()), scale.factor());
    TimeChart chart =
        chart(SmallTimeChart.Merge.MEAN)
            .of(
                anchor + "-time",
                result.target().name() + " over time",
                "",
                scale.name(),
                List.of(new SmallTimeChart.Series("all nodes", rates)),
                limit(result.target().rate(), scale.factor(), outcome));
    return marked(chart, result.busiest());
  }

  private TimeChart marked(TimeChart chart, Busiest busiest) {
    return chart == null || busiest == null ? chart : chart.with(List.of(window(busiest)));
  }

  /** The window that is judged, as far as the run goes. */
  private TimeChart.Event window(Busiest busiest) {
    double end = grid.size() * grid.stepMillis() / 1000;
    double from = Math.max(0, (busiest.fromMillis() - grid.startMillis()) / 1000.0);
    double to = Math.min(end, from + busiest.seconds());
    return new TimeChart.Event("busiest " + Format.seconds(to - from), from, to, Tone.NEUTRAL);
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
  TimeChart level(GaugeResult result, String anchor, Outcome outcome) {
    if (none || result.total().isEmpty()) {
      return null;
    }
    Scale scale = Scale.of(result.target().limits().target().quantity().unit());
    double[] levels = scaled(result.levels().perPoint(), scale.factor());
    return chart(merge(result.target()))
        .of(
            anchor + "-time",
            result.target().name() + " over time",
            "",
            scale.name(),
            List.of(new SmallTimeChart.Series(across(result), levels)),
            limit(result.target().limits(), scale.factor(), outcome));
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
  TimeChart resource(ResourceResult result, String anchor, String title, Outcome outcome) {
    if (none || result.uses().isEmpty()) {
      return null;
    }
    boolean cpu = result.kind() == ResourceResult.Kind.CPU;
    Tiers limits = cpu ? result.target().cpu() : result.target().memory();
    Scale scale = Scale.of(cpu ? Unit.RATIO : Unit.BYTES);
    List<ResourceResult.Use> highest =
        result.uses().stream()
            .filter(use -> !Double.isNaN(result.judged(use)))
            .sorted(Comparator.comparingDouble(result::judged).reversed())
            .limit(MOST_LINES)
            .toList();
    String which =
        highest.size() < result.uses().size()
            ? "The " + highest.size() + " highest of " + result.uses().size() + " nodes. "
            : "";
    TimeChart chart =
        chart(cpu ? SmallTimeChart.Merge.MEAN : SmallTimeChart.Merge.MAX)
            .of(
                anchor + "-time",
                title + " over time",
                which,
                scale.name(),
                highest.stream()
                    .map(
                        use ->
                            new SmallTimeChart.Series(
                                use.node(),
                                use.overTime().stream()
                                    .mapToDouble(v -> v * scale.factor())
                                    .toArray()))
                    .toList(),
                limit(limits, scale.factor(), outcome));
    return marked(chart, result.worst() == null ? null : result.worst().busiest());
  }

  private SmallTimeChart chart(SmallTimeChart.Merge merge) {
    return new SmallTimeChart(grid, merge);
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static List<TimeChart.LimitLine> limit(Tiers limits, double factor, Outcome outcome) {
    Limit deciding = limits.deciding();
    return List.of(
        new TimeChart.LimitLine(deciding.toString(), deciding.value() * factor, outcome.tone()));
  }

  /** The unit of a chart, and what a base unit is of it. */
  private record Scale(double factor, String name) {
    static Scale of(Unit unit) {
      return switch (unit) {
        case RATIO -> new Scale(100, "%");
        case BYTES -> new Scale(1e-6, "MB");
        case SECONDS -> new Scale(1, "s");
        case PER_SECOND -> new Scale(1, "per second");
        case COUNT, UNKNOWN -> new Scale(1, "");
        case BYTES_PER_SECOND -> new Scale(1e-6, "MB/s");
      };
    }
  }
}
