package dev.warrenperf.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line. */
final class UsageFault {

  private UsageFault() {}

  static String told(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return told(unmatched);
    }
    String message = OneLine.of(wrong.getMessage());
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1);
  }

  private static String told(UnmatchedArgumentException unmatched) {
    String found = OneLine.of(unmatched.getUnmatched().get(0));
    List<String> suggestions = unmatched.getSuggestions();
    String hint =
        suggestions.isEmpty()
            ? ""
            : suggestions.stream()
                .map(name -> name.replace("warren-perf ", ""))
                .collect(Collectors.joining(" or ", "; did you mean ", "?"));
    String expected =
        unmatched.isUnknownOption()
            ? "a known option"
            : unmatched.getCommandLine().getSubcommands().isEmpty()
                ? "no further argument"
                : "a command: "
                    + String.join(", ", unmatched.getCommandLine().getSubcommands().keySet());
    return "expected " + expected + ", found \"" + found + "\"" + hint;
  }
}
