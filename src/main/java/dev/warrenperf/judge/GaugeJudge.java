package dev.warrenperf.judge;

import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.GaugeTotal;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.FigureResult.NodeFigure;
import dev.warrenperf.judge.GaugeTarget.Statistic;
import dev.warrenperf.model.Across;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import dev.warrenperf.unit.MetricUnit;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.UnitChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures levels and holds them against their limits. */
final class GaugeJudge {

  private static final String OUTSIDE =
      "no two snapshots lie inside the window, and those around it belong to another time";

  private final RunDeltas run;
  private final Map<Selector, MetricUnit> units;
  private final Exposed exposed;

  GaugeJudge(RunDeltas run, Map<Selector, MetricUnit> units, Exposed exposed) {
    this.run = run;
    this.units = units;
    this.exposed = exposed;
  }

  FigureResult judge(GaugeTarget target) {
    Selector used =
        RunJudge.firstExposed(target.gauges(), selector -> run.gauge(selector).isExposed());
    if (target.series() == Across.SUM || !run.hasSeveralSeries(used)) {
      return judge(target, used, null, run.gauge(used));
    }
    if (target.series() == Across.EACH) {
      return worst(target, used);
    }
    return judge(target, used, null, perNode(run.gaugeSeries(used), target.series()));
  }

  /** Every series judged by itself, the worst deciding. */
  private FigureResult worst(GaugeTarget target, Selector used) {
    Map<Series, GaugeTotal> all = run.gaugeSeries(used);
    TellingLabels telling = TellingLabels.of(all.keySet().stream().map(Series::labels).toList());
    return all.entrySet().stream()
        .map(one -> judge(target, used, telling.of(one.getKey().labels()), one.getValue()))
        .min(
            Comparator.<FigureResult, Verdict>comparing(result -> result.judgement().verdict())
                .thenComparing(worstFirst(target, Comparator.comparing(FigureResult::value))))
        .orElseThrow();
  }

  private static <T> Comparator<T> worstFirst(GaugeTarget target, Comparator<T> rising) {
    return isUpper(target) ? rising.reversed() : rising;
  }

  private static boolean isUpper(GaugeTarget target) {
    return target.limits().deciding().comparison().isUpper();
  }

