package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.files.RunSource;
import dev.warrenperf.input.files.StoredReport;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.report.ChangeWaivers;
import dev.warrenperf.report.ComparisonReporter;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.JudgedRun;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.ReportBuilder;
import dev.warrenperf.report.Reporting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code report}: find the run, read it, judge it, put it into words, write it. */
public final class ReportPipeline {

  private final Invocation invocation;
  private final ReportRequest request;
  private final Inputs inputs;

  public ReportPipeline(Invocation invocation, ReportRequest request) {
    this.invocation = invocation;
    this.request = request;
    this.inputs = request.inputs();
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run()
      throws CommandException, InputException, IOException, InterruptedException, TemplateFailure {
    Outputs<Report> files = Outputs.ofReport(request.rendering());
    Asked asked = asked(); // what is wrong with it is refused before anything is made
    try (OutputDirectory output = files.open();
        MetricsOutput metrics = new MetricsOutput(request.metrics(), invocation)) {
      Report report = report(asked, files.drawn());
      files.write(report, output, invocation.console());
      metrics.give(report);
      return report.headline().exitCode();
    }
  }

  /** The report, which is not written anywhere. */
  Report report() throws CommandException, InputException, IOException, InterruptedException {
    return report(asked(), false);
  }

  /**
   * What can be said of the request before anything is read.
   *
   * @param range null where the run is not one of a server
   */
  private record Asked(ExitPolicy policy, ClientFiles clients, ServerRange range) {}

  private Asked asked() throws CommandException {
    inputs.requireOneRun();
    ExitPolicy policy = request.judging().policy();
    inputs.options().parsing();
    ClientFiles clients = ClientFiles.parse(inputs.samples());
    ServerRange range =
        inputs.server() == null
            ? null
            : ServerRange.of(inputs.options().window(), invocation.clock().instant());
    return new Asked(policy, clients, range);
  }

  private Report report(Asked asked, boolean drawn)
      throws CommandException, InputException, IOException, InterruptedException {
    TargetSet targets = request.judging().load();
    asked.clients().checkAgainst(targets);
    WaiverSet waivers = request.judging().waivers(targets);
    ServerRange range = asked.range();
    RunOptions options = range == null ? inputs.options() : inputs.options().in(range);
    boolean whole = options.window().request().isWholeRun();
    List<Notice> notices = new ArrayList<>(invocation.notices());
    List<ClientSamples> samples = asked.clients().read(targets, whole, notices);
    RunReading reading =
        options.reading(targets, invocation.console()).with(KnownNoise.of(request.comparison()));
    try (RunInput input = open(range, reading)) {
      JudgedRun run =
          reading
              .read(input, inputs.labels(), samples, notices)
              .waived(waivers, samples, invocation.clock());
      Reporting how = new Reporting(drawn, asked.policy(), again(range), invocation.toolVersion());
      return request.baseline().isEmpty()
          ? ReportBuilder.build(run, null, how)
          : compared(run, waivers, reading, how);
    }
  }

  private String again(ServerRange range) {
    String typed = invocation.commandLine();
    return range == null ? typed : range.typedAgain(typed);
  }

  private Report compared(JudgedRun run, WaiverSet excused, RunReading reading, Reporting how)
      throws CommandException, InputException, IOException, InterruptedException {
    MeasuredRun candidate = run.measured();
    BaselineChoice choice =
        new BaselineChoice(
            new RunLoader(reading, invocation, excused),
            invocation.console(),
            "baseline",
            candidate,
            BaselineChoice.Demand.ofBaseline(request.comparison()));
    BaselineChoice.Chosen baseline =
        OptionValue.of("--baseline", () -> choice.choose(request.baseline()));
    TargetSet targets = reading.targets();
    Versions.Compared compared =
        Versions.compare(
            request.comparison(),
            targets,
            List.of(baseline.measured(), List.of(candidate)),
            baseline.directories(),
            invocation.console());
    List<Notice> notices = new ArrayList<>(run.notices());
    notices.addAll(baseline.notices());
    notices.addAll(compared.borrowed());
    notices.addAll(Versions.notices(baseline.runs()));
    notices.addAll(compared.leftOut());
    ChangeWaivers waivers = new ChangeWaivers(excused, run.day(invocation.clock()));
    return ReportBuilder.build(
        run.with(
            run.results().with(waivers.among(run.results().waivers(), compared.result())), notices),
        ComparisonReporter.of(compared.result(), targets, how.drawn(), waivers),
        how);
  }

  private RunInput open(ServerRange range, RunReading reading)
      throws CommandException, InputException, IOException, InterruptedException {
    refuseReport(inputs.paths());
    return range == null
        ? RunSource.open(inputs.paths(), invocation.console().in(), reading.judged())
        : inputs.server().open(range, reading.wanted(), invocation);
  }

  private static void refuseReport(List<String> paths) throws InputException {
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
