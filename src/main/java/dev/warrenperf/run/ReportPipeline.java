package dev.warrenperf.run;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.WindowRequest;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.config.WaiverFile;
import dev.warrenperf.exposition.ExpositionFormat;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.files.GivenPath;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.FileTimes;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.input.files.StoredReport;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.ChangeWaivers;
import dev.warrenperf.report.ComparisonReporter;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportBuilder;
import dev.warrenperf.report.ReportInput;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.target.WaiverSet;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code report}: find the run, read it, judge it, put it into words, write it. */
public final class ReportPipeline {

  private final Console console;

  private final InstantSource clock;

  /**
   * One that tells and prints there.
   *
   * @param clock asked when a user says "before now", and for waivers of a run that tells no time
   */
  public ReportPipeline(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run(ReportRequest request) throws CommandException {
    ReportFiles files = ReportFiles.of(request.rendering());
    checkPaths(request.paths());
    ExitPolicy policy = policy(request.failOn());
    ParseOptions options = new ParseOptions(request.strict(), exposition(request.exposition()));
    ClientFiles clients = ClientFiles.parse(request.samples());
    ServerRange range =
        request.prometheus() == null ? null : ServerRange.of(request.window(), clock.instant());
    OutputDirectory output = files.open();
    try (MetricsOutput metrics = MetricsOutput.open(request.metrics(), console)) {
      TargetSet targets = TargetFile.load(request.targets());
      clients.checkAgainst(targets);
      WaiverSet waivers =
          request.waivers() == null ? WaiverSet.NONE : WaiverFile.load(request.waivers(), targets);
      Report report = report(request, files, targets, waivers, policy, options, range, clients);
      files.write(report, output, console);
      metrics.give(report);
      return report.exitCode();
    } catch (MissingInputException | MalformedInputException | IOException fault) {
      throw InputFaults.of(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.INTERRUPTED, "interrupted", interrupted);
    } finally {
      if (output != null) {
        output.abandonIfEmpty();
      }
    }
  }

  private static void checkPaths(List<String> paths) throws CommandException {
    String expected = "expected one run, or two files (before, after), found ";
    if (paths.size() > 2) {
      throw new CommandException(ExitCode.USAGE, expected + paths.size() + " paths");
    }
    if (paths.size() == 2 && paths.stream().anyMatch(GivenPath::isDirectory)) {
      throw new CommandException(
          ExitCode.USAGE, expected + "two paths with a directory among them");
    }
  }

  static ExitPolicy policy(List<String> failOn) throws CommandException {
    try {
      return ExitPolicy.parse(failOn);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, wrong.getMessage(), wrong);
    }
  }

  static ExpositionFormat exposition(String word) throws CommandException {
    if (word == null) {
      return null;
    }
    for (ExpositionFormat format : ExpositionFormat.values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw new CommandException(
        ExitCode.USAGE, "--exposition: expected text or openmetrics, found \"" + word + "\"");
  }

  private Report report(
      ReportRequest request,
      ReportFiles files,
      TargetSet targets,
      WaiverSet waivers,
      ExitPolicy policy,
      ParseOptions options,
      ServerRange range,
      ClientFiles clients)
      throws CommandException,
          MissingInputException,
          MalformedInputException,
          IOException,
          InterruptedException {
    WindowOptions window = range == null ? request.window() : range.window(request.window());
    WindowRequest asked = window.request();
    List<Notice> clientNotices = new ArrayList<>();
    List<ClientSamples> samples = clients.read(targets, asked.isWholeRun(), clientNotices);
    RunReading reading =
        new RunReading(
            targets, asked, options, new AssumedRole(request.role()), window.trustMtime(), console);
    try (RunInput input = open(request, range, reading.wanted(), reading.judged())) {
      JudgedRun run = reading.read(input, request.labels(), samples, clientNotices);
      if (!waivers.isEmpty()) {
        run = run.waived(waivers, samples, clock);
      }
      ReportInput made =
          run.input(files.drawn(), policy, again(request, range), request.toolVersion());
      return ReportBuilder.build(
          request.baseline().isEmpty()
              ? made
              : compared(
                  made,
                  run.measured(),
                  waivers,
                  new ChangeWaivers(waivers, run.day(clock)),
                  request,
                  reading));
    }
  }

  private static String again(ReportRequest request, ServerRange range) {
    return range == null ? request.commandLine() : AgainLater.of(request.commandLine(), range);
  }

  private ReportInput compared(
      ReportInput made,
      MeasuredRun candidate,
      WaiverSet excused,
      ChangeWaivers waivers,
      ReportRequest request,
      RunReading reading)
      throws CommandException {
    BaselineChoice.Chosen chosen =
        new BaselineChoice(
                new RunLoader(reading, console, excused, clock),
                console,
                "baseline",
                candidate,
                BaselineChoice.Demand.ofBaseline(request.comparison()))
            .choose(request.baseline());
    TargetSet targets = reading.targets();
    List<MeasuredRun> baseline = chosen.runs().stream().map(LoadedRun::run).toList();
    List<MeasuredRun> all = new ArrayList<>(baseline);
    all.add(candidate);
    CalibrationChoice.Chosen borrowed =
        new CalibrationChoice(console, targets.name(), all)
            .choose(request.comparison(), chosen.directories());
    ComparisonResult result =
        new Versions(request.comparison(), targets)
            .compare(List.of(baseline, List.of(candidate)), borrowed.calibration());
    List<Notice> notices = new ArrayList<>(chosen.notices());
    notices.addAll(borrowed.notices());
    notices.addAll(Versions.notices(chosen.runs()));
    notices.addAll(Versions.leftOut(result));
    return made.with(
        ComparisonReporter.of(result, targets, made.drawn(), waivers),
        waivers.among(made.results().waivers(), result),
        notices);
  }

  private RunInput open(
      ReportRequest request, ServerRange range, Wanted wanted, FileTimes fileTimes)
      throws CommandException,
          MissingInputException,
          MalformedInputException,
          IOException,
          InterruptedException {
    refuseReport(request.paths());
    return range == null
        ? RunSource.open(request.paths(), console.in(), fileTimes)
        : PrometheusInput.open(request.prometheus(), range, wanted);
  }

  private static void refuseReport(List<String> paths)
      throws MissingInputException, MalformedInputException {
    Optional<StoredReport> report =
        paths.size() == 1 ? StoredReport.at(paths.get(0)) : Optional.empty();
    if (report.isPresent()) {
      throw new MalformedInputException(
          report.get().name()
              + ": expected a run to judge, found the report of one: it can be compared with, by"
              + " compare or report --baseline");
    }
  }
}
