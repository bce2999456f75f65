package dev.warrenperf.cli;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.run.ExplainPipeline;
import dev.warrenperf.run.MetricsRequest;
import dev.warrenperf.run.ReportRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code warren-perf explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    customSynopsis = "warren-perf explain [OPTIONS] RUN NAME [STATISTIC]",
    description = {
      "Shows how one target was decided: counts, bounds, limit, evidence, waiver.",
      "",
      "A RUN is anything that report accepts, two files included. NAME is a target as the report"
          + " calls it, in upper or lower case; with a statistic (p99, mean), that one alone."
    },
    footer = {
      "",
      "Examples:",
      "  warren-perf explain sample-metrics/v1.6.0-burst-1 \"Service Create\" p99",
      "  warren-perf explain sample-metrics/v1.6.0-burst-1 service delete",
      "  warren-perf explain sample-metrics/v1.6.0-burst-1 \"Manager Node\" memory"
    })
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private WarrenPerf program;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "RUN NAME", hidden = true)
  private List<String> words = List.of();

  @Mixin private JudgedOptions judged;

  @Mixin private NoiseOptions noise;

  @Mixin private OutputOptions look;

  @Override
  public Integer call() throws Exception {
    int paths = paths();
    if (words.size() <= paths) {
      throw new ParameterException(
          spec.commandLine(), "expected a RUN and the NAME of a target, found no name");
    }
    judged.check(spec, words.subList(0, paths));
    ReportRequest request =
        new ReportRequest(
            judged.inputs(words.subList(0, paths), spec),
            judged.judging(List.of("none")),
            List.of(),
            noise.alone(),
            look.with(ReportCommand.FORMAT, null, spec, program),
            MetricsRequest.NONE);
    return new ExplainPipeline(program.invocation(), request)
        .run(String.join(" ", words.subList(paths, words.size())));
  }

  /** How many of the words are the run: two where both are files and a name follows. */
  private int paths() {
    if (judged.isOfServer()) {
      return 0;
    }
    boolean pair = words.size() > 2 && words.subList(0, 2).stream().allMatch(GivenPath::isFile);
    return pair ? 2 : 1;
  }
}
