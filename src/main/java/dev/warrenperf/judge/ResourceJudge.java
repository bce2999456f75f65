package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Measures CPU and memory of nodes and holds the worst against the limits. */
final class ResourceJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;

  ResourceJudge(RunDeltas run, Map<Selector, MetricUnit> units) {
    this.run = run;
    this.units = units;
  }

  FigureResult judge(ResourceTarget target) {
    UnitChoice unit = run.unit(target.metric(), units.get(target.metric()));
    List<NodeDeltas> nodes =
        run.nodes().stream().filter(node -> target.isMeant(node.node())).toList();
    List<ResourceUse> uses =
        target.isCpu()
            ? new CpuUses(run, target, unit.unit()).uses()
            : nodes.stream().flatMap(node -> memory(target, unit.unit(), node)).toList();
    ResourceUse worst = worst(target, uses);
    // of what was never seen twice only a bound is known, and that it was at least nothing
    double value =
        worst == null ? Double.NaN : worst.figure().value(target.isCpu() ? "mean" : "max");
    return new FigureResult(
        target,
        List.of(
            new MetricChoice(
                List.of(target.metric()), target.metric(), !uses.isEmpty(), List.of(), unit)),
        value,
        Double.isNaN(value) ? null : worst.busiest(),
        Map.of(),
        uses.stream().map(ResourceUse::figure).toList(),
        worst == null ? null : worst.figure().node(),
        uses.stream().map(ResourceUse::course).toList(),
        new double[0],
        uses.stream().allMatch(use -> use.unseen() == null),
        false,
        0,
        null,
        Absence.told(
            judgement(target, uses, worst, nodes.isEmpty()),
            List.of(target.metric()),
            target.isCpu() ? MetricKind.COUNTER : MetricKind.GAUGE,
            Exposed.by(nodes)));
  }

  private static ResourceUse worst(ResourceTarget target, List<ResourceUse> uses) {
    Comparator<ResourceUse> rising = Comparator.comparingDouble(ResourceUse::judged);
    return uses.stream()
        .filter(use -> !Double.isNaN(use.judged()))
        .max(isUpper(target) ? rising : rising.reversed())
        .orElse(null);
  }

  private static boolean isUpper(ResourceTarget target) {
    return target.limits().deciding().comparison().isUpper();
  }

  private Judgement judgement(
      ResourceTarget target, List<ResourceUse> uses, ResourceUse worst, boolean noNode) {
    String what = worst == null ? "" : words(target, worst);
    double value = worst == null ? Double.NaN : worst.judged();
    Judgement judgement =
        uses.stream().anyMatch(use -> use.unseen() != null)
            ? unseen(what, value, uses, target)
            : ScalarJudge.judge(what, value, target.limits(), missing(uses, noNode));
    if (target.isCpu() || worst == null) {
      return judgement;
    }
    double[] levels = worst.course();
    int samples = (int) Arrays.stream(levels).filter(level -> !Double.isNaN(level)).count();
    return new SampledLevels(samples, run.seconds()).on(judgement, true, target.limits());
  }

  private static String words(ResourceTarget target, ResourceUse worst) {
    NodeFigure figure = worst.figure();
    if (!target.isCpu()) {
      return "the largest use of memory of " + figure.node();
    }
    double mean = figure.value("mean");
    return "the use of CPU of "
        + figure.node()
        + " in "
        + Busiest.when(worst.busiest().seconds(), worst.busiest().from())
        + (Double.isNaN(mean)
            ? ""
            : " ("
                + ComparedValue.of(mean, target.limits().deciding())
                + (figure.partly() ? " while it was seen)" : " in the whole run)"));
  }

  /** The worst decides, be it the worst that may have been. */
  private static Judgement unseen(
      String what, double value, List<ResourceUse> uses, ResourceTarget target) {
    List<ResourceUse> known = uses.stream().filter(use -> !Double.isNaN(use.least())).toList();
    DoubleStream least = known.stream().mapToDouble(ResourceUse::least);
    DoubleStream most = known.stream().mapToDouble(ResourceUse::most);
    boolean upper = isUpper(target);
    return ScalarJudge.judge(
        what,
        value,
        (upper ? least.max() : least.min()).orElse(Double.NaN),
        (upper ? most.max() : most.min()).orElse(Double.NaN),
        target.limits(),
        uses.stream().map(ResourceUse::unseen).filter(Objects::nonNull).findFirst().get());
  }

  private static Reason missing(List<ResourceUse> uses, boolean noNode) {
    if (!uses.isEmpty()) {
      return Reason.DURATION_UNKNOWN;
    }
    return noNode ? Reason.NODE_MISSING : Reason.NOT_EXPOSED;
  }

  /** Of the node, or of each series of it. */
  private Stream<ResourceUse> memory(ResourceTarget target, MetricUnit unit, NodeDeltas node) {
    Selector gauge = target.metric();
    if (!target.perSeries()) {
      GaugeLevels levels = node.gauges().get(run.wanted().gauges().indexOf(gauge));
      return levels.isEmpty()
          ? Stream.of()
          : Stream.of(use(node, node.node().name(), levels.from(unit)));
    }
    TellingLabels telling =
        TellingLabels.of(
            run.gaugeSeries(gauge).keySet().stream().map(series -> series.labels()).toList());
    return node.gaugesPerSeries().stream()
        .filter(series -> gauge.matches(series.series()) && !series.levels().isEmpty())
        .map(
            series ->
                use(
                    node,
                    node.node().name() + " " + telling.of(series.series().labels()),
                    series.levels().from(unit)));
  }

  /** Levels of another time than the window's tell nothing of it. */
  private boolean isOutside() {
    return run.edges() != null && !run.edges().anyInside();
  }

  private ResourceUse use(NodeDeltas node, String name, GaugeLevels levels) {
    Reason unseen =
        isOutside()
            ? Reason.WINDOW_EDGES
            : levels.missing()
                ? Reason.SERIES_MISSING
                : run.isUnseenAtEdge(node.node().name()) ? Reason.OBSERVATIONS_LOST : null;
    return new ResourceUse(
        new NodeFigure(
            name,
            ResourceUse.values(levels.min(), levels.mean(), levels.max()),
            Double.NaN,
            ResourceUse.isOfPart(unseen)),
        levels.perPoint(),
        null,
        levels.max(),
        isOutside() ? 0 : levels.max(),
        unseen == null ? levels.max() : Double.POSITIVE_INFINITY,
        unseen);
  }
}
