package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.GaugeTotal;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Holds one run against a set of targets. */
public final class RunJudge {

  static final String OUTSIDE =
      "no two snapshots lie inside the window, and those around it tell of another time";

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;
  private final DemandJudge demands;

  private RunJudge(RunDeltas run, Map<Selector, MetricUnit> units) {
    this.run = run;
    this.exposed = Exposed.by(run.nodes());
    this.units = units;
    this.demands = new DemandJudge(run, units);
  }

  /** Measures and judges everything that the set names, of a run of which nothing else is told. */
  public static TargetResults judge(TargetSet targets, RunDeltas run) {
    return judge(targets, run, RunDescription.of(""), List.of());
  }

  /**
   * The same with what is told of the run and what clients measured. Samples that no operation
   * names come last, each as an operation without any promise.
   *
   * @param samples with different names
   */
  public static TargetResults judge(
      TargetSet targets, RunDeltas run, RunDescription description, List<ClientSamples> samples) {
    RunJudge judge = new RunJudge(run, targets.units());
    FailoverJudge failover = new FailoverJudge(run.around(), description, judge.exposed);
    ClientJudge clients = new ClientJudge(samples);
    List<OperationTarget> all = new ArrayList<>(targets.operations());
    all.addAll(clients.others(targets.operations()));
    RatioJudge ratios = new RatioJudge(run, targets.units(), judge.exposed);
    ThroughputJudge throughput =
        new ThroughputJudge(run, targets.units(), judge.exposed, clients, ToldLoad.of(description));
    ResourceJudge resources = new ResourceJudge(run, targets.units());
    return new TargetResults(
        targets,
        all.parallelStream()
            .map(one -> OperationJudge.judge(run, clients, targets.units(), judge.exposed, one))
            .toList(),
        targets.throughput().stream().map(throughput::judge).toList(),
        targets.ratios().stream().map(ratios::judge).toList(),
        targets.gauges().stream().map(judge::gauge).toList(),
        targets.resources().stream().flatMap(target -> resources.judge(target).stream()).toList(),
        targets.failover().stream().map(failover::judge).toList());
  }

  /** The first selector that is exposed; the preferred one when none is. */
  static Selector firstExposed(List<Selector> selectors, Predicate<Selector> exposed) {
    return selectors.stream().filter(exposed).findFirst().orElse(selectors.get(0));
  }

  private GaugeResult gauge(GaugeTarget target) {
    Selector used = firstExposed(target.gauges(), selector -> run.gauge(selector).isExposed());
    if (target.series() == GaugeTarget.OneNode.SUM || !run.hasSeveralSeries(used)) {
      return gauge(target, used, null, run.gauge(used));
    }
    if (target.series() == GaugeTarget.OneNode.EACH) {
      return worst(target, used);
    }
    return gauge(target, used, null, oneANode(run.gaugeSeries(used), across(target.series())));
  }

  /** Every series judged by itself, the worst deciding. */
  private GaugeResult worst(GaugeTarget target, Selector used) {
    Comparator<GaugeResult> rising = Comparator.comparingDouble(GaugeResult::value);
    boolean upper = target.limits().deciding().comparison().isUpper();
    Comparator<GaugeResult> byValue = upper ? rising.reversed() : rising;
    TellingLabels telling =
        TellingLabels.of(run.gaugeSeries(used).keySet().stream().map(Series::labels).toList());
    return run.gaugeSeries(used).entrySet().stream()
        .map(series -> gauge(target, used, telling.of(series.getKey()), series.getValue()))
        .min(
            Comparator.<GaugeResult, Verdict>comparing(result -> result.judgement().verdict())
                .thenComparing(byValue))
        .orElseThrow();
  }

  private GaugeTotal oneANode(Map<Series, GaugeTotal> series, GaugeTotal.Across across) {
    List<GaugeTotal.NodePart> parts = new ArrayList<>();
    for (NodeDeltas node : run.nodes()) {
      List<GaugeTotal.NodePart> own =
          series.values().stream()
              .flatMap(total -> total.parts().stream())
              .filter(part -> part.node().equals(node.node()))
              .toList();
      if (!own.isEmpty()) {
        GaugeTotal ofNode = new GaugeTotal(own, run.grid());
        parts.add(new GaugeTotal.NodePart(node.node(), ofNode.combined(across)));
      }
    }
    return new GaugeTotal(parts, run.grid());
  }

  private GaugeResult gauge(GaugeTarget target, Selector used, Series series, GaugeTotal levelled) {
    UnitChoice unit = run.unit(used, units.get(used));
    boolean bare = target.limits().target().quantity().unit() == Unit.COUNT;
    GaugeTotal total =
        (bare ? levelled : levelled.from(unit.unit()))
            .beside(OtherName.ofGauge(run, used, target.gauges()));
    GaugeTotal.NodePart worst =
        target.across() == GaugeTarget.Across.EACH ? worst(target, total) : null;
    GaugeLevels levels = worst == null ? total.combined(across(target)) : worst.levels();
    double value = target.statistic().of(levels);
    String what =
        "the " + word(target.statistic()) + (series == null ? "" : " of " + series.labels());
    boolean largest = target.statistic() == GaugeTarget.Statistic.MAX;
    boolean extreme = largest || target.statistic() == GaugeTarget.Statistic.MIN;
    Judgement judged = judged(target, series, total, what, value);
    SampledLevels sampled = new SampledLevels(levels.samples(), run.seconds());
    return new GaugeResult(
        target,
        used,
        total,
        levels,
        worst == null ? null : worst.node().name(),
        series,
        value,
        extreme ? sampled.on(judged, largest, target.limits()) : judged,
        unit);
  }

