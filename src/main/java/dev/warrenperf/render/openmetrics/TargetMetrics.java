package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.FigureReport;
import dev.warrenperf.report.OperationReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.QuantileReport;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ResourceReport;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** What was promised and what became of it; figures without a target have no series. */
final class TargetMetrics {

  private static final String[] LABELS = {"kind", "target", "statistic"};

  private final Family verdicts =
      Family.gauge(
          "warren_perf_target_verdict",
          "What became of a target: 1 for the verdict that holds, 0 for the others.",
          "kind",
          "target",
          "statistic",
          "verdict");

  private final UnitSuffix limits =
      new UnitSuffix("warren_perf_target_limit", "The limit that was promised.", LABELS);

  private final Family headroom =
      Family.gauge(
          "warren_perf_target_headroom_ratio",
          "Proven distance to the limit as a share of it, below 0 on the wrong side.",
          LABELS);

  private TargetMetrics() {}

  static List<Family> of(Report report) {
    TargetMetrics metrics = new TargetMetrics();
    report.operations().forEach(metrics::operation);
    report.throughput().forEach(figure -> metrics.figure("throughput", figure));
    report.ratios().forEach(figure -> metrics.figure("ratio", figure));
    report.gauges().forEach(figure -> metrics.figure("gauge", figure));
    report.resources().forEach(metrics::resource);
    report.failover().forEach(metrics::failover);
    List<Family> families = new ArrayList<>(List.of(metrics.verdicts, metrics.headroom));
    metrics.limits.families().forEach(families::add);
    return families;
  }

  private void operation(OperationReport operation) {
    String unit = operation.unit();
    add(operation.meanOutcome(), unit, "operation", operation.name(), "mean");
    for (QuantileReport quantile : operation.quantiles()) {
      add(quantile.outcome(), unit, "operation", operation.name(), quantile.label());
    }
  }

  private void figure(String kind, FigureReport figure) {
    add(figure.outcome(), figure.unit(), kind, figure.name(), figure.statistic());
  }

  private void resource(ResourceReport resource) {
    add(
        resource.outcome(),
        resource.unit(),
        "resource",
        resource.name(),
        resource.resource() + "_" + resource.judged());
  }

  private void failover(FailoverReport failover) {
    add(failover.outcome(), Unit.SECONDS.symbol(), "failover", failover.name(), "leaderless");
  }

  private void add(Outcome outcome, String unit, String kind, String target, String statistic) {
    if (outcome.isJudged()) {
      States.of(outcome.verdict())
          .forEach((state, holds) -> verdicts.add(holds, kind, target, statistic, state));
      limits.in(unit).add(outcome.limit(), kind, target, statistic);
      headroom.add(outcome.headroom(), kind, target, statistic);
    }
  }
}
