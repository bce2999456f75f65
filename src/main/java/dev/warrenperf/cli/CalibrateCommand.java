package dev.warrenperf.cli;

import dev.warrenperf.run.CalibratePipeline;
import dev.warrenperf.run.CalibrateRequest;
import dev.warrenperf.run.ComparisonOptions;
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

/** {@code warren-perf calibrate}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    description = {
      "Measures run-to-run noise, and which changes this benchmark can detect.",
      "",
      "A RUN is anything that compare accepts; a directory means all runs in it, or with @last:5 or"
          + " @version=v1.3.0 some of them. Noise is measured within"
          + " each version. The result is written next to the runs as calibration.json, which"
          + " comparisons with runs selected from that directory use automatically."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf calibrate runs",
      "  warren-perf calibrate runs@version=v1.3.0 -o burst.json",
      "  warren-perf calibrate run-1 run-2 run-3 --margin 10%%"
    })
final class CalibrateCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Repeats, see above.")
  private List<String> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File for the calibration (default: calibration.json next to the runs).")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Format of standard output (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      defaultValue = ReportCommand.TARGETS,
      description = "Target file with the operations to measure (default: ${DEFAULT-VALUE}).")
  private String targets;

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "Smallest slowdown that counts (default: 5%%).")
  private String margin;

  @Mixin private EveryRunOptions everyRun;

  @Mixin private OutputOptions look;

  @Override
  public Integer call() throws Exception {
    CalibrateRequest request =
        new CalibrateRequest(
            paths,
            everyRun.options(),
            targets,
            new ComparisonOptions(margin, null, null, null, false, false),
            look.with(format, output, spec, program));
    return new CalibratePipeline(program.invocation(), request).run();
  }
}
