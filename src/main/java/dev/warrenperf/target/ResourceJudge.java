package dev.warrenperf.target;

import dev.warrenperf.analysis.CounterDelta;
import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.Node;
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
      results.add(result(target, ResourceResult.Kind.CPU, cpu(target), target.cpu()));
    }
    if (target.memory() != null) {
      results.add(result(target, ResourceResult.Kind.MEMORY, memory(target), target.memory()));
    }
    return results;
  }

  private ResourceResult result(
      ResourceTarget target,
      ResourceResult.Kind kind,
      List<ResourceResult.Use> uses,
      Tiers limits) {
    boolean cpu = kind == ResourceResult.Kind.CPU;
    Selector metric = cpu ? target.cpuCounter() : target.memoryGauge();
    UnitChoice unit = unit(metric);
    ResourceResult measured =
        new ResourceResult(target, kind, uses, null, Judgement.noData(Reason.NOT_EXPOSED), unit);
    Comparator<ResourceResult.Use> rising = Comparator.comparingDouble(measured::judged);
    boolean upper = limits.deciding().comparison().isUpper();
    ResourceResult.Use worst =
        uses.stream()
            .filter(use -> !Double.isNaN(measured.judged(use)))
            .max(upper ? rising : rising.reversed())
            .orElse(null);
    String what =
        (cpu ? "the mean use of CPU" : "the largest use of memory")
            + (worst == null ? "" : " of " + worst.node());
    double value = worst == null ? Double.NaN : measured.judged(worst);
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
            cpu ? MetricKind.COUNTER : MetricKind.GAUGE,
            Exposed.by(run.nodes().stream().filter(node -> isMeant(target, node.node())).toList())),
        unit);
  }

  /** The worst decides, be it the worst that may have been. */
  private static Judgement unseen(
      String what, double value, List<ResourceResult.Use> uses, Tiers limits) {
    DoubleStream least = uses.stream().mapToDouble(ResourceResult.Use::least);
    DoubleStream most = uses.stream().mapToDouble(ResourceResult.Use::most);
    boolean upper = limits.deciding().comparison().isUpper();
    return ScalarJudge.judge(
        what,
        value,
        (upper ? least.max() : least.min()).orElseThrow(),
        (upper ? most.max() : most.min()).orElseThrow(),
        limits,
        uses.stream().map(ResourceResult.Use::unseen).filter(Objects::nonNull).findFirst().get());
  }

  private Reason missing(ResourceTarget target, List<ResourceResult.Use> uses) {
    if (!uses.isEmpty()) {
      return Reason.DURATION_UNKNOWN;
    }
    boolean someNode = run.nodes().stream().anyMatch(node -> isMeant(target, node.node()));
    return someNode ? Reason.NOT_EXPOSED : Reason.NODE_MISSING;
  }

  private static boolean isMeant(ResourceTarget target, Node node) {
    return target.role() == null || target.role().equals(node.role());
  }

  private List<ResourceResult.Use> cpu(ResourceTarget target) {
    List<ResourceResult.Use> uses = new ArrayList<>();
    CounterTotal total = run.counter(target.cpuCounter()).from(unit(target.cpuCounter()).unit());
    TellingLabels telling =
        TellingLabels.of(
            total.parts().stream()
                .flatMap(part -> part.series().stream())
                .map(series -> series.series().labels())
                .toList());
    for (CounterTotal.NodePart part : withUnseen(target, total)) {
      Node node = part.node().node();
      if (!isMeant(target, node)) {
        continue;
      }
      double cores = cores(target, node);
      if (target.perSeries()) {
        part.series().stream()
            .map(series -> new CounterTotal.NodePart(part.node(), List.of(series)))
            .map(
                one ->
                    cpu(
                        target,
                        node.name() + " " + telling.of(one.series().get(0).series().labels()),
                        one,
                        cores))
            .forEach(uses::add);
      } else {
        uses.add(cpu(target, node.name(), part, cores));
      }
    }
    return uses;
  }

  /** With the nodes of which no snapshot lies inside the window, and nothing is known there. */
  private List<CounterTotal.NodePart> withUnseen(ResourceTarget target, CounterTotal total) {
    List<CounterTotal.NodePart> parts = new ArrayList<>(total.parts());
    if (run.edges() != null) {
      around(target).parts().stream()
          .filter(
              part -> parts.stream().noneMatch(one -> one.node().node().equals(part.node().node())))
          .map(part -> new CounterTotal.NodePart(part.node(), List.of()))
          .forEach(parts::add);
    }
    return parts;
  }

  private CounterTotal around(ResourceTarget target) {
    return run.around().counter(target.cpuCounter()).from(unit(target.cpuCounter()).unit());
  }

  private static double cores(ResourceTarget target, Node node) {
    if (target.cores() != null) {
      return target.cores();
    }
    return node.cores() == null ? 1 : node.cores();
  }

  /**
   * What went on unseen used no more than all cores, where these are known, and nothing at the
   * least.
   */
  private ResourceResult.Use cpu(
      ResourceTarget target, String name, CounterTotal.NodePart part, double cores) {
    if (run.edges() != null) {
      return atEdges(target, name, part, cores);
    }
    Node node = part.node().node();
    double lost = part.lostSeconds();
    boolean bounded = target.cores() != null || node.cores() != null;
    double mean = part.rate() / cores;
    double most = mean + lost / part.node().seconds();
    double least = part.increase() / cores / Math.max(part.node().seconds(), run.seconds());
    double[] uses = Arrays.stream(part.ratePerInterval()).map(rate -> rate / cores).toArray();
    double[] known = Arrays.stream(uses).filter(use -> !Double.isNaN(use)).toArray();
    return new ResourceResult.Use(
        name,
        Arrays.stream(known).min().orElse(Double.NaN),
        mean,
        Arrays.stream(known).max().orElse(Double.NaN),
        cores,
        lost > 0 ? least : mean,
        lost > 0 && !bounded ? Double.POSITIVE_INFINITY : lost > 0 ? most : mean,
        lost == 0 ? null : part.isMissing() ? Reason.SERIES_MISSING : Reason.OBSERVATIONS_LOST,
        boxed(uses));
  }

  /**
   * At least what was used inside the window, and at most what was between the snapshots around.
   */
  private ResourceResult.Use atEdges(
      ResourceTarget target, String name, CounterTotal.NodePart part, double cores) {
    double seconds = run.edges().seconds();
    boolean each = target.perSeries() && !part.series().isEmpty();
    List<CounterDelta> around =
        around(target).parts().stream()
            .filter(one -> one.node().node().equals(part.node().node()))
            .flatMap(one -> one.series().stream())
            .filter(one -> !each || one.series().equals(part.series().get(0).series()))
            .toList();
    double lost = around.stream().mapToDouble(CounterDelta::lostSeconds).max().orElse(0);
    double most = around.stream().mapToDouble(CounterDelta::increase).sum() / cores / seconds;
    double[] uses =
        part.series().isEmpty()
            ? new double[0]
            : Arrays.stream(part.ratePerInterval()).map(rate -> rate / cores).toArray();
    double[] known = Arrays.stream(uses).filter(use -> !Double.isNaN(use)).toArray();
    return new ResourceResult.Use(
        name,
        Arrays.stream(known).min().orElse(Double.NaN),
        part.rate() / cores,
        Arrays.stream(known).max().orElse(Double.NaN),
        cores,
        run.edges().anyInside() ? part.increase() / cores / seconds : 0,
        lost > 0 ? Double.POSITIVE_INFINITY : most,
        lost > 0 ? Reason.OBSERVATIONS_LOST : Reason.WINDOW_EDGES,
        boxed(uses));
  }

  private List<ResourceResult.Use> memory(ResourceTarget target) {
    List<ResourceResult.Use> uses = new ArrayList<>();
    for (NodeDeltas node : run.nodes()) {
      if (isMeant(target, node.node())) {
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

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
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
        1,
        isOutside() ? 0 : levels.max(),
        unseen == null ? levels.max() : Double.POSITIVE_INFINITY,
        unseen,
        boxed(levels.perPoint()));
  }
}
