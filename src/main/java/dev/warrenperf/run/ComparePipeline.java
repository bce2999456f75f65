package dev.warrenperf.run;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.config.WaiverFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.ChangeWaivers;
import dev.warrenperf.report.ComparisonReporter;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.RunEnds;
import dev.warrenperf.report.VersionsReport;
import dev.warrenperf.target.RunDay;
import dev.warrenperf.target.TargetSet;
import dev.warrenperf.target.WaiverResult;
import dev.warrenperf.target.WaiverSet;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** {@code compare}: load the runs of every version, hold them against each other, write it. */
public final class ComparePipeline {

  private final Console console;

  private final InstantSource clock;

  /**
   * One that tells and prints there.
   *
   * @param clock asked for waivers when no run of the last candidate tells when it was
   */
  public ComparePipeline(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run(CompareRequest request)
      throws CommandException, InputException, IOException, InterruptedException {
    ReportFiles files = ReportFiles.of(request.rendering());
    ExitPolicy policy = ReportPipeline.policy(request.failOn());
    ParseOptions options =
        new ParseOptions(request.strict(), ReportPipeline.exposition(request.exposition()));
    OutputDirectory output = files.open();
    try (MetricsOutput metrics = MetricsOutput.open(request.metrics(), console)) {
      TargetSet targets = TargetFile.load(request.targets());
      RunReading reading =
          new RunReading(
              targets,
              request.window().request(),
              options,
              new AssumedRole(request.role()),
              request.window().trustMtime(),
              console);
      WaiverSet waivers =
          request.waivers() == null ? WaiverSet.NONE : WaiverFile.load(request.waivers(), targets);
      Report report = report(request, waivers, files, policy, reading);
      files.write(report, output, console);
      metrics.give(report);
      return report.exitCode();
    } finally {
      if (output != null) {
        output.abandonIfEmpty();
      }
    }
  }

  private Report report(
      CompareRequest request,
      WaiverSet waivers,
      ReportFiles files,
      ExitPolicy policy,
      RunReading reading)
      throws CommandException, InputException, IOException, InterruptedException {
    List<Notice> notices = new ArrayList<>();
    List<String> directories = new ArrayList<>();
    List<List<MeasuredRun>> sides =
        sides(request, new RunLoader(reading, console, waivers, clock), notices, directories);
    TargetSet targets = reading.targets();
    CalibrationChoice.Chosen borrowed =
        new CalibrationChoice(
                console, targets.name(), sides.stream().flatMap(List::stream).toList())
            .choose(request.options(), directories);
    notices.addAll(borrowed.notices());
    ComparisonResult result =
        new Versions(request.options(), targets).compare(sides, borrowed.calibration());
    notices.addAll(Versions.leftOut(result));
    long end = RunEnds.newest(sides.get(sides.size() - 1));
    ChangeWaivers changes = new ChangeWaivers(waivers, RunDay.at(end, clock));
    List<WaiverResult> ruled = changes.withoutTargets(result);
    notices.addAll(ChangeWaivers.notices(ruled));
    return VersionsReport.of(
        ComparisonReporter.of(result, targets, files.drawn(), changes),
        targets,
        policy,
        ChangeWaivers.reports(ruled),
        notices,
        request.commandLine(),
        request.toolVersion());
  }

  /** Candidates first, since what is chosen as the reference depends on the first of them. */
  private List<List<MeasuredRun>> sides(
      CompareRequest request, RunLoader loader, List<Notice> notices, List<String> directories)
      throws CommandException, InputException, InterruptedException {
    List<List<MeasuredRun>> sides = new ArrayList<>();
    for (List<String> paths : request.sides().subList(1, request.sides().size())) {
      sides.add(
          side(
              new BaselineChoice(loader, console, "candidate", null, BaselineChoice.Demand.VALID),
              paths,
              notices,
              directories));
    }
    BaselineChoice baseline =
        new BaselineChoice(
            loader,
            console,
            "baseline",
            sides.get(0).get(0),
            BaselineChoice.Demand.ofBaseline(request.options()));
    sides.add(0, side(baseline, request.sides().get(0), notices, directories));
    return sides;
  }

  private static List<MeasuredRun> side(
      BaselineChoice choice, List<String> paths, List<Notice> notices, List<String> directories)
      throws CommandException, InputException, InterruptedException {
    BaselineChoice.Chosen chosen = choice.choose(paths);
    directories.addAll(chosen.directories());
    notices.addAll(chosen.notices());
    notices.addAll(Versions.notices(chosen.runs()));
    return chosen.runs().stream().map(LoadedRun::run).toList();
  }
}
