package dev.warrenperf.run;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.MeasuredRun;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import dev.warrenperf.report.ComparisonReporter;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.Report;
import dev.warrenperf.report.VersionsReport;
import dev.warrenperf.target.TargetSet;
import java.util.ArrayList;
import java.util.List;

/** {@code compare}: load the runs of every version, hold them against each other, write it. */
public final class ComparePipeline {

  private final Console console;

  public ComparePipeline(Console console) {
    this.console = console;
  }

  /** Runs the whole pipeline and returns the process's exit code. */
  public int run(CompareRequest request) throws CommandException {
    ReportFiles files = ReportFiles.of(request.rendering());
    ExitPolicy policy = ReportPipeline.policy(request.failOn());
    ParseOptions options =
        new ParseOptions(request.strict(), ReportPipeline.exposition(request.exposition()));
    OutputDirectory output = files.open();
    try (MetricsOutput metrics = MetricsOutput.open(request.metrics(), console.err())) {
      TargetSet targets = TargetFile.load(request.targets());
      RunReading reading =
          new RunReading(
              targets,
              request.window().request(),
              options,
              new AssumedRole(request.role()),
              console);
      Report report = report(request, files, policy, reading);
      files.write(report, output, console);
      metrics.give(report);
      return report.exitCode();
    } catch (MissingInputException | MalformedInputException fault) {
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

  private Report report(
      CompareRequest request, ReportFiles files, ExitPolicy policy, RunReading reading)
      throws CommandException {
    List<Notice> notices = new ArrayList<>();
    List<List<MeasuredRun>> sides = sides(request, new RunLoader(reading, console), notices);
    TargetSet targets = reading.targets();
    ComparisonResult result = new Versions(request.options(), targets).compare(sides);
    notices.addAll(Versions.leftOut(result));
    return VersionsReport.of(
        ComparisonReporter.of(result, targets, files.drawn()),
        targets,
        policy,
        List.of(),
        notices,
        request.commandLine(),
        request.toolVersion());
  }

  /** Candidates first, since what is chosen as the reference depends on the first of them. */
  private List<List<MeasuredRun>> sides(
      CompareRequest request, RunLoader loader, List<Notice> notices) throws CommandException {
    List<List<MeasuredRun>> sides = new ArrayList<>();
    for (List<String> paths : request.sides().subList(1, request.sides().size())) {
      sides.add(side("candidate", paths, null, loader, notices));
    }
    MeasuredRun first = sides.get(0).get(0);
    sides.add(0, side("baseline", request.sides().get(0), first, loader, notices));
    return sides;
  }

  private List<MeasuredRun> side(
      String name,
      List<String> paths,
      MeasuredRun candidate,
      RunLoader loader,
      List<Notice> notices)
      throws CommandException {
    BaselineChoice.Chosen chosen =
        new BaselineChoice(loader, console, name, candidate).choose(paths);
    notices.addAll(chosen.notices());
    notices.addAll(Versions.notices(chosen.runs()));
    return chosen.runs().stream().map(LoadedRun::run).toList();
  }
}
