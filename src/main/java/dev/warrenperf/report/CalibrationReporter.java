package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.comparison.SpreadInterval;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.CalibrationReport.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Puts a calibration into words. */
public final class CalibrationReporter {

  private static final List<Integer> RUNS = List.of(1, 2, 3, 5, 10);

  private final CalibrationResult result;
  private final double margin;

  private CalibrationReporter(CalibrationResult result, double margin) {
    this.result = result;
    this.margin = margin;
  }

  /**
   * The report.
   *
   * @param result with a version of two runs or more, and an operation with a spread
   * @param targets name of the target file
   * @param margin the slowdown that counts, as a share
   * @param notices of what came before
   */
  public static CalibrationReport of(
      CalibrationResult result, String targets, double margin, List<Notice> notices) {
    return new CalibrationReporter(result, margin).report(targets, notices);
  }

  private CalibrationReport report(String targets, List<Notice> notices) {
    MeasuredRun first = result.runs().get(0);
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(CalibrationNotices.of(result));
    return new CalibrationReport(
        CalibrationSentence.of(result),
        result.runs().stream()
            .map(MeasuredRun::scenario)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        targets,
        first.window(),
        margin,
        first.nodes().stream()
            .map(node -> new CalibrationReport.Node(node.name(), node.role()))
            .toList(),
        runs(),
        result.operations().stream().map(this::operation).toList(),
        CalibrationCheck.of(result.check()),
        all.stream()
            .map(
                notice ->
                    new CalibrationReport.Told(notice.code(), notice.severity(), notice.text()))
            .toList());
  }

  private List<CalibrationReport.Run> runs() {
    List<CalibrationReport.Run> runs = new ArrayList<>();
    result.runs().forEach(run -> runs.add(run(run, null)));
    for (SideRuns.LeftOut left : result.leftOut()) {
      runs.add(run(left.run(), left.reason()));
    }
    return runs;
  }

  private static CalibrationReport.Run run(MeasuredRun run, String leftOut) {
    boolean timed = run.startMillis() != Long.MIN_VALUE;
    return new CalibrationReport.Run(
        run.title(),
        run.version(),
        timed ? Instant.ofEpochMilli(run.startMillis()).toString() : null,
        leftOut);
  }

  private Operation operation(CalibratedOperation operation) {
    SpreadInterval interval = SpreadInterval.of(operation.spread());
    OptionalInt needed = operation.runsPerSide(margin);
    return new Operation(
        operation.key().name(),
        operation.key().source(),
        operation.state(),
        operation.runs(),
        operation.versions(),
        operation.mean(),
        operation.spread().deviation(),
        operation.isMeasured() ? operation.spread().degrees() : Double.NaN,
        interval.lower(),
        interval.upper(),
        operation.range(),
        RUNS.stream()
            .map(runs -> new CalibrationReport.Detectable(runs, operation.slowdown(runs)))
            .toList(),
        needed.isPresent() ? Integer.valueOf(needed.getAsInt()) : null,
        CalibrationNotes.of(operation),
        operation.unit());
  }
}
