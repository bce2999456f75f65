package dev.warrenperf.cli;

import dev.warrenperf.run.RunOptions;
import dev.warrenperf.run.WindowOptions;
import picocli.CommandLine.Option;

/** How snapshots are taken, wherever runs are loaded. */
final class InputOptions {

  @Option(
      names = "--strict",
      description = "Refuse snapshots that break their format's specification in any way.")
  boolean strict;

  @Option(
      names = "--exposition",
      paramLabel = "text|openmetrics",
      description = "The snapshots' format, instead of telling it by content.")
  private String exposition;

  @Option(
      names = "--trust-mtime",
      description = "Let the times at which files were last changed decide.")
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
