package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import dev.warrenperf.comparison.Contrast.MeanRatio;
import dev.warrenperf.comparison.RunsNeeded;
import java.util.List;

/** What tells one hand-made contrast from the others; every kind of change is among them. */
record ComparisonCase(
    String name,
    Change change,
    ChangeReason reason,
    MeanRatio ratio,
    RunsNeeded runsNeeded,
    String waiver) {

  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  static final List<ComparisonCase> ALL =
      List.of(
          of("Service Create", Change.SLOWER, null, 1.23, 1.08, 1.41, null),
          of("Raft Commit", Change.SLOWER, null, 4, 2.5, INFINITE, null),
          new ComparisonCase(
              "Node Join",
              Change.SLOWER,
              null,
              new MeanRatio(1.1, 1.06, 1.14),
              null,
              "Accepted up to +15 % until 2026-12-31: the join token is checked twice"),
          of(
              "API Request (write)",
              Change.RUNS_DIFFER,
              ChangeReason.ONE_RUN_EACH,
              1.12,
              NAN,
              NAN,
              null),
          of(
              "Task Start",
              Change.INCONCLUSIVE,
              ChangeReason.INTERVAL_TOO_WIDE,
              1.06,
              0.85,
              1.32,
              new RunsNeeded(5, 26)),
          of(
              "Image Pull",
              Change.INCONCLUSIVE,
              ChangeReason.CLOSE_TO_MARGIN,
              0.98,
              0,
              INFINITE,
              null),
          of(
              "Leader Election",
              Change.NOT_COMPARED,
              ChangeReason.NO_OBSERVATIONS,
              NAN,
              NAN,
              NAN,
              null),
          of("Scheduling", Change.FASTER, null, 0.69, 0.6, 0.79, null),
          of("Lease Renewal", Change.NOT_SLOWER, null, 0.93, 0.85, 1.02, null),
          of("API Request (read)", Change.SAME, null, 1.01, 0.99, 1.03, null),
          of("Heartbeat", Change.SAME, null, 1, 1, 1, null));

  private static ComparisonCase of(
      String name,
      Change change,
      ChangeReason reason,
      double ratio,
      double lower,
      double upper,
      RunsNeeded runsNeeded) {
    return new ComparisonCase(
        name, change, reason, new MeanRatio(ratio, lower, upper), runsNeeded, null);
  }
}
