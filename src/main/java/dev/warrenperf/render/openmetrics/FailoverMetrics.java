package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.FailoverReport;
import dev.warrenperf.report.Report;
import java.util.List;

/** Changes of leader; where no leader was ever seen there is no series. */
final class FailoverMetrics {

  private FailoverMetrics() {}

  static List<MetricFamily> of(Report report) {
    MetricFamily leaderless =
        MetricFamily.gauge(
            "warren_perf_failover_leaderless_seconds",
            "Time without a leader that decides: at least lower, at most upper.",
            "target",
            "bound");
    MetricFamily changes =
        MetricFamily.gauge(
            "warren_perf_failover_leader_changes",
            "How often the leadership passed on, as far as it was shown.",
            "target");
    for (FailoverReport failover : report.failover()) {
      leaderless.add(failover.shortestSeconds(), failover.name(), "lower");
      leaderless.add(failover.longestSeconds(), failover.name(), "upper");
      if (!failover.leaders().isEmpty()) {
        changes.add(failover.changes(), failover.name());
      }
    }
    return List.of(leaderless, changes);
  }
}
