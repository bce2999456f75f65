package dev.warrenperf.report;

import dev.warrenperf.comparison.MeasuredOperation;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.history.History;
import dev.warrenperf.history.MeasuredRuns;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import java.util.ArrayList;
import java.util.List;

/** Histories as tests want them, under the built-in targets. */
public final class HistoryFixture {

  private HistoryFixture() {}

  public static HistoryReport of(List<MeasuredRun> runs) {
    return HistoryBuilder.build(
        History.of(runs, null, 0.05),
        targets(),
        List.of(Notice.warning("reset", "a process was restarted")),
        "warren-perf history runs",
        "1.2.3");
  }

  private static TargetSet targets() {
    try {
      return TargetFile.load("warren-1.3");
    } catch (MissingInputException | MalformedInputException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A step in the middle, other buckets later, repeats, missing values, an invalid run. */
  public static HistoryReport everyKind() {
    List<MeasuredRun> runs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double mean = (i < 6 ? 0.2 : 0.4) + i % 3 * 0.002;
      runs.add(run("v1." + i, mean, MeasuredRuns.operation(mean)));
    }
    runs.add(run("v1.11", 0.41, MeasuredRuns.operation(0.41)));
    runs.add(run("v1.12", 0.3, MeasuredRuns.missing("Service Create", Presence.NOT_OBSERVED)));
    double[] bounds = {0.1, 3, Double.POSITIVE_INFINITY};
    double[] counts = {10, 990, 1000};
    runs.add(run("v1.13", 0.3, MeasuredRuns.operation("Service Create", bounds, counts, 0.3)));
    runs.add(
        MeasuredRuns.run(
            "v1.14", "broken", 0, "burst", List.of("no node answered"), List.of(), List.of()));
    return of(runs);
  }

  private static MeasuredRun run(String version, double rate, MeasuredOperation operation) {
    return MeasuredRuns.run(
        version,
        version + "-1",
        0,
        "burst",
        List.of(),
        List.of(operation, MeasuredRuns.missing("Task Start", Presence.NOT_EXPOSED)),
        List.of(MeasuredRuns.rate(rate)));
  }

  /** Every text from outside is this one. */
  public static HistoryReport holding(String text) {
    List<MeasuredRun> runs = new ArrayList<>();
    double[] counts = {200, 600, 900, 990, 1000, 1000};
    for (String version : List.of(text, text + "2")) {
      runs.add(
          MeasuredRuns.run(
              version,
              text,
              1_000_000_000_000L,
              text,
              List.of(),
              List.of(MeasuredRuns.operation(text, MeasuredRuns.bounds(), counts, 0.2)),
              List.of(MeasuredRuns.rate(1))));
    }
    runs.add(MeasuredRuns.run(null, text, 0, text, List.of(text), List.of(), List.of()));
    return of(runs);
  }

  /** Of one release. */
  public static HistoryReport single() {
    return of(List.of(MeasuredRuns.ofMean("v1", 0.2)));
  }
}
