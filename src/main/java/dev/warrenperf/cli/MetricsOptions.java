package dev.warrenperf.cli;

import dev.warrenperf.run.MetricsRequest;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Results as Prometheus metrics. */
final class MetricsOptions {

  private static final String JOB = "warren_perf";

  private static final int LONGEST_JOB = 200;

  @Option(
      names = "--metrics-out",
      paramLabel = "FILE",
      description =
          "Write the results as Prometheus metrics there, such as results.prom in the directory of"
              + " node_exporter's textfile collector.")
  private Path file;

  @Option(
      names = "--push-gateway",
      paramLabel = "URL",
      description = "Push the results as Prometheus metrics to this Pushgateway.")
  private String gateway;

  @Option(
      names = "--push-job",
      paramLabel = "NAME",
      description = "Job that they are pushed as (default: " + JOB + ").")
  private String job;

  @Mixin private AccessOptions access = new AccessOptions("--push-", "gateway");

  MetricsRequest request() {
    return file == null && gateway == null
        ? MetricsRequest.NONE
        : new MetricsRequest(file, gateway, job == null ? JOB : job, access.access());
  }

  void check(CommandSpec spec) {
    if (gateway == null && (job != null || access.areGiven())) {
      throw new ParameterException(
          spec.commandLine(),
          "expected --push-gateway with the options that say how metrics are pushed, found none");
    }
    if (job != null && (job.isBlank() || job.length() > LONGEST_JOB)) {
      throw new ParameterException(
          spec.commandLine(),
          "--push-job: expected a name of 1 to " + LONGEST_JOB + " characters, found another");
    }
    if (file != null && (file.getFileName() == null || file.toString().equals("-"))) {
      throw new ParameterException(
          spec.commandLine(), "--metrics-out: expected a file, found \"" + file + '"');
    }
  }
}
