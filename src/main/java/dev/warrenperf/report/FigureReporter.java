package dev.warrenperf.report;

import dev.warrenperf.analysis.CounterTotal;
import dev.warrenperf.analysis.GaugeLevels;
import dev.warrenperf.analysis.GaugeTotal;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.judge.Busiest;
import dev.warrenperf.judge.GaugeResult;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.RateResult;
import dev.warrenperf.judge.RateText;
import dev.warrenperf.judge.RatioResult;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.model.Node;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rates and levels as a report shows them. */
final class FigureReporter {

  private final Outcomes outcomes;
  private final FiguresOverTime overTime;

  FigureReporter(RunDeltas run, Outcomes outcomes, boolean drawn) {
    this.outcomes = outcomes;
    this.overTime = new FiguresOverTime(run, drawn);
  }

  /** Worst first. */
  List<FigureReport> rates(List<RateResult> results) {
    return Outcomes.worstFirst("rate", results, this::rate);
  }

  private FigureReport rate(RateResult result, String anchor) {
    Tiers limits = result.target().rate();
    CounterTotal total = result.total();
    Busiest busiest = result.busiest();
    Outcome outcome = outcomes.of(result.check());
    List<FigureReport.Detail> detail =
        total.isFollowed() ? List.of(increase("increase", total)) : List.of();
    return new FigureReport(
        result.target().name(),
        anchor,
        result.used().toString(),
        "rate",
        "sum",
        result.perSecond(),
        limits.target().quantity().unit().symbol(),
        Presences.of(result),
        result.isAlias(),
        limits.better(),
        RateText.of(busiest == null ? result.perSecond() : busiest.perSecond(), limits.target()),
        detail,
        busiest == null ? null : busiest(busiest, result.perSecond(), limits.target()),
        outcome,
        total.parts().stream()
            .map(
                part ->
                    new FigureReport.NodeValue(
                        part.node().node().name(),
                        part.rate(),
                        RateText.of(part.rate(), limits.target())))
            .toList(),
        overTime.rate(result, anchor, outcome));
  }

  /** Worst first; without charts, since a table tells a quotient of the whole run. */
  List<FigureReport> ratios(List<RatioResult> results) {
    return Outcomes.worstFirst("ratio", results, this::ratio);
  }

  private FigureReport ratio(RatioResult result, String anchor) {
    Tiers limits = result.target().limits();
    Outcome outcome = outcomes.of(result.check());
    return new FigureReport(
        result.target().name(),
        anchor,
        result.metric(),
        "ratio",
        "sum",
        result.value(),
        limits.target().quantity().unit().symbol(),
        Presences.of(result),
        result.isAlias(),
        limits.better(),
        RateText.of(result.value(), limits.target()),
        detail(result, limits),
        null,
        outcome,
        nodes(result),
        null);
  }

  private static List<FigureReport.Detail> detail(RatioResult result, Tiers limits) {
    if (Double.isNaN(result.value())) {
      return List.of();
    }
    List<FigureReport.Detail> details = new ArrayList<>();
    details.add(increase("of", result.divided()));
    details.add(increase("to", result.divisor()));
    if (result.interval() != null) {
      details.add(detail("lower", result.interval().lower(), limits));
      details.add(detail("upper", result.interval().upper(), limits));
    }
    return details;
  }

  private static FigureReport.Detail increase(String name, CounterTotal total) {
    return new FigureReport.Detail(name, total.increase(), Format.number(total.increase()));
  }

  /** Of nodes on which the divisor grew. */
  private static List<FigureReport.NodeValue> nodes(RatioResult result) {
    Map<Node, Double> divided = new HashMap<>();
    result.divided().parts().forEach(part -> divided.put(part.node().node(), part.increase()));
    return result.divisor().parts().stream()
        .filter(part -> part.increase() > 0)
        .map(part -> node(part, divided, result.target().limits()))
        .toList();
  }

  private static FigureReport.NodeValue node(
      CounterTotal.NodePart divisor, Map<Node, Double> divided, Tiers limits) {
    Node node = divisor.node().node();
    double value = divided.getOrDefault(node, 0.0) / divisor.increase();
    return new FigureReport.NodeValue(node.name(), value, RateText.of(value, limits.target()));
  }

  private static FigureReport.Busiest busiest(Busiest busiest, double whole, Limit limit) {
    return busiest(
        busiest,
        offered(busiest.offered(), limit),
        "whole run " + RateText.of(whole, limit) + offered(busiest.runOffered(), limit));
  }

  /**
   * Of a rate, or of the use of a resource.
   *
   * @param more what else is known of the window, in words
   * @param whole the figure of the whole run, likewise
   */
  static FigureReport.Busiest busiest(Busiest busiest, String more, String whole) {
    return new FigureReport.Busiest(
        busiest.perSecond(),
        LeaderTimes.iso(busiest.fromMillis()),
        busiest.seconds(),
        busiest.offered(),
        busiest.runOffered(),
        "busiest "
            + Format.seconds(busiest.seconds())
            + " from "
            + LeaderTimes.time(busiest.fromMillis())
            + more
            + "; "
            + whole);
  }

  private static String offered(double perSecond, Limit limit) {
    return Double.isNaN(perSecond) ? "" : ", offered " + RateText.of(perSecond, limit);
  }

  /** Worst first. */
  List<FigureReport> gauges(List<GaugeResult> results) {
    return Outcomes.worstFirst("gauge", results, this::gauge);
  }

  private FigureReport gauge(GaugeResult result, String anchor) {
    GaugeTarget target = result.target();
    Tiers limits = target.limits();
    Outcome outcome = outcomes.of(result.check());
    return new FigureReport(
        target.name(),
        anchor,
        result.used().toString(),
        target.statistic().name().toLowerCase(Locale.ROOT),
        target.across().name().toLowerCase(Locale.ROOT),
        result.value(),
        limits.target().quantity().unit().symbol(),
        Presences.of(result),
        result.isAlias(),
        limits.better(),
        text(result.value(), limits),
        result.total().isEmpty() ? List.of() : detail(result.levels(), limits),
        null,
        outcome,
        result.total().parts().stream().map(part -> node(part, target)).toList(),
        overTime.level(result, anchor, outcome));
  }

  private static String text(double value, Tiers limits) {
    return Double.isNaN(value)
        ? Format.number(value)
        : Format.of(value, limits.target().quantity().unit());
  }

  private static FigureReport.NodeValue node(GaugeTotal.NodePart part, GaugeTarget target) {
    double value = target.statistic().of(part.levels());
    return new FigureReport.NodeValue(part.node().name(), value, text(value, target.limits()));
  }

  private static List<FigureReport.Detail> detail(GaugeLevels levels, Tiers limits) {
    return List.of(
        detail("min", levels.min(), limits),
        detail("mean", levels.mean(), limits),
        detail("max", levels.max(), limits),
        detail("last", levels.last(), limits));
  }

  private static FigureReport.Detail detail(String name, double value, Tiers limits) {
    return new FigureReport.Detail(name, value, text(value, limits));
  }
}
