package dev.warrenperf.render.openmetrics;

import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunFacts;
import java.time.Instant;
import java.util.List;

/** The run as a whole: what it was, whether it may be judged, and what came of it. */
final class RunMetrics {

  private RunMetrics() {}

  /** Of versions that are compared without a run of their own, the exit code alone. */
  static List<MetricFamily> of(Report report) {
    if (report.run() == null) {
      return List.of(exitCode(report));
    }
    return List.of(
        info(report),
        flag(
            "warren_perf_run_valid", "Whether the run may be judged at all.", report.run().valid()),
        flag(
            "warren_perf_run_partial",
            "Whether something of the run is missing.",
            report.run().partial()),
        number(
            "warren_perf_run_duration_seconds",
            "Time covered by the values.",
            report.run().durationSeconds()),
        number(
            "warren_perf_run_start_timestamp_seconds",
            "Instant of the first snapshot used, Unix time.",
            unix(report.run().start())),
        verdict(report),
        exitCode(report));
  }

  private static MetricFamily exitCode(Report report) {
    return number(
        "warren_perf_exit_code",
        "What the report ended with: 0, or 10 to 13 for a finding that counts.",
        report.headline().exitCode());
  }

  private static MetricFamily info(Report report) {
    MetricFamily info =
        MetricFamily.gauge(
            "warren_perf_run_info",
            "What was run and how it was judged, always 1.",
            "title",
            "repeat",
            "window",
            "targets",
            "tool_version");
    RunFacts run = report.run();
    info.add(
        1,
        run.title(),
        run.repeat() == null ? null : run.repeat().toString(),
        run.window(),
        report.targets().name(),
        report.toolVersion());
    return info;
  }

  private static MetricFamily verdict(Report report) {
    MetricFamily verdict =
        MetricFamily.gauge(
            "warren_perf_run_verdict",
            "The verdict on all targets: 1 for the one that holds, 0 for the others.",
            "verdict");
    States.ofRun(report.headline().verdict()).forEach((state, holds) -> verdict.add(holds, state));
    return verdict;
  }

  private static MetricFamily flag(String name, String help, boolean yes) {
    return number(name, help, yes ? 1 : 0);
  }

  private static MetricFamily number(String name, String help, double value) {
    MetricFamily family = MetricFamily.gauge(name, help);
    family.add(value);
    return family;
  }

  /** NaN where no instant is known. */
  private static double unix(String instant) {
    return instant == null ? Double.NaN : Instant.parse(instant).toEpochMilli() / 1000.0;
  }
}
