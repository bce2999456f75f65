package dev.warrenperf.cli;

import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Targets;
import dev.warrenperf.run.TargetsDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf targets}. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Lists, prints, validates or drafts target files.",
      "",
      "To make your own, save a built-in file or a draft and edit it."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf targets",
      "  warren-perf targets warren-1.3 > mine.yaml",
      "  warren-perf targets mine.yaml",
      "  warren-perf targets --draft sample-metrics/v1.6.0-burst-1 > ours.yaml"
    })
final class TargetsCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME|FILE",
      description = "Built-in file to print, or path to validate.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--draft",
      paramLabel = "RUN",
      description =
          "Print a target file for the histograms of a run, each with the bucket bound that its"
              + " p99 stays"
              + " below.")
  private String draft;

  @Override
  public Integer call() throws Exception {
    if (draft != null) {
      if (!names.isEmpty()) {
        throw CommandException.usage(
            "--draft: expected no NAME or FILE beside it, found " + names.get(0));
      }
      return new TargetsDraft(program.console()).run(draft);
    }
    return new Targets(program.console()).run(names);
  }
}
