package dev.warrenperf.run;

import dev.warrenperf.redaction.RedactedCommand;
import java.time.Instant;
import java.util.List;

/**
 * A command line that asks a server for the time before now, as it can be typed again later: with
 * instants instead.
 */
final class AgainLater {

  private final List<String> arguments;

  private AgainLater(String commandLine) {
    this.arguments = RedactedCommand.split(commandLine);
  }

  /**
   * The line with both edges of the range as instants.
   *
   * @param commandLine quoted for a shell where it has to be
   */
  static String of(String commandLine, ServerRange range) {
    AgainLater again = new AgainLater(commandLine);
    again.put("--from", range.from());
    again.put("--to", range.to());
    return String.join(" ", again.arguments);
  }

  /** An instant that the user typed stays as he did. */
  private void put(String option, Instant instant) {
    int at = arguments.indexOf(option);
    if (at >= 0 && at + 1 < arguments.size()) {
      arguments.set(at + 1, fixed(arguments.get(at + 1), instant));
      return;
    }
    String head = option + "=";
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(head)) {
        arguments.set(i, head + fixed(argument.substring(head.length()), instant));
        return;
      }
    }
    arguments.add(option);
    arguments.add(instant.toString());
  }

  private static String fixed(String typed, Instant instant) {
    boolean relative = typed.startsWith("-") || typed.startsWith("'-") || typed.equals("now");
    return relative ? instant.toString() : typed;
  }
}
