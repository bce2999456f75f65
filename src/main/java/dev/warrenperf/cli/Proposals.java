package dev.warrenperf.cli;

import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.ProposedNames;
import java.io.PrintWriter;
import java.util.List;

/**
 * What completion scripts ask for at a press of Tab: {@code __complete phases WORD...}, {@code
 * targets} and {@code stored} likewise, with the words of the line. Prints a name a line.
 */
final class Proposals {

  /** The command, of which nobody but these scripts knows. */
  static final String VERB = "__complete";

  private static final String OPTION = "--targets";

  private final Console console;

  Proposals(Console console) {
    this.console = console;
  }

  /** What is asked for, and the words of the line. */
  int print(List<String> asked) {
    List<String> words = asked.isEmpty() ? asked : asked.subList(1, asked.size());
    List<String> names =
        switch (asked.isEmpty() ? "" : asked.get(0)) {
          case "phases" -> ProposedNames.phases(words);
          case "stored" -> ProposedNames.stored(words, words.contains("unpin"));
          case "targets" -> ProposedNames.targets(targets(words));
          default -> List.of();
        };
    PrintWriter out = console.results();
    names.forEach(name -> out.append(name).append('\n'));
    out.flush();
    return ExitCode.OK.code();
  }

  /** The last that the line names, else that of every command. */
  private static String targets(List<String> words) {
    String targets = ReportCommand.TARGETS;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(OPTION + "=")) {
        targets = words.get(i).substring(OPTION.length() + 1);
      } else if (words.get(i).equals(OPTION) && i + 1 < words.size()) {
        targets = words.get(i + 1);
      }
    }
    return targets;
  }
}
