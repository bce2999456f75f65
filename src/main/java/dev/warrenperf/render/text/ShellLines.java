package dev.warrenperf.render.text;

import java.util.ArrayList;
import java.util.List;

/** A command over several lines that can still be pasted into a shell. */
final class ShellLines {

  private static final String FURTHER = "    ";
  private static final String GOES_ON = " \\";

  private ShellLines() {}

  /**
   * The command, broken between its arguments where it is longer than so many cells. An argument
   * stays whole however long it is: a break inside would change it. An option stays with its value.
   */
  static List<String> of(String command, int cells) {
    List<String> lines = new ArrayList<>();
    String line = "";
    List<String> arguments = pairs(arguments(command), cells - FURTHER.length() - GOES_ON.length());
    for (int i = 0; i < arguments.size(); i++) {
      String longer = line + (line.isEmpty() || line.equals(FURTHER) ? "" : " ") + arguments.get(i);
      int end = i + 1 == arguments.size() ? 0 : GOES_ON.length();
      if (TerminalCells.of(longer) + end > cells && !line.isEmpty() && !line.equals(FURTHER)) {
        lines.add(line + GOES_ON);
        longer = FURTHER + arguments.get(i);
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  /** An option and what follows it are one where they fit a line: they are read together. */
  private static List<String> pairs(List<String> arguments, int cells) {
    List<String> pairs = new ArrayList<>();
    for (String argument : arguments) {
      int last = pairs.size() - 1;
      boolean value = last >= 0 && pairs.get(last).startsWith("-") && !argument.startsWith("-");
      String pair = value ? pairs.get(last) + " " + argument : argument;
      if (value && pairs.get(last).indexOf(' ') < 0 && TerminalCells.of(pair) <= cells) {
        pairs.set(last, pair);
      } else {
        pairs.add(argument);
      }
    }
    return pairs;
  }

  /** Split at blanks outside of single quotes. */
  private static List<String> arguments(String command) {
    List<String> arguments = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\'' && (quoted || i == 0 || command.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        arguments.add(command.substring(start, i));
        start = i + 1;
      }
    }
    arguments.add(command.substring(start));
    return arguments;
  }
}
