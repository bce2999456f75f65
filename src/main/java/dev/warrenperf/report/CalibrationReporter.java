package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.SideRuns;
import dev.warrenperf.comparison.SpreadInterval;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.CalibrationReport.Operation;
import dev.warrenperf.unit.Format;
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
        first.nodes().stream()
            .map(node -> new CalibrationReport.Node(node.name(), node.role()))
            .toList(),
        margin,
        CalibrationWords.change(margin),
        runs(),
        result.operations().stream().map(this::operation).toList(),
        CalibrationCheck.of(result.check()),
        method(),
        all.stream().map(NoticeItem::of).toList());
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
    boolean measured = operation.isMeasured();
    double deviation = operation.spread().deviation();
    return new Operation(
        operation.key().name(),
        operation.key().source().word(),
        operation.state().word(),
        operation.runs(),
        operation.versions(),
        operation.mean(),
        Format.of(operation.mean(), operation.unit()),
        deviation,
        CalibrationWords.ofLogs(deviation),
        measured ? operation.spread().degrees() : Double.NaN,
        interval.lower(),
        interval.upper(),
        measured ? interval(interval) : "",
        operation.range(),
        RUNS.stream().map(runs -> detectable(operation, runs)).toList(),
        needed.isPresent() ? Integer.valueOf(needed.getAsInt()) : null,
        !measured ? "–" : needed.isPresent() ? Format.count(needed.getAsInt()) : "more than 1000",
        CalibrationNotes.of(operation));
  }

  private static String interval(SpreadInterval interval) {
    return CalibrationWords.ofLogs(interval.lower())
        + " to "
        + CalibrationWords.ofLogs(interval.upper());
  }

  private static CalibrationReport.Detectable detectable(CalibratedOperation operation, int runs) {
    double slowdown = operation.slowdown(runs);
    return new CalibrationReport.Detectable(runs, slowdown, CalibrationWords.change(slowdown));
  }

  private List<String> method() {
    return List.of(
        "Spread: standard deviation of the log of a run's mean within a version, pooled over"
            + " versions, shown as a ratio, with its 95 % interval (chi-square).",
        "Smallest slowdown: what so many runs a side find with power 80 % at the one-sided level"
            + " of 5 %, when they borrow this spread and add their own repeats to it. A verdict"
            + " SLOWER also needs a two-sided interval clear of no change, which takes more,"
            + " foremost with few repeats.",
        "Runs needed: a side, to tell a slowdown of "
            + CalibrationWords.change(margin)
            + " from none by a two-sided 95 % interval with power 80 %, with their own repeats"
            + " alone.");
  }
}
