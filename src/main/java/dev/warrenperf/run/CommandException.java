package dev.warrenperf.run;

import dev.warrenperf.files.FileFault;
import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.render.html.TemplateFailure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipException;

/** An expected end of a command: a line for the user, or some, and the exit code. */
public final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final String option;
  private final String[] lines;

  public CommandException(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public CommandException(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, null, List.of(message), cause);
  }

  private CommandException(ExitCode exitCode, String option, List<String> lines, Throwable cause) {
    super(String.join("\n", lines), cause);
    this.exitCode = exitCode;
    this.option = option;
    this.lines = lines.toArray(String[]::new);
  }

  /** A command line that is wrong. */
  public static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  /** A value of an option that is wrong. */
  public static CommandException usage(String option, String message) {
    return usage(option + ": " + message).ofOption(option);
  }

  /**
   * An output that cannot be written.
   *
   * @param place as the user names it
   */
  public static CommandException unwritten(Path place, IOException failure) {
    return new CommandException(
        ExitCode.OUTPUT, place + ": " + FileFault.unwritten(failure), failure);
  }

  /**
   * The end that something thrown comes to: an input or a template at fault, where what cannot be
   * read at all counts as missing, or an interruption. Null for what nobody expects.
   */
  public static CommandException of(Throwable thrown) {
    if (thrown instanceof CommandException expected) {
      return expected;
    }
    if (thrown instanceof InputException fault) {
      ExitCode code =
          fault instanceof MissingInputException
              ? ExitCode.MISSING_INPUT
              : ExitCode.MALFORMED_INPUT;
      return new CommandException(code, null, fault.lines(), fault);
    }
    if (thrown instanceof IOException failure) {
      String message = Objects.toString(failure.getMessage(), "the input cannot be read");
      return new CommandException(code(failure), message, failure);
    }
    if (thrown instanceof TemplateFailure failure) {
      return new CommandException(ExitCode.MALFORMED_INPUT, failure.getMessage(), failure);
    }
    return thrown instanceof InterruptedException
        ? new CommandException(ExitCode.INTERRUPTED, "interrupted", thrown)
        : null;
  }

  private static ExitCode code(IOException failure) {
    if (failure instanceof UnreachableException) {
      return ExitCode.UNREACHABLE;
    }
    boolean malformed = failure instanceof EOFException || failure instanceof ZipException;
    return malformed ? ExitCode.MALFORMED_INPUT : ExitCode.MISSING_INPUT;
  }

  /** The same as a fault of an option's value, unless it is known to be one of another's. */
  public CommandException ofOption(String name) {
    return option == null ? new CommandException(exitCode, name, lines(), this) : this;
  }

  /** The same in other words. */
  public CommandException with(ExitCode code, UnaryOperator<String> line) {
    return new CommandException(code, option, lines().stream().map(line).toList(), this);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** The option whose value is at fault, by its longest name; null when that is not known. */
  public String option() {
    return option;
  }

  /** The message, line by line. */
  public List<String> lines() {
    return List.of(lines);
  }
}
