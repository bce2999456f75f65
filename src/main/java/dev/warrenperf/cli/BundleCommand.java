package dev.warrenperf.cli;

import dev.warrenperf.run.BundlePipeline;
import dev.warrenperf.run.PrometheusOptions;
import dev.warrenperf.run.WindowOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf bundle} and its verbs. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    synopsisSubcommandLabel = "VERB",
    description = "Inspects and converts recorded runs: verify, show, export, import.",
    footer = {
      "",
      "Examples:",
      "  warren-perf bundle verify runs/burst-1",
      "  warren-perf bundle show runs/burst-1 manager-1",
      "  warren-perf bundle export runs/burst-1 -o plain",
      "  warren-perf bundle export runs/burst-1 --openmetrics burst-1.om",
      "  warren-perf bundle import sample-metrics/v1.6.0-burst-1 -o runs/burst-1"
    })
final class BundleCommand implements Runnable {

  private static final String OUTPUT = "-o";

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected a verb: verify, show, export or import, found none");
  }

  private BundlePipeline pipeline() {
    return new BundlePipeline(program.invocation());
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Reads every file of a bundle and compares it with its checksum.")
  int verify(@Parameters(paramLabel = "DIR", description = "The bundle.") Path directory)
      throws Exception {
    return pipeline().verify(directory);
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the contents of a run, the instants of a node, or one snapshot.")
  int show(
      @Parameters(paramLabel = "RUN", description = "A bundle or another run.") String path,
      @Parameters(arity = "0..1", paramLabel = "NODE", description = "A node's name.") String node,
      @Parameters(
              arity = "0..1",
              paramLabel = "MILLIS",
              description = "The instant of a snapshot, in milliseconds since 1970.")
          Long millis)
      throws Exception {
    return pipeline().show(path, node, millis);
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes a bundle as plain files, or a run as one OpenMetrics file.")
  int export(
      @Parameters(paramLabel = "RUN", description = "The bundle.") Path path,
      @Option(
              names = {OUTPUT, "--output"},
              paramLabel = "DIR",
              description =
                  "Directory for one folder per node and one .prom file per snapshot; new or"
                      + " empty.")
          Path output,
      @Option(
              names = "--openmetrics",
              paramLabel = "FILE",
              description =
                  "One file with timestamps, for promtool tsdb create-blocks-from openmetrics.")
          Path openMetrics)
      throws Exception {
    if ((output == null) == (openMetrics == null)) {
      throw new ParameterException(
          spec.subcommands().get("export"),
          "expected -o or --openmetrics, found " + (output == null ? "neither" : "both"));
    }
    return output == null
        ? pipeline().exportOpenMetrics(path.toString(), openMetrics)
        : pipeline().export(path, output);
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description =
          "Writes any run as a bundle, including one stored by a Prometheus-compatible server.")
  int importRun(
      @Parameters(arity = "0..2", paramLabel = "RUN", description = "A run, see report --help.")
          List<String> paths,
      @Option(
              names = {OUTPUT, "--output"},
              required = true,
              paramLabel = "DIR",
              description = "Directory for the bundle, new or empty.")
          Path output,
      @Option(names = "--from", paramLabel = "TIME", description = "Start of a server's range.")
          String from,
      @Option(names = "--to", paramLabel = "TIME", description = "Its end (default: now).")
          String to,
      @Mixin PrometheusSourceOptions server)
      throws Exception {
    List<String> given = paths == null ? List.of() : paths;
    CommandLine line = spec.subcommands().get("import");
    server.check(line.getCommandSpec(), given);
    PrometheusOptions options = server.options();
    if (options == null) {
      refuse(line, from != null || to != null, "--prometheus with --from and --to, found a RUN");
      return pipeline().importRun(given, output);
    }
    refuse(line, options.pushDown(), "single nodes in a bundle, found --push-down");
    return pipeline().importServer(options, new WindowOptions(from, to, null, null), output);
  }

  private static void refuse(CommandLine line, boolean wrong, String expected) {
    if (wrong) {
      throw new ParameterException(line, "expected " + expected);
    }
  }
}
