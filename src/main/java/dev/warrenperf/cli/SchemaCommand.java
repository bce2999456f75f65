package dev.warrenperf.cli;

import dev.warrenperf.config.Suggestion;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Prints a JSON Schema of a file that warren-perf reads or writes; without a name, lists"
          + " them.",
      "",
      "An editor that knows the schema of a target, waiver or project file completes its keys,"
          + " explains them and marks mistakes. \"targets NAME\" prints a first line that names"
          + " targets.schema.json beside the file."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf schema",
      "  warren-perf schema targets > targets.schema.json",
      "  warren-perf schema waivers > waivers.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(
      arity = "0..1",
      paramLabel = "SCHEMA",
      description = "targets, waivers, project, nodes, report, history, calibration or lint.")
  private String name;

  @Override
  public Integer call() throws CommandException {
    if (name != null && !SchemaFiles.NAMES.contains(name)) {
      throw CommandException.usage(
          "expected one of %s, found \"%s\"%s"
              .formatted(
                  String.join(", ", SchemaFiles.NAMES),
                  name,
                  Suggestion.of(name, SchemaFiles.NAMES)));
    }
    program
        .console()
        .results()
        .append(name == null ? String.join("\n", SchemaFiles.NAMES) + "\n" : SchemaFiles.text(name))
        .flush();
    return ExitCode.OK.code();
  }
}
