package dev.warrenperf.redaction;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Command lines fit to be kept and shown: whatever looks like a credential is written {@code ***}.
 * What may be one or not is taken for one. Costs time and memory in proportion to the text.
 */
public final class RedactedCommand {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private RedactedCommand() {}

  /** A command's arguments, each with its credentials masked; as many as were given. */
  public static List<String> arguments(List<String> arguments) {
    CommandWords words = new CommandWords(0);
    List<String> shown = new ArrayList<>();
    for (String argument : arguments) {
      shown.add(words.argument(argument));
    }
    return List.copyOf(shown);
  }

  /** The program's own command line as it can be typed again into a POSIX shell. */
  public static String typed(List<String> arguments) {
    return arguments(arguments).stream()
        .map(RedactedCommand::quoted)
        .collect(Collectors.joining(" ", "warren-perf ", ""));
  }

  /** The arguments of such a command line, the program first; they keep their quotes. */
  public static List<String> split(String commandLine) {
    List<String> arguments = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < commandLine.length(); at = ShellText.pieceEnd(commandLine, at, false)) {
      if (commandLine.charAt(at) == ' ') {
        arguments.add(commandLine.substring(start, at));
        start = at + 1;
      }
    }
    arguments.add(commandLine.substring(start));
    return arguments;
  }

  /** One argument as it is typed into a POSIX shell; nothing in it is masked. */
  public static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** The same as one text, joined by blanks. */
  public static String line(List<String> arguments) {
    return String.join(" ", arguments(arguments));
  }

  /** One text of any kind, such as a message that quotes an argument. */
  public static String text(String text) {
    return arguments(List.of(text)).get(0);
  }

  /** The text of a shell command. */
  public static String shell(String text) {
    return new CommandWords(0).shell(text);
  }

  /** The value of a fact that has a name, such as a label. */
  public static String value(String name, String value) {
    String shown = text(name + "=" + value);
    return shown.startsWith(name + "=") ? shown.substring(name.length() + 1) : SecretText.MASK;
  }
}
