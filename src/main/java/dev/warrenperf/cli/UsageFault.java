package dev.warrenperf.cli;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.InitializationException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line. */
final class UsageFault {

  private UsageFault() {}

  static String told(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return told(unmatched);
    }
    return lowered(wrong.getMessage());
  }

  /** Of a file of arguments that cannot be read. */
  static String told(InitializationException wrong) {
    return lowered(wrong.getMessage());
  }

  /** Of what can be no path, here or anywhere. */
  static String told(InvalidPathException wrong) {
    String reason =
        wrong.getReason().startsWith("Malformed input")
            ? "which has letters that the locale cannot write (LC_ALL=C.UTF-8 can)"
            : "which cannot be one: " + wrong.getReason();
    return "expected a path, found \"" + wrong.getInput() + "\", " + reason;
  }

  /** As it continues a line. */
  private static String lowered(String sentence) {
    return sentence == null || sentence.isEmpty()
        ? "expected a command line that can be understood, found another"
        : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String told(UnmatchedArgumentException unmatched) {
    String found = unmatched.getUnmatched().get(0);
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
