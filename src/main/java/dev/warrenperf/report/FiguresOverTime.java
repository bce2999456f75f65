package dev.warrenperf.report;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.judge.Busiest;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.model.Phase;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rates, levels, CPU and memory by interval, as small charts. */
final class FiguresOverTime {

  /** As many lines as there are colours; of more nodes the highest are drawn. */
  private static final int MOST_LINES = 6;

  private final TimeGrid grid;
  private final List<Layer.Mark> phases;
  private final boolean none;

  FiguresOverTime(RunDeltas run, List<Phase> phases, boolean drawn) {
    this.grid = run.grid();
    this.phases = TimeMarks.phases(grid, phases);
    this.none = run.sinceStart() || !drawn;
  }

  /** All nodes in one line, or each in its own; null when there is nothing to see over time. */
  Chart of(FigureResult result, String anchor, Outcome outcome) {
    if (none || result.courses().isEmpty()) {
      return null;
    }
    boolean each = result.kind() == Kind.CPU || result.kind() == Kind.MEMORY;
    List<SmallTimeChart.Series> lines = each ? highest(result) : List.of(all(result));
    int left = result.nodes().size() - lines.size();
    String which =
        each && left > 0
            ? "The " + lines.size() + " highest of " + result.nodes().size() + " nodes. "
            : "";
    ChartUnit unit = unit(result.limits().target().quantity());
    Limit deciding = result.limits().deciding();
    return new SmallTimeChart(grid, merge(result), unit)
        .of(
            anchor + "-time",
            title(result) + " over time",
            which,
            lines,
            List.of(
                new Layer.LimitLine(
                    deciding.toString(), unit.scaled(deciding.value()), outcome.tone())),
            marks(result.busiest()));
  }

  private static ChartUnit unit(Quantity limit) {
    return limit.isPerMinute() ? ChartUnit.PER_MINUTE : ChartUnit.usual(limit.unit());
  }

  private static String title(FigureResult result) {
    return result.target().name()
        + switch (result.kind()) {
          case CPU -> ", CPU";
          case MEMORY -> ", memory";
          case RATE, RATIO, GAUGE, OPERATION, FAILOVER -> "";
        };
  }

  private static SmallTimeChart.Merge merge(FigureResult result) {
    if (result.target() instanceof GaugeTarget gauge) {
      return switch (gauge.statistic()) {
        case MAX -> SmallTimeChart.Merge.MAX;
        case MIN -> SmallTimeChart.Merge.MIN;
        case MEAN, LAST -> SmallTimeChart.Merge.MEAN;
      };
    }
    return result.kind() == Kind.MEMORY ? SmallTimeChart.Merge.MAX : SmallTimeChart.Merge.MEAN;
  }

  private static SmallTimeChart.Series all(FigureResult result) {
    return new SmallTimeChart.Series(
        result.deciding() == null ? together(result) : result.deciding(), result.courses().get(0));
  }

  private static String together(FigureResult result) {
    if (!(result.target() instanceof GaugeTarget gauge)) {
      return "all nodes";
    }
    return switch (gauge.across()) {
      case MAX -> "largest";
      case MIN -> "smallest";
      case SUM, MEAN -> "all nodes";
      case EACH -> "node";
    };
  }

  private static List<SmallTimeChart.Series> highest(FigureResult result) {
    String judged = result.kind() == Kind.CPU ? "busiest" : "max";
    List<NodeFigure> nodes = result.nodes();
    return IntStream.range(0, nodes.size())
        .boxed()
        .filter(i -> !Double.isNaN(nodes.get(i).value(judged)))
        .sorted(Comparator.comparingDouble(i -> -nodes.get(i).value(judged)))
        .limit(MOST_LINES)
        .map(i -> new SmallTimeChart.Series(nodes.get(i).node(), result.courses().get(i)))
        .toList();
  }

  /** The phases, and the busiest window where one is judged. */
  private List<Layer.Mark> marks(Busiest busiest) {
    List<Layer.Mark> marks = new ArrayList<>(phases);
    if (busiest != null) {
      marks.add(window(busiest));
    }
    return marks;
  }

  /** The window that is judged, as far as the run goes. */
  private Layer.Mark window(Busiest busiest) {
    double end = grid.size() * grid.stepMillis() / 1000;
    double from = Math.max(0, (busiest.from().toEpochMilli() - grid.startMillis()) / 1000.0);
    double to = Math.min(end, from + busiest.seconds());
    return new Layer.Mark(
        Layer.Mark.Kind.LIMIT, "busiest " + Format.seconds(to - from), from, to, Tone.NEUTRAL);
  }
}
