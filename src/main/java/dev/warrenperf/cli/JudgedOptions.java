package dev.warrenperf.cli;

import dev.warrenperf.run.Inputs;
import dev.warrenperf.run.Judging;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which run is judged, how it is read, and by what. */
final class JudgedOptions {

  static final String TARGETS = "warren-1.3";

  @Option(
      names = "--targets",
      paramLabel = "NAME|FILE",
      description = "Built-in target file, or a path (default: ${DEFAULT-VALUE}).")
  String targets = TARGETS;

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "A waiver file: targets whose misses do not count, up to a ceiling and a day.")
  String waivers;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Start of the window: an instant (2026-01-31T12:00:00Z) or an offset (30s).")
  String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "End of the window; an offset with a minus counts from the run's end (-10s).")
  String to;

  @Option(
      names = "--warmup",
      paramLabel = "DURATION",
      description = "Time to leave out at the start of the window.")
  String warmup;

  @Option(names = "--phase", paramLabel = "NAME", description = "Judge one recorded phase.")
  String phase;

  @Mixin private LabelOption labels = new LabelOption();

  @Option(
      names = "--samples",
      paramLabel = "NAME=FILE",
      description =
          "Client-side measurements of an operation: CSV of hey, k6, JMeter, vegeta, ghz or ab"
              + " -g, a"
              + " script's \"Iteration 1: 35ms\" lines, or another CSV, with"
              + " ,column=NAME,unit=s|ms|us|ns|min,status=NAME,success=NAME,error=NAME,by=NAME,"
              + "where=NAME=VALUE after the file name. NAME is an operation, or a samples name"
              + " in the target"
              + " file. Repeatable.")
  private List<String> samples = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Role of nodes without a known role: manager, worker.")
  private String role;

  @Mixin InputOptions input = new InputOptions();

  @Mixin private PrometheusSourceOptions prometheus = new PrometheusSourceOptions();

  /** A run is read from one place. */
  void check(CommandSpec spec, List<String> paths) {
    prometheus.check(spec, paths);
  }

  /** Whether the run is one of a server. */
  boolean isOfServer() {
    return prometheus.options() != null;
  }

  Inputs inputs(List<String> paths, CommandSpec spec) {
    return new Inputs(
        paths,
        prometheus.options(),
        input.with(from, to, warmup, phase, role),
        labels.checked(spec),
        samples);
  }

  Judging judging(List<String> failOn) {
    return new Judging(targets, waivers, failOn);
  }
}