  private Judgement judged(
      GaugeTarget target, Series series, GaugeTotal total, String what, double value) {
    if (run.edges() != null && !run.edges().anyInside() && !Double.isNaN(value)) {
      return Judgement.undecided(Reason.WINDOW_EDGES, OUTSIDE);
    }
    Reason missing = total.isExposed() ? Reason.NOT_A_NUMBER : Reason.NOT_EXPOSED;
    Judgement exact =
        demands.onMissed(
            ScalarJudge.judge(what, value, target.limits(), missing),
            what + " is " + ComparedValue.of(value, target.limits().deciding()),
            target,
            target.limits().target().quantity().unit() == Unit.COUNT);
    if (!total.others().isEmpty() && exact.reason() != Reason.LOAD_DID_NOT_ASK) {
      return elsewhere(what, value, target, series);
    }
    Reason unseen = unseen(total);
    return unseen != null && exact.reason() != Reason.LOAD_DID_NOT_ASK
        ? notSeen(what, value, target, unseen)
        : Absence.told(exact, target.gauges(), MetricKind.GAUGE, exposed);
  }

  private static GaugeTotal.Across across(GaugeTarget.OneNode series) {
    return switch (series) {
      case MAX -> GaugeTotal.Across.MAX;
      case MIN -> GaugeTotal.Across.MIN;
      case MEAN -> GaugeTotal.Across.MEAN;
      case SUM, EACH -> GaugeTotal.Across.SUM;
    };
  }

  /**
   * Why a level may have been another at the end or the beginning; null where it was seen there.
   */
  private Reason unseen(GaugeTotal total) {
    if (total.isMissing()) {
      return Reason.SERIES_MISSING;
    }
    boolean edge =
        total.parts().stream()
            .filter(part -> !part.levels().isEmpty())
            .anyMatch(part -> run.isUnseenAtEdge(part.node().name()));
    return edge ? Reason.OBSERVATIONS_LOST : null;
  }

  /** What came where levels were not seen may be anything. */
  private static Judgement notSeen(String what, double value, GaugeTarget target, Reason reason) {
    boolean atMost = target.statistic() == GaugeTarget.Statistic.MIN;
    boolean atLeast = target.statistic() == GaugeTarget.Statistic.MAX;
    return ScalarJudge.judge(
        what,
        value,
        atLeast ? value : Double.NEGATIVE_INFINITY,
        atMost ? value : Double.POSITIVE_INFINITY,
        target.limits(),
        reason);
  }

  /**
   * The levels of other nodes, too, may be anything. A largest of largest is no smaller with them,
   * and a smallest of smallest no larger; every other figure may be any.
   *
   * @param series the one of several that is judged, of which the worst decides; else null
   */
  private static Judgement elsewhere(String what, double value, GaugeTarget target, Series series) {
    boolean upper = target.limits().deciding().comparison().isUpper();
    boolean each = target.across() == GaugeTarget.Across.EACH;
    boolean largest = (each && upper) || target.across() == GaugeTarget.Across.MAX;
    boolean smallest = (each && !upper) || target.across() == GaugeTarget.Across.MIN;
    boolean atLeast = largest && target.statistic() == GaugeTarget.Statistic.MAX;
    boolean atMost = smallest && target.statistic() == GaugeTarget.Statistic.MIN;
    return ScalarJudge.judge(
        what,
        value,
        atLeast && (series == null || upper) ? value : Double.NEGATIVE_INFINITY,
        atMost && (series == null || !upper) ? value : Double.POSITIVE_INFINITY,
        target.limits(),
        Reason.OBSERVATIONS_LOST);
  }

  private static GaugeTotal.Across across(GaugeTarget target) {
    return switch (target.across()) {
      case MAX, EACH -> GaugeTotal.Across.MAX;
      case MIN -> GaugeTotal.Across.MIN;
      case SUM -> GaugeTotal.Across.SUM;
    };
  }

  private static GaugeTotal.NodePart worst(GaugeTarget target, GaugeTotal total) {
    Comparator<GaugeTotal.NodePart> rising =
        Comparator.comparingDouble(part -> target.statistic().of(part.levels()));
    boolean upper = target.limits().deciding().comparison().isUpper();
    return total.parts().stream()
        .filter(part -> !Double.isNaN(target.statistic().of(part.levels())))
        .max(upper ? rising : rising.reversed())
        .orElse(null);
  }

  private static String word(GaugeTarget.Statistic statistic) {
    return switch (statistic) {
      case MIN -> "minimum";
      case MEAN -> "mean";
      case MAX -> "maximum";
      case LAST -> "last value";
    };
  }
}
