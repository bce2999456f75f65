package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.CheckReport;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Report;
import java.util.ArrayList;
import java.util.List;

/** What was promised and what became of it; figures without a target have no series. */
final class TargetMetrics {

  private static final String[] LABELS = {"kind", "target", "statistic"};

  private final MetricFamily verdicts =
      MetricFamily.gauge(
          "warren_perf_target_verdict",
          "What became of a target: 1 for the verdict that holds, 0 for the others.",
          "kind",
          "target",
          "statistic",
          "verdict");

  private final UnitSuffix limits =
      new UnitSuffix("warren_perf_target_limit", "The limit that was promised.", LABELS);

  private final MetricFamily headroom =
      MetricFamily.gauge(
          "warren_perf_target_headroom_ratio",
          "Proven distance to the limit as a share of it, below 0 on the wrong side.",
          LABELS);

  private TargetMetrics() {}

  static List<MetricFamily> of(Report report) {
    TargetMetrics metrics = new TargetMetrics();
    report.checks().forEach(metrics::add);
    List<MetricFamily> families = new ArrayList<>(List.of(metrics.verdicts, metrics.headroom));
    metrics.limits.families().forEach(families::add);
    return families;
  }

  private void add(CheckReport check) {
    Outcome outcome = check.outcome();
    String kind = check.target().kind();
    String target = check.target().name();
    String statistic = check.statistic().replace(' ', '_');
    States.of(outcome.verdict())
        .forEach((state, holds) -> verdicts.add(holds, kind, target, statistic, state));
    limits.in(check.target().unit()).add(outcome.limit(), kind, target, statistic);
    headroom.add(outcome.headroom(), kind, target, statistic);
  }
}
