package dev.warrenperf.run;

import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.comparison.RepeatDifference;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.render.json.JsonCalibration;
import dev.warrenperf.render.text.TextCalibration;
import dev.warrenperf.report.CalibrationReport;
import dev.warrenperf.report.CalibrationReporter;
import dev.warrenperf.target.TargetSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code calibrate}: load repeats, measure how far they differ, write it beside them. */
public final class CalibratePipeline {

  private static final String EXPECTED = "expected two valid runs or more of one version, found ";

  private final Console console;

  public CalibratePipeline(Console console) {
    this.console = console;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run(CalibrateRequest request)
      throws CommandException, InputException, InterruptedException {
    LintFormat format = LintFormat.parse(request.format());
    ParseOptions options =
        new ParseOptions(request.strict(), ReportPipeline.exposition(request.exposition()));
    CalibrationPlace place = CalibrationPlace.open(request.output(), request.paths());
    try {
      RunReading reading =
          new RunReading(
              TargetFile.load(request.targets()),
              request.window().request(),
              options,
              new AssumedRole(request.role()),
              request.window().trustMtime(),
              console);
      CalibrationReport report = report(request, reading);
      String json = JsonCalibration.render(report);
      place.write(json);
      console.print(format == LintFormat.JSON ? json : text(report, request));
      console.say("the calibration is in " + place);
      return ExitCode.OK.code();
    } finally {
      place.abandonIfEmpty();
    }
  }

  private static String text(CalibrationReport report, CalibrateRequest request) {
    return TextCalibration.render(report, request.columns(), request.color(), request.ascii());
  }

  private CalibrationReport report(CalibrateRequest request, RunReading reading)
      throws CommandException, InputException, InterruptedException {
    BaselineChoice.Chosen chosen =
        new BaselineChoice(
                new RunLoader(reading, console),
                console,
                "calibration",
                null,
                BaselineChoice.Demand.VALID)
            .chooseWhole(request.paths());
    List<Notice> notices = new ArrayList<>(chosen.notices());
    notices.addAll(Versions.notices(chosen.runs()));
    TargetSet targets = reading.targets();
    ComparisonSettings settings = request.options().settings(targets, null);
    CalibrationResult result =
        CalibrationResult.of(chosen.runs().stream().map(LoadedRun::run).toList(), settings);
    check(result);
    return CalibrationReporter.of(result, targets.name(), settings.margin(), notices);
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
    return difference.difference().text()
        + " ("
        + difference.other().title()
        + ", "
        + difference.run().title()
        + ")";
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
    return run.title() + " of " + (run.version() == null ? "no told version" : run.version());
  }
}
