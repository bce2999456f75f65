package dev.warrenperf.cli;

import dev.warrenperf.run.WindowOptions;
import picocli.CommandLine.Option;

/** What is taken of every run where several are loaded. */
final class EveryRun {

  @Option(
      names = "--warmup",
      paramLabel = "DURATION",
      description = "Leave out so much at the start of every run.")
  private String warmup;

  @Option(names = "--phase", paramLabel = "NAME", description = "Take one recorded phase.")
  private String phase;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "Role of nodes of which none is told: manager, worker.")
  private String role;

  WindowOptions window(boolean trustMtime) {
    return new WindowOptions(null, null, warmup, phase, trustMtime);
  }

  String role() {
    return role;
  }
}
