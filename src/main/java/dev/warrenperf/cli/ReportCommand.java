package dev.warrenperf.cli;

import dev.warrenperf.run.Rendering;
import dev.warrenperf.run.ReportPipeline;
import dev.warrenperf.run.ReportRequest;
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

/** {@code warren-perf report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Judges a run against its targets and reports what was measured.",
      "",
      "A RUN is a recorded bundle, a directory of snapshots (one folder per node, or flat), a tar"
          + " archive of either, two files (before, after), one file, or - for standard input;"
          + " plain, gzip or zstd. Without one, --prometheus names a server that holds it."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf report sample-metrics/v1.6.0-burst-1",
      "  warren-perf report sample-metrics/v1.6.0-burst-1 -o out --phase create",
      "  warren-perf report before.prom after.prom --label version=v1.6.0",
      "  warren-perf report sample-metrics/v1.6.0-burst-1 --samples api-read=hey.csv",
      "  curl -s localhost:9090/metrics | warren-perf report -",
      "  warren-perf report --prometheus http://localhost:9090 --from -30min"
    })
final class ReportCommand implements Callable<Integer> {

  static final String FORMAT = "text";
  static final String TARGETS = JudgedOptions.TARGETS;
  private static final List<String> NO_BASELINE = List.of("none");
  static final String FAIL_ON = "fail,undecided,no-data,invalid,slower,not-compared";

  @ParentCommand WarrenPerf program;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "RUN", description = "What was measured, see above.")
  List<String> paths = List.of();

  @Mixin JudgedOptions judged = new JudgedOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the report there in every format.")
  Path output;

  @Mixin private MetricsOptions metrics = new MetricsOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "Format of standard output: text, json, html, markdown, csv, junit or metrics"
              + " (default: ${DEFAULT-VALUE}).")
  String format = FORMAT;

  @Option(names = "--full", description = "Print the whole report as text, not a summary of it.")
  boolean full;

  @Option(
      names = "--baseline",
      arity = "1..*",
      paramLabel = "RUN",
      description =
          "Compare with this run or these repeats of one version; behind a directory of runs,"
              + " @latest, @last:5, @pinned or @version=v1.3.0 say which. A report.json is a run,"
              + " too. With none, a default baseline is not used.")
  private List<String> baseline = List.of();

  @Mixin private ComparingOptions comparison = new ComparingOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "LIST",
      split = ",",
      defaultValue = FAIL_ON,
      description =
          "What sets the exit code: fail, undecided, no-data, invalid, partial, slower,"
              + " inconclusive, not-compared, or none (default: ${DEFAULT-VALUE}).")
  List<String> failOn = List.of(FAIL_ON.split(","));

  @Mixin OutputOptions look = new OutputOptions();

  @Override
  public Integer call() throws Exception {
    judged.check(spec, paths);
    metrics.check(spec);
    return new ReportPipeline(program.invocation(), request()).run();
  }

  ReportRequest request() {
    Rendering rendering = look.with(format, output, spec, program);
    return new ReportRequest(
        judged.inputs(paths, spec),
        judged.judging(failOn),
        baseline.equals(NO_BASELINE) ? List.of() : baseline,
        comparison.options(),
        full ? rendering : rendering.summarised(),
        metrics.request());
  }
}
