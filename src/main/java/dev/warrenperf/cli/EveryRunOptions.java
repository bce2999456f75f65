package dev.warrenperf.cli;

import dev.warrenperf.run.RunOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is taken of every run where several are loaded. */
final class EveryRunOptions {

  @Mixin private InputOptions input;

  @Option(
      names = "--warmup",
      paramLabel = "DURATION",
      description = "Time to leave out at the start of every run.")
  private String warmup;

  @Option(names = "--phase", paramLabel = "NAME", description = "Take one recorded phase.")
  private String phase;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Role of nodes without a known role: manager, worker.")
  private String role;

  RunOptions options() {
    return input.with(null, null, warmup, phase, role);
  }
}
