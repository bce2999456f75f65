package dev.warrenperf.run;

import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.MalformedInputException;
import java.io.EOFException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipException;

/** What is wrong with an input, as the end of a command: one line, and the exit code for it. */
final class InputFaults {

  private InputFaults() {}

  /** What cannot be read at all counts as missing. */
  static CommandException of(Exception fault) {
    List<String> lines =
        fault instanceof MalformedInputException malformed
            ? malformed.lines()
            : List.of(Objects.toString(fault.getMessage(), "the input cannot be read"));
    return new CommandException(code(fault), lines, fault);
  }

  private static ExitCode code(Exception fault) {
    if (fault instanceof UnreachableException) {
      return ExitCode.UNREACHABLE;
    }
    boolean malformed =
        fault instanceof MalformedInputException
            || fault instanceof EOFException
            || fault instanceof ZipException;
    return malformed ? ExitCode.MALFORMED_INPUT : ExitCode.MISSING_INPUT;
  }
}
