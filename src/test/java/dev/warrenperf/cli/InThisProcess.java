package dev.warrenperf.cli;

/**
 * The whole command, arguments in, exit code and output out, for tests of other packages.
 *
 * @param exitCode that the process would have ended with
 * @param out standard output
 * @param err standard error
 */
public record InThisProcess(int exitCode, String out, String err) {

  /** Runs one command line, without a terminal. */
  public static InThisProcess run(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    return new InThisProcess(run.exitCode(), run.out(), run.err());
  }
}
