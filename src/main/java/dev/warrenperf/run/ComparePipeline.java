package dev.warrenperf.run;

import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.judge.RunDay;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.WaiverResult;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.render.html.TemplateFailure;
import dev.warrenperf.report.ChangeWaivers;
import dev.warrenperf.report.ComparisonReporter;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.Reporting;
import dev.warrenperf.report.RunEnds;
import dev.warrenperf.report.VersionsReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code compare}: load the runs of every version, hold them against each other, write it. */
public final class ComparePipeline {

  private final Invocation invocation;
  private final CompareRequest request;

  public ComparePipeline(Invocation invocation, CompareRequest request) {
    this.invocation = invocation;
    this.request = request;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run()
      throws CommandException, InputException, IOException, InterruptedException, TemplateFailure {
    Outputs<Report> files = Outputs.ofReport(request.rendering());
    ExitPolicy policy = request.judging().policy();
    request.options().parsing(); // a format that there is not is refused before anything is made
    try (OutputDirectory output = files.open();
        MetricsOutput metrics = new MetricsOutput(request.metrics(), invocation)) {
      TargetSet targets = request.judging().load();
      RunReading reading = request.options().reading(targets, invocation.console());
      WaiverSet waivers = request.judging().waivers(targets);
      Report report = report(reading, waivers, policy, files.drawn());
      files.write(report, output, invocation.console());
      metrics.give(report);
      return report.headline().exitCode();
    }
  }

  private Report report(RunReading reading, WaiverSet waivers, ExitPolicy policy, boolean drawn)
      throws CommandException, InputException, IOException, InterruptedException {
    List<BaselineChoice.Chosen> sides = sides(new RunLoader(reading, invocation, waivers));
    List<Notice> notices = new ArrayList<>(invocation.notices());
    List<String> directories = new ArrayList<>();
    for (BaselineChoice.Chosen side : candidatesFirst(sides)) {
      notices.addAll(side.notices());
      notices.addAll(Versions.notices(side.runs()));
      directories.addAll(side.directories());
    }
    TargetSet targets = reading.targets();
    List<List<MeasuredRun>> runs = sides.stream().map(BaselineChoice.Chosen::measured).toList();
    Versions.Compared compared =
        Versions.compare(request.comparison(), targets, runs, directories, invocation.console());
    notices.addAll(compared.borrowed());
    notices.addAll(compared.leftOut());
    long end = RunEnds.newest(runs.get(runs.size() - 1));
    ChangeWaivers changes = new ChangeWaivers(waivers, RunDay.at(end, invocation.clock()));
    List<WaiverResult> ruled = changes.withoutTargets(compared.result());
    return VersionsReport.of(
        ComparisonReporter.of(compared.result(), targets, drawn, changes),
        targets,
        ruled,
        notices,
        new Reporting(drawn, policy, invocation.commandLine(), invocation.toolVersion()));
  }

  /** Candidates are loaded first: what is chosen as the reference depends on the first of them. */
  private List<BaselineChoice.Chosen> sides(RunLoader loader)
      throws CommandException, InputException, InterruptedException {
    List<BaselineChoice.Chosen> sides = new ArrayList<>();
    for (List<String> paths : request.sides().subList(1, request.sides().size())) {
      sides.add(choice(loader, "candidate", null, BaselineChoice.Demand.VALID).choose(paths));
    }
    MeasuredRun candidate = sides.get(0).measured().get(0);
    BaselineChoice.Demand demand = BaselineChoice.Demand.ofBaseline(request.comparison());
    sides.add(0, choice(loader, "baseline", candidate, demand).choose(request.sides().get(0)));
    return sides;
  }

  private BaselineChoice choice(
      RunLoader loader, String side, MeasuredRun candidate, BaselineChoice.Demand demand) {
    return new BaselineChoice(loader, invocation.console(), side, candidate, demand);
  }

  private static List<BaselineChoice.Chosen> candidatesFirst(List<BaselineChoice.Chosen> sides) {
    List<BaselineChoice.Chosen> told = new ArrayList<>(sides);
    Collections.rotate(told, -1);
    return told;
  }
}
