package dev.warrenperf.cli;

import dev.warrenperf.run.MetricsRequest;
import dev.warrenperf.run.ReportRequest;
import dev.warrenperf.run.RunsPipeline;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf runs} and its verbs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    synopsisSubcommandLabel = "VERB",
    description = {
      "Keeps runs in a directory for later comparisons: add, list, pin, unpin, prune.",
      "",
      "Each run is a folder of its own, named after version, scenario and start, with its"
          + " report.json and, for a while, its snapshots. Several jobs may add at once."
          + " --baseline DIR@latest selects the newest run of a release or of main, --baseline"
          + " DIR@pinned the pinned one."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf runs add perf-runs runs/burst-1",
      "  warren-perf runs list perf-runs",
      "  warren-perf runs prune perf-runs --keep-bundles 30d"
    })
final class RunsCommand implements Runnable {

  private static final String STORE = "DIR";

  /** A run, by its name in the store. */
  static final String NAME = "RUN-NAME";

  private static final String THE_STORE = "The store.";

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected a verb: add, list, pin, unpin or prune, found none");
  }

  private RunsPipeline pipeline(Path store) {
    return new RunsPipeline(program.invocation(), store);
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a run, or the report.json of one, and prints its name in the store.")
  int add(
      @Parameters(
              paramLabel = STORE,
              description = "The store, or a new or empty directory for one.")
          Path store,
      @Parameters(
              arity = "1..2",
              paramLabel = "RUN",
              description = "A run, see report --help, or a report.json.")
          List<String> paths,
      @Option(
              names = "--report",
              paramLabel = "FILE",
              description = "The run's report.json (default: it is judged).")
          String report,
      @Mixin JudgedOptions judged,
      @Mixin NoiseOptions noise,
      @Mixin OutputOptions look)
      throws Exception {
    CommandSpec add = spec.subcommands().get("add").getCommandSpec();
    judged.check(add, paths);
    ReportRequest request =
        new ReportRequest(
            judged.inputs(paths, add),
            judged.judging(List.of("none")),
            List.of(),
            noise.alone(),
            look.with(ReportCommand.FORMAT, null, add, program),
            MetricsRequest.NONE);
    return pipeline(store).add(request, report);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the runs, and which may be a baseline.")
  int list(
      @Parameters(paramLabel = STORE, description = THE_STORE) Path store,
      @Mixin OutputOptions look)
      throws Exception {
    CommandSpec list = spec.subcommands().get("list").getCommandSpec();
    return pipeline(store).list(look.with(ReportCommand.FORMAT, null, list, program));
  }

  @Command(
      name = "pin",
      mixinStandardHelpOptions = true,
      description = "Makes a run the pinned baseline of its scenario, in place of another.")
  int pin(
      @Parameters(paramLabel = STORE, description = THE_STORE) Path store,
      @Parameters(paramLabel = NAME, description = "The run, as list prints it.") String name)
      throws Exception {
    return pipeline(store).pin(name);
  }

  @Command(name = "unpin", mixinStandardHelpOptions = true, description = "Removes a run's pin.")
  int unpin(
      @Parameters(paramLabel = STORE, description = THE_STORE) Path store,
      @Parameters(paramLabel = NAME, description = "The run, as list prints it.") String name)
      throws Exception {
    return pipeline(store).unpin(name);
  }

  @Command(
      name = "prune",
      mixinStandardHelpOptions = true,
      description =
          "Removes the snapshots of old runs. Reports are kept, and the snapshots of pinned runs.")
  int prune(
      @Parameters(paramLabel = STORE, description = THE_STORE) Path store,
      @Option(
              names = "--keep-bundles",
              required = true,
              paramLabel = "AGE|N",
              description = "Snapshots to keep: by age (30d), or so many runs of each scenario.")
          String keep)
      throws Exception {
    return pipeline(store).prune(keep);
  }
}
