package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.ChangeReason;
import java.util.List;

/** What tells one hand-made contrast from the others; every kind of change is among them. */
record ComparisonCase(
    String name,
    Change change,
    ChangeReason reason,
    double ratio,
    double lower,
    double upper,
    String ratioText,
    int runsNeeded,
    String waiver) {

  static final List<ComparisonCase> ALL =
      List.of(
          new ComparisonCase(
              "Service Create",
              Change.SLOWER,
              null,
              1.23,
              1.08,
              1.41,
              "+23 % (+8 % to +41 %)",
              0,
              null),
          new ComparisonCase(
              "Raft Commit",
              Change.SLOWER,
              null,
              4,
              2.5,
              Double.POSITIVE_INFINITY,
              "+300 % (+150 % or more)",
              0,
              null),
          new ComparisonCase(
              "Node Join",
              Change.SLOWER,
              null,
              1.1,
              1.06,
              1.14,
              "+10 % (+6 % to +14 %)",
              0,
              "Accepted up to +15 % until 2026-12-31: the join token is checked twice"),
          new ComparisonCase(
              "API Request (write)",
              Change.RUNS_DIFFER,
              ChangeReason.ONE_RUN_EACH,
              1.12,
              Double.NaN,
              Double.NaN,
              "+12 %",
              2,
              null),
          new ComparisonCase(
              "Task Start",
              Change.INCONCLUSIVE,
              ChangeReason.INTERVAL_TOO_WIDE,
              1.06,
              0.85,
              1.32,
              "+6 % (−15 % to +32 %)",
              9,
              null),
          new ComparisonCase(
              "Image Pull",
              Change.INCONCLUSIVE,
              ChangeReason.CLOSE_TO_MARGIN,
              0.98,
              0,
              Double.POSITIVE_INFINITY,
              "−2 %",
              0,
              null),
          new ComparisonCase(
              "Leader Election",
              Change.NOT_COMPARED,
              ChangeReason.NO_OBSERVATIONS,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              "",
              0,
              null),
          new ComparisonCase(
              "Scheduling",
              Change.FASTER,
              null,
              0.69,
              0.6,
              0.79,
              "−31 % (−40 % to −21 %)",
              0,
              null),
          new ComparisonCase(
              "API Request (read)",
              Change.SAME,
              null,
              1.01,
              0.99,
              1.03,
              "+1 % (−1 % to +3 %)",
              0,
              null),
          new ComparisonCase("Heartbeat", Change.SAME, null, 1, 1, 1, "0 % (0 % to 0 %)", 0, null));

  Tone tone() {
    return Tone.of(change, waiver);
  }
}
