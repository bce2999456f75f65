package dev.warrenperf.cli;

import dev.warrenperf.run.HistoryPipeline;
import dev.warrenperf.run.HistoryRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf history}. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Shows many releases in order: means, percentiles and shares within each target, slow drift"
          + " against the oldest, and where the level changed.",
      "",
      "A RUN is anything that report accepts, an earlier report.json, or a directory of these."
          + " Runs of one"
          + " version are repeats. A history does not decide whether a release is slower: compare"
          + " does that."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf history sample-metrics",
      "  warren-perf history sample-metrics --scenario burst -o out",
      "  warren-perf history sample-metrics --format json --margin 10%%"
    })
final class HistoryCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Runs in any order, see above.")
  private List<String> paths;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write history.html, .txt, .json, .md and .csv there.")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown|csv|html",
      defaultValue = ReportCommand.FORMAT,
      description = "Format of standard output (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      defaultValue = ReportCommand.TARGETS,
      description = "Built-in target file, or a path (default: ${DEFAULT-VALUE}).")
  private String targets;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Scenario of the runs (default: the most frequent one).")
  private String scenario;

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      defaultValue = "5%",
      description = "Smallest change of a mean that is reported (default: ${DEFAULT-VALUE}).")
  private String margin;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Start of each run's window, as an offset from its start (30s).")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "End of each run's window; an offset with a minus counts from its end (-10s).")
  private String to;

  @Option(
      names = "--warmup",
      paramLabel = "DURATION",
      description = "Time to leave out at the start of each window.")
  private String warmup;

  @Option(names = "--phase", paramLabel = "NAME", description = "Take one recorded phase.")
  private String phase;

  @Mixin private InputOptions input;

  @Mixin private OutputOptions look;

  @Override
  public Integer call() throws Exception {
    HistoryRequest request =
        new HistoryRequest(
            paths,
            input.with(from, to, warmup, phase, null),
            targets,
            scenario,
            margin,
            look.with(format, output, spec, program));
    return new HistoryPipeline(program.invocation(), request).run();
  }
}
