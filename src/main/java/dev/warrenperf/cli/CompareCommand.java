package dev.warrenperf.cli;

import dev.warrenperf.run.ComparePipeline;
import dev.warrenperf.run.CompareRequest;
import dev.warrenperf.run.Judging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    customSynopsis = {
      "warren-perf compare [OPTIONS] BASELINE CANDIDATE",
      "       warren-perf compare [OPTIONS] BASELINE... -- CANDIDATE... [-- ...]"
    },
    description = {
      "Decides whether a version is slower than another.",
      "",
      "A RUN is anything that report accepts as one argument, two files as"
          + " before.prom,after.prom, or an"
          + " earlier report.json. List the runs of one version together and separate versions by"
          + " --; the first is the reference. Select from a directory of runs with @latest,"
          + " @last:5, @pinned or"
          + " @version=v1.3.0. Options come before a --."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf compare old-run new-run",
      "  warren-perf compare old-1 old-2 old-3 -- new-1 new-2 new-3",
      "  warren-perf compare runs@last:5 new-run --margin 10%%",
      "  warren-perf compare old/report.json new-run --run-noise 3%%"
    })
final class CompareCommand implements Callable<Integer> {

  private static final String FAIL_ON = "slower,not-compared";

  /** Stands for {@code --} among the paths, which it cannot be itself: no path holds it. */
  static final String APART = "\0--";

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "RUN", hidden = true)
  private List<String> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the report there in every format.")
  private Path output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = ReportCommand.FORMAT,
      description =
          "Format of standard output: text, json, html, markdown, csv, junit or metrics"
              + " (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      defaultValue = ReportCommand.TARGETS,
      description =
          "Target file with the operations and metrics to compare (default: ${DEFAULT-VALUE}).")
  private String targets;

  @Option(names = "--waivers", paramLabel = "FILE", description = "File of accepted regressions.")
  private String waivers;

  @Mixin private ComparingOptions comparison;

  @Option(
      names = "--fail-on",
      paramLabel = "LIST",
      split = ",",
      defaultValue = FAIL_ON,
      description =
          "What sets the exit code: slower, inconclusive, not-compared, or none (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> failOn;

  @Mixin private MetricsOptions metrics;

  @Mixin private EveryRunOptions everyRun;

  @Mixin private OutputOptions look;

  @Override
  public Integer call() throws Exception {
    metrics.check(spec);
    return new ComparePipeline(program.invocation(), request()).run();
  }

  private CompareRequest request() {
    return new CompareRequest(
        sides(),
        everyRun.options(),
        new Judging(targets, waivers, failOn),
        comparison.options(),
        look.with(format, output, spec, program),
        metrics.request());
  }

  /** Groups of paths; without a separator each path is a version. */
  private List<List<String>> sides() {
    List<List<String>> sides = new ArrayList<>();
    if (paths.contains(APART)) {
      sides.add(new ArrayList<>());
      for (String path : paths) {
        if (path.equals(APART)) {
          sides.add(new ArrayList<>());
        } else {
          sides.get(sides.size() - 1).add(path);
        }
      }
    } else {
      paths.forEach(path -> sides.add(List.of(path)));
    }
    if (sides.size() < 2 || sides.stream().anyMatch(List::isEmpty)) {
      throw new ParameterException(
          spec.commandLine(), "expected a baseline and a candidate, each at least one run");
    }
    return sides;
  }
}
