package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Measures CPU and memory of nodes and holds the worst against the limits. */
final class ResourceJudge {

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;

  ResourceJudge(RunDeltas run, Map<Selector, MetricUnit> units) {
    this.run = run;
    this.units = units;
  }

  private UnitChoice unit(Selector metric) {
    return run.unit(metric, units.get(metric));
  }

  /** One result for each resource that has a limit. */
  List<ResourceResult> judge(ResourceTarget target) {
    List<ResourceResult> results = new ArrayList<>();
    if (target.cpu() != null) {
      results.add(result(target, ResourceResult.Kind.CPU, target.cpu(), cpu(target)));
    }
    if (target.memory() != null) {
      results.add(result(target, ResourceResult.Kind.MEMORY, target.memory(), memory(target)));
    }
    return results;
  }

  private ResourceResult result(
      ResourceTarget target,
      ResourceResult.Kind kind,
      Tiers limits,
      List<ResourceResult.Use> uses) {
    boolean cpu = kind == ResourceResult.Kind.CPU;
    Selector metric = target.metric(kind);
    Comparator<ResourceResult.Use> rising = Comparator.comparingDouble(kind::judged);
    boolean upper = limits.deciding().comparison().isUpper();
    ResourceResult.Use worst =
        uses.stream()
            .filter(use -> !Double.isNaN(kind.judged(use)))
            .max(upper ? rising : rising.reversed())
            .orElse(null);
    String what =
        worst == null
            ? ""
            : cpu ? cpuWords(worst, limits) : "the largest use of memory of " + worst.node();
    double value = worst == null ? Double.NaN : kind.judged(worst);
    Judgement judgement =
        uses.stream().anyMatch(use -> use.unseen() != null)
            ? unseen(what, value, uses, limits)
            : ScalarJudge.judge(what, value, limits, missing(target, uses));
    if (!cpu && worst != null) {
      int samples = (int) worst.overTime().stream().filter(use -> !Double.isNaN(use)).count();
      judgement = new SampledLevels(samples, run.seconds()).on(judgement, true, limits);
    }
    return new ResourceResult(
        target,
        kind,
        uses,
        worst,
        Absence.told(
            judgement,
            List.of(metric),
            kind.metric,
            Exposed.by(run.nodes().stream().filter(node -> target.isMeant(node.node())).toList())),
        unit(metric));
  }

  private static String cpuWords(ResourceResult.Use worst, Tiers limits) {
    return "the use of CPU of "
        + worst.node()
        + " in "
        + worst.busiest().when()
        + (Double.isNaN(worst.mean())
            ? ""
            : " ("
                + ComparedValue.of(worst.mean(), limits.deciding())
                + (worst.isOfPart() ? " while it was seen)" : " in the whole run)"));
  }

  /** The worst decides, be it the worst that may have been. */
  private static Judgement unseen(
      String what, double value, List<ResourceResult.Use> uses, Tiers limits) {
    List<ResourceResult.Use> known =
        uses.stream().filter(use -> !Double.isNaN(use.least())).toList();
    DoubleStream least = known.stream().mapToDouble(ResourceResult.Use::least);
    DoubleStream most = known.stream().mapToDouble(ResourceResult.Use::most);
    boolean upper = limits.deciding().comparison().isUpper();
    return ScalarJudge.judge(
        what,
        value,
        (upper ? least.max() : least.min()).orElse(Double.NaN),
        (upper ? most.max() : most.min()).orElse(Double.NaN),
        limits,
        uses.stream().map(ResourceResult.Use::unseen).filter(Objects::nonNull).findFirst().get());
  }

  private Reason missing(ResourceTarget target, List<ResourceResult.Use> uses) {
    if (!uses.isEmpty()) {
      return Reason.DURATION_UNKNOWN;
    }
    boolean someNode = run.nodes().stream().anyMatch(node -> target.isMeant(node.node()));
    return someNode ? Reason.NOT_EXPOSED : Reason.NODE_MISSING;
  }

  private List<ResourceResult.Use> cpu(ResourceTarget target) {
    return new CpuUses(run, target, unit(target.cpuCounter()).unit()).uses();
  }

  private List<ResourceResult.Use> memory(ResourceTarget target) {
    List<ResourceResult.Use> uses = new ArrayList<>();
    for (NodeDeltas node : run.nodes()) {
      if (target.isMeant(node.node())) {
        uses.addAll(target.perSeries() ? perSeries(target, node) : perNode(target, node));
      }
    }
    return uses;
  }

  private List<ResourceResult.Use> perSeries(ResourceTarget target, NodeDeltas node) {
    Selector selector = target.memoryGauge();
    MetricUnit unit = unit(selector).unit();
    TellingLabels telling =
        TellingLabels.of(
            run.gaugeSeries(selector).keySet().stream().map(series -> series.labels()).toList());
    return node.gaugesPerSeries().stream()
        .filter(series -> selector.matches(series.series()) && !series.levels().isEmpty())
        .map(
            series ->
                use(
                    node,
                    node.node().name() + " " + telling.of(series.series().labels()),
                    series.levels().from(unit)))
        .toList();
  }

  private List<ResourceResult.Use> perNode(ResourceTarget target, NodeDeltas node) {
    GaugeLevels levels = node.gauges().get(run.wanted().gauges().indexOf(target.memoryGauge()));
    return levels.isEmpty()
        ? List.of()
        : List.of(use(node, node.node().name(), levels.from(unit(target.memoryGauge()).unit())));
  }

  /** Levels of another time than the window's tell nothing of it. */
  private boolean isOutside() {
    return run.edges() != null && !run.edges().anyInside();
  }

  private ResourceResult.Use use(NodeDeltas node, String name, GaugeLevels levels) {
    Reason unseen =
        isOutside()
            ? Reason.WINDOW_EDGES
            : levels.missing()
                ? Reason.SERIES_MISSING
                : run.isUnseenAtEdge(node.node().name()) ? Reason.OBSERVATIONS_LOST : null;
    return new ResourceResult.Use(
        name,
        levels.min(),
        levels.mean(),
        levels.max(),
        null,
        1,
        isOutside() ? 0 : levels.max(),
        unseen == null ? levels.max() : Double.POSITIVE_INFINITY,
        unseen,
        Arrays.stream(levels.perPoint()).boxed().toList());
  }
}
