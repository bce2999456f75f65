package dev.warrenperf.cli;

import dev.warrenperf.run.Lint;
import dev.warrenperf.run.LintRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code warren-perf lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Reports errors in snapshots, targets that their bucket bounds can never decide, and why"
          + " selectors of a target file find nothing in them.",
      "",
      "Faults have a tier: syntax (Prometheus rejects the snapshot), strict-only (it ingests"
          + " it, the"
          + " format's specification forbids it), notice (worth knowing)."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf lint sample-metrics/v1.6.0-burst-1/manager-1/*.prom",
      "  curl -s localhost:9090/metrics | warren-perf lint --strict -",
      "  curl -s localhost:8080/metrics | warren-perf lint --targets our.yaml -"
    })
final class LintCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Snapshots, plain, gzip or zstd; - for standard input. Without one, a target file of"
              + " --targets is checked alone.")
  private List<String> files = List.of();

  @Option(names = "--strict", description = "Reject strict-only faults too.")
  private boolean strict;

  @Option(
      names = "--exposition",
      paramLabel = "text|openmetrics",
      description = "Format of the files, instead of detecting it.")
  private String exposition;

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      defaultValue = "warren-1.3",
      description = "Targets to check the snapshots against (default: ${DEFAULT-VALUE}).")
  private String targets;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Output format (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() throws Exception {
    return new Lint(program.console())
        .run(new LintRequest(files, strict, exposition, targets, format));
  }
}
