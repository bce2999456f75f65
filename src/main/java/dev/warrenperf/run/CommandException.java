package dev.warrenperf.run;

import java.util.List;

/** An expected end of a command: a line for the user, or some, and the exit code. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final String[] lines;

  public CommandException(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public CommandException(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, List.of(message), cause);
  }

  CommandException(ExitCode exitCode, List<String> lines, Throwable cause) {
    super(String.join("\n", lines), cause);
    this.exitCode = exitCode;
    this.lines = lines.toArray(String[]::new);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** The message, line by line. */
  public List<String> lines() {
    return List.of(lines);
  }
}
