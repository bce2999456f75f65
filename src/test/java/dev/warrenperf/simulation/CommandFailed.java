package dev.warrenperf.simulation;

/** The command refused its arguments or its input. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  CommandFailed(int exitCode, String said) {
    super("exit code " + exitCode + ": " + said.lines().findFirst().orElse(""));
  }
}
