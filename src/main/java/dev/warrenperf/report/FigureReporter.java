package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.judge.CheckSubject.Kind;
import dev.warrenperf.judge.FigureResult;
import dev.warrenperf.judge.GaugeTarget;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.MetricChoice;
import dev.warrenperf.judge.ResourceTarget;
import dev.warrenperf.model.Across;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Rates, ratios, levels, CPU and memory as a report shows them. */
final class FigureReporter {

  private final JudgedRun input;
  private final Outcomes outcomes;
  private final FiguresOverTime overTime;

  FigureReporter(JudgedRun input, Outcomes outcomes, boolean drawn) {
    this.input = input;
    this.outcomes = outcomes;
    this.overTime = new FiguresOverTime(input.deltas(), input.description().phases(), drawn);
  }

  /**
   * Those of some kinds, worst first.
   *
   * @param anchors with which their anchors begin
   */
  List<FigureReport> of(String anchors, Kind... kinds) {
    Set<Kind> asked = Set.of(kinds);
    List<FigureResult> results =
        input.results().figures().stream().filter(one -> asked.contains(one.kind())).toList();
    return Outcomes.worstFirst(anchors, results, this::figure);
  }

  private FigureReport figure(FigureResult result, String anchor) {
    Limit limit = result.limits().target();
    Outcome outcome = outcomes.of(result.check());
    return new FigureReport(
        result.target().name(),
        anchor,
        result.target() instanceof ResourceTarget resource ? resource.role() : null,
        metric(result),
        result.kind(),
        statistic(result),
        across(result),
        result.deciding(),
        result.value(),
        limit.quantity().unit().symbol(),
        presence(result),
        result.isAlias(),
        result.limits().better(),
        limit.quantity(),
        result.details(),
        result.busiest(),
        outcome,
        result.nodes(),
        overTime.of(result, anchor, outcome));
  }

  private static String metric(FigureResult result) {
    return result.metrics().stream()
        .map(MetricChoice::used)
        .map(String::valueOf)
        .collect(Collectors.joining(" / "));
  }

  private static String statistic(FigureResult result) {
    return switch (result.kind()) {
      case CPU -> "mean";
      case MEMORY -> "max";
      case GAUGE -> ((GaugeTarget) result.target()).statistic().name().toLowerCase(Locale.ROOT);
      case RATE, RATIO, OPERATION, FAILOVER -> result.kind().word();
    };
  }

  private static Across across(FigureResult result) {
    if (result.target() instanceof ResourceTarget) {
      return null;
    }
    return result.target() instanceof GaugeTarget gauge ? gauge.across() : Across.SUM;
  }

  private static Presence presence(FigureResult result) {
    if (!result.isExposed()) {
      return Presence.NOT_EXPOSED;
    }
    if (!result.others().isEmpty()) {
      return Presence.NAMES_DIFFER;
    }
    return Double.isNaN(result.value()) ? Presence.UNUSABLE : Presence.OBSERVED;
  }
}