  private GaugeTotal perNode(Map<Series, GaugeTotal> series, Across across) {
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

  /**
   * Of all series of the nodes, or of one.
   *
   * @param series labels of the one of several that is judged by itself; else null
   */
  private FigureResult judge(
      GaugeTarget target, Selector used, Labels series, GaugeTotal levelled) {
    UnitChoice unit = run.unit(used, units.get(used));
    GaugeTotal total =
        (isBare(target) ? levelled : levelled.from(unit.unit()))
            .beside(OtherName.ofGauge(run, used, target.gauges()));
    GaugeTotal.NodePart worst = target.across() == Across.EACH ? worst(target, total) : null;
    GaugeLevels levels = worst == null ? total.combined(target.across()) : worst.levels();
    return new FigureResult(
        target,
        List.of(new MetricChoice(target.gauges(), used, total.isExposed(), total.others(), unit)),
        target.statistic().of(levels),
        null,
        total.isEmpty() ? Map.of() : details(levels),
        total.parts().stream().map(part -> node(target, part)).toList(),
        worst == null ? null : worst.node().name(),
        total.isEmpty() ? List.of() : List.of(levels.perPoint()),
        levels.perPoint(),
        !levels.missing(),
        series != null,
        levels.unusable(),
        null,
        judgement(target, series, total, levels));
  }

  /** Levels are held against a limit without a unit as the bare numbers that are exposed. */
  private static boolean isBare(GaugeTarget target) {
    return target.limits().target().quantity().unit() == Unit.COUNT;
  }

  private static GaugeTotal.NodePart worst(GaugeTarget target, GaugeTotal total) {
    return total.parts().stream()
        .filter(part -> !Double.isNaN(target.statistic().of(part.levels())))
        .min(worstFirst(target, Comparator.comparing(part -> target.statistic().of(part.levels()))))
        .orElse(null);
  }

  private static Map<String, Double> details(GaugeLevels levels) {
    Map<String, Double> details = new LinkedHashMap<>();
    details.put("min", levels.min());
    details.put("mean", levels.mean());
    details.put("max", levels.max());
    details.put("last", levels.last());
    return details;
  }

  private static NodeFigure node(GaugeTarget target, GaugeTotal.NodePart part) {
    return NodeFigure.of(part.node().name(), target.statistic().of(part.levels()));
  }

  private Judgement judgement(
      GaugeTarget target, Labels series, GaugeTotal total, GaugeLevels levels) {
    Statistic statistic = target.statistic();
    Judgement judged = judgement(target, series, total, statistic.of(levels));
    boolean extreme = statistic == Statistic.MAX || statistic == Statistic.MIN;
    SampledLevels sampled = new SampledLevels(levels.samples(), run.seconds());
    return extreme ? sampled.on(judged, statistic == Statistic.MAX, target.limits()) : judged;
  }

  private Judgement judgement(GaugeTarget target, Labels series, GaugeTotal total, double value) {
    if (run.edges() != null && !run.edges().anyInside() && !Double.isNaN(value)) {
      return Judgement.undecided(Reason.WINDOW_EDGES, OUTSIDE);
    }
    String what = "the " + target.statistic().words() + (series == null ? "" : " of " + series);
    Reason missing = total.isExposed() ? Reason.NOT_A_NUMBER : Reason.NOT_EXPOSED;
    Judgement exact =
        asked(target, ScalarJudge.judge(what, value, target.limits(), missing), what, value);
    if (exact.reason() != Reason.LOAD_DID_NOT_ASK) {
      if (!total.others().isEmpty()) {
        return elsewhere(what, value, target, series != null);
      }
      Reason unseen = unseen(total);
      if (unseen != null) {
        return notSeen(what, value, target, true, true, unseen);
      }
    }
    return Absence.told(exact, target.gauges(), MetricKind.GAUGE, exposed);
  }

  /** Undecided where it is a FAIL of what nobody is known to have asked for. */
  private Judgement asked(GaugeTarget target, Judgement judged, String what, double value) {
    Demand demand = target.demand();
    if (demand == null || judged.verdict() != Verdict.FAIL || isAsked(target)) {
      return judged;
    }
    boolean told = demand.gauge() != null || demand.failed() != null;
    return Judgement.undecided(
        Reason.LOAD_DID_NOT_ASK,
        what
            + " is "
            + ComparedValue.of(value, target.limits().deciding())
            + CapacityWords.notAsked(
                told ? null : "demand or failed", target.limits(), demand.overSeconds()));
  }

  private boolean isAsked(GaugeTarget target) {
    Demand demand = target.demand();
    boolean refused = demand.failed() != null && run.counter(demand.failed()).increase() > 0;
    return refused || (demand.gauge() != null && isDemanded(target));
  }

  private boolean isDemanded(GaugeTarget target) {
    Selector gauge = target.demand().gauge();
    double factor = isBare(target) ? 1 : run.unit(gauge, units.get(gauge)).unit().toBase(1);
    return run.levels(gauge).stream()
        .mapToDouble(
            node ->
                node.longestSeconds(level -> target.limits().deciding().isKeptBy(factor * level)))
        .anyMatch(seconds -> seconds >= target.demand().overSeconds());
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

  /**
   * The levels of other nodes, too, may be anything. A largest of largest is no smaller with them,
   * and a smallest of smallest no larger; every other figure may be any.
   *
   * @param apart whether it is the worst of several series
   */
  private static Judgement elsewhere(String what, double value, GaugeTarget target, boolean apart) {
    boolean upper = isUpper(target);
    boolean each = target.across() == Across.EACH;
    boolean largest = (each && upper) || target.across() == Across.MAX;
    boolean smallest = (each && !upper) || target.across() == Across.MIN;
    return notSeen(
        what,
        value,
        target,
        largest && (!apart || upper),
        smallest && (!apart || !upper),
        Reason.OBSERVATIONS_LOST);
  }

  /**
   * What came where levels were not seen may be anything.
   *
   * @param largest whether a largest level is no smaller with it
   * @param smallest whether a smallest level is no larger with it
   */
  private static Judgement notSeen(
      String what,
      double value,
      GaugeTarget target,
      boolean largest,
      boolean smallest,
      Reason reason) {
    boolean atLeast = largest && target.statistic() == Statistic.MAX;
    boolean atMost = smallest && target.statistic() == Statistic.MIN;
    return ScalarJudge.judge(
        what,
        value,
        atLeast ? value : Double.NEGATIVE_INFINITY,
        atMost ? value : Double.POSITIVE_INFINITY,
        target.limits(),
        reason);
  }
}
