package dev.warrenperf.cli;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.http.ExtraHeader;
import dev.warrenperf.redaction.RedactedCommand;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code NAME=VALUE}, {@code NAME=@FILE} or {@code NAME=env:VARIABLE}. */
final class HeaderArgument {

  private static final String FILE = "@";
  private static final String VARIABLE = "env:";

  private HeaderArgument() {}

  /**
   * Reads one; no message quotes a value.
   *
   * @param option what messages begin with
   * @throws ParameterException when it has no name or no value, a name that headers cannot have
   *     here, or a value that looks like a credential
   */
  static ExtraHeader parse(String text, String option, CommandSpec command) {
    int sign = text.indexOf('=');
    String name = sign < 0 ? "" : text.substring(0, sign);
    String value = text.substring(sign + 1).strip();
    String fault =
        name.isEmpty() || value.isEmpty()
            ? "expected NAME=VALUE, NAME=@FILE or NAME=env:VARIABLE, found another form"
            : ExtraHeader.fault(name);
    if (fault != null) {
      throw new ParameterException(command.commandLine(), option + fault);
    }
    if (value.startsWith(FILE)) {
      return new ExtraHeader(name, null, file(value.substring(1), option, command), null);
    }
    if (value.startsWith(VARIABLE)) {
      return new ExtraHeader(name, null, null, value.substring(VARIABLE.length()));
    }
    if (!RedactedCommand.value(name, value).equals(value)) {
      throw new ParameterException(
          command.commandLine(),
          option
              + "expected "
              + name
              + "=@FILE or =env:VARIABLE, since command lines are seen by others, found the secret"
              + " itself");
    }
    return new ExtraHeader(name, value, null, null);
  }

  private static Path file(String name, String option, CommandSpec command) {
    try {
      return GivenPath.of(name);
    } catch (InvalidPathException impossible) {
      throw new ParameterException(
          command.commandLine(), option + "expected a file behind @, found no path");
    }
  }
}
