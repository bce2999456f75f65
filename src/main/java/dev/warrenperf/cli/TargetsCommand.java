package dev.warrenperf.cli;

import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf targets}. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Lists the built-in target files, prints one, or validates one's own.",
      "",
      "To make one's own: print a built-in one into a file and change it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "64:the command line is wrong",
      "65:a target file is wrong",
      "66:a target file is missing",
      "73:output cannot be written"
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf targets",
      "  warren-perf targets warren-1.3 > mine.yaml",
      "  warren-perf targets mine.yaml"
    })
final class TargetsCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME|FILE",
      description = "A built-in name is printed, a file is validated.")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws CommandException {
    return new Targets(program.console()).run(names);
  }
}
