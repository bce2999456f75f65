package dev.warrenperf.cli;

import com.google.re2j.Pattern;
import dev.warrenperf.run.RedactedCommand;
import java.util.List;
import java.util.stream.Collectors;

/** A command line as it can be typed again into a POSIX shell, but for credentials in it. */
final class CommandText {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private CommandText() {}

  /** The command with its arguments, each quoted where it has to be. */
  static String of(List<String> arguments) {
    return RedactedCommand.arguments(arguments).stream()
        .map(CommandText::quoted)
        .collect(Collectors.joining(" ", "warren-perf ", ""));
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
