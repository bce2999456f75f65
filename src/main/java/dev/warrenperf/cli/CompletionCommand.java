package dev.warrenperf.cli;

import dev.warrenperf.config.Suggestion;
import dev.warrenperf.manual.ManualCommand;
import dev.warrenperf.manual.Shell;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Prints the script by which a shell completes commands, options and values.",
      "",
      "Phases of the runs on the line, the runs of a store and the targets that explain takes are"
          + " asked of warren-perf at each press of Tab."
    },
    footer = {
      "",
      "Examples:",
      "  source <(warren-perf completion bash)",
      "  source <(warren-perf completion zsh)",
      "  warren-perf completion fish > ~/.config/fish/completions/warren-perf.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private String shell;

  @Override
  public Integer call() throws CommandException {
    ManualCommand manual = ManualModel.of(program.manual());
    program.console().results().append(shell().script(manual)).flush();
    return ExitCode.OK.code();
  }

  private Shell shell() throws CommandException {
    List<String> known = Stream.of(Shell.values()).map(Shell::word).toList();
    return Stream.of(Shell.values())
        .filter(each -> each.word().equals(shell))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.usage(
                    "expected bash, zsh or fish, found \""
                        + shell
                        + '"'
                        + Suggestion.of(shell, known)));
  }
}
