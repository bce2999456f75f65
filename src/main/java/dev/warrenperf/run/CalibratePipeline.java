package dev.warrenperf.run;

import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.RepeatDifference;
import dev.warrenperf.document.CalibrationDocument;
import dev.warrenperf.json.RecordWriter;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.render.text.DocumentText;
import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.CalibrationReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code calibrate}: load repeats, measure how far they differ, write it beside them. */
public final class CalibratePipeline {

  private static final String EXPECTED = "expected two valid runs or more of one version, found ";

  private final Invocation invocation;
  private final CalibrateRequest request;

  public CalibratePipeline(Invocation invocation, CalibrateRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run() throws CommandException, InputException, InterruptedException {
    Rendering rendering = request.rendering();
    PlainFormat format = FormatWord.parse(rendering.format(), List.of(PlainFormat.values()));
    request.options().parsing(); // a format that there is not is refused before anything is made
    try (OutputFile place = CalibrationPlace.open(rendering.output(), request.paths())) {
      Console console = invocation.console();
      CalibrationReport report =
          report(request.options().reading(Judging.load(request.targets()), console));
      String json = RecordWriter.document(CalibrationReport.SCHEMA, report);
      place.write(json);
      console.print(
          switch (format) {
            case JSON -> json;
            case TEXT ->
                DocumentText.render(
                    CalibrationDocument.of(report),
                    rendering.columns(),
                    rendering.color(),
                    rendering.ascii());
          });
      console.say("the calibration is in " + place);
      return ExitCode.OK.code();
    }
  }

  private CalibrationReport report(RunReading reading)
      throws CommandException, InputException, InterruptedException {
    BaselineChoice.Chosen chosen =
        new BaselineChoice(
                new RunLoader(reading, invocation, WaiverSet.NONE),
                invocation.console(),
                "calibration",
                null,
                BaselineChoice.Demand.VALID)
            .chooseWhole(request.paths());
    List<Notice> notices = new ArrayList<>(chosen.notices());
    notices.addAll(Versions.notices(chosen.runs()));
    TargetSet targets = reading.targets();
    ComparisonSettings settings = request.comparison().settings(targets, null);
    CalibrationResult result = CalibrationResult.of(chosen.measured(), settings);
    check(result);
    return CalibrationReporter.of(result, targets.name(), notices);
  }

  private static void check(CalibrationResult result) throws CommandException {
    if (result.repeated().isEmpty()) {
      throw new CommandException(ExitCode.UNDECIDED, EXPECTED + found(result));
    }
    String others =
        result.differences().stream()
            .filter(RepeatDifference::isOtherBenchmark)
            .map(CalibratePipeline::told)
            .collect(Collectors.joining("; "));
    if (!others.isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED, "expected repeats of one benchmark, found that " + others);
    }
    if (result.calibration().operations().isEmpty()) {
      throw new CommandException(
          ExitCode.UNDECIDED,
          "expected an operation that two runs of one version observed, found none");
    }
  }

  private static String told(RepeatDifference difference) {
    return "%s (%s, %s)"
        .formatted(
            difference.difference().text(), difference.other().title(), difference.run().title());
  }

  private static String found(CalibrationResult result) {
    String used =
        result.runs().stream().map(CalibratePipeline::version).collect(Collectors.joining(", "));
    String leftOut =
        result.leftOut().stream()
            .map(left -> left.run().title() + " (" + left.reason() + ")")
            .collect(Collectors.joining(", "));
    return (used.isEmpty() ? "none" : used) + (leftOut.isEmpty() ? "" : "; not used: " + leftOut);
  }

  private static String version(MeasuredRun run) {
    return run.title() + " of " + (run.version() == null ? "no given version" : run.version());
  }
}
