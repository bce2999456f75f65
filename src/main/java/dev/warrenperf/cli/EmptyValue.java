package dev.warrenperf.cli;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * No option and no argument is empty, which as a path would be the working directory; but those of
 * a command that is recorded may be.
 */
final class EmptyValue {

  private EmptyValue() {}

  /**
   * Goes through a whole command line.
   *
   * @throws ParameterException for the first that is empty
   */
  static void refuse(ParseResult parsed) {
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      for (ArgSpec argument : each.matchedArgs()) {
        boolean foreign = argument.paramLabel().equals(RecordCommand.FOREIGN);
        if (!foreign && argument.originalStringValues().contains("")) {
          throw new ParameterException(
              each.commandSpec().commandLine(),
              "expected a value of " + name(argument) + ", found an empty one");
        }
      }
    }
  }

  private static String name(ArgSpec argument) {
    return argument.isOption()
        ? ((picocli.CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }
}
