package dev.warrenperf.cli;

import dev.warrenperf.run.RunOptions;
import dev.warrenperf.run.WindowOptions;
import picocli.CommandLine.Option;

/** How snapshots are taken, wherever runs are loaded. */
final class InputOptions {

  @Option(
      names = "--strict",
      description = "Reject snapshots that violate the specification of their format in any way.")
  boolean strict;

  @Option(
      names = "--exposition",
      paramLabel = "text|openmetrics",
      description = "Format of the snapshots, instead of detecting it.")
  private String exposition;

  @Option(
      names = "--trust-mtime",
      description = "Use file modification times as the times of snapshots.")
  private boolean trustMtime;

  /**
   * With the window and role that the command has options for.
   *
   * @param role may be null, as the texts of the window
   */
  RunOptions with(String from, String to, String warmup, String phase, String role) {
    return new RunOptions(
        new WindowOptions(from, to, warmup, phase, trustMtime), role, strict, exposition);
  }
}
