package dev.warrenperf.cli;

import dev.warrenperf.config.Suggestion;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.InitializationException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Whatever is thrown at the top, in whatever thread: told in a line, and made an exit code. */
final class Thrown {

  /** Of causes, which may go round in a circle. */
  private static final int DEEPEST = 20;

  private Thrown() {}

  /** Never throws itself. */
  static int told(Throwable thrown, Console console, boolean debug) {
    try {
      Throwable cause = cause(thrown);
      ExitCode code = told(cause, console);
      if (debug) {
        console.trace(cause);
      }
      return code.code();
    } catch (Throwable beyondWords) { // such as no memory for them
      return ExitCode.INTERNAL.code();
    }
  }

  /** What a command threw, without what picocli has put around it. */
  static Throwable cause(Throwable thrown) {
    return thrown instanceof ExecutionException ? thrown.getCause() : thrown;
  }

  private static ExitCode told(Throwable thrown, Console console) {
    CommandException expected = CommandException.of(thrown);
    if (expected != null) {
      expected.lines().forEach(console::fail);
      return expected.exitCode();
    }
    if (thrown instanceof ParameterException wrong) {
      String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
      console.fail(usage(wrong) + " (see " + command + " --help)");
      return ExitCode.USAGE;
    }
    if (thrown instanceof InitializationException unreadable) { // of a file of arguments
      console.fail(lowered(unreadable.getMessage()));
      return ExitCode.USAGE;
    }
    if (thrown instanceof InvalidPathException wrong) {
      console.fail(usage(wrong));
      return ExitCode.USAGE;
    }
    console.fail(internal(thrown));
    return ExitCode.INTERNAL;
  }

  private static String internal(Throwable thrown) {
    if (causes(thrown).anyMatch(OutOfMemoryError.class::isInstance)) {
      return "not enough memory: set WARREN_PERF_JAVA_OPTS=-Xmx4g";
    }
    if (causes(thrown).anyMatch(Thrown::isOfFiles)) {
      return "expected to be allowed to open more files, found too many open: raise ulimit -n";
    }
    if (thrown instanceof NoClassDefFoundError) {
      return "expected the whole program to be there and to be allowed to read it, found "
          + thrown
          + ": raise ulimit -n, or install it again";
    }
    return "internal error: "
        + thrown
        + "; please report this, with the output of the same command and --debug";
  }

  private static boolean isOfFiles(Throwable cause) {
    return Objects.toString(cause.getMessage()).contains("Too many open files");
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  /** Of a command line that is none. */
  static String usage(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return usage(unmatched);
    }
    return lowered(wrong.getMessage());
  }

  /** Of what can be no path, here or anywhere. */
  static String usage(InvalidPathException wrong) {
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

  private static String usage(UnmatchedArgumentException unmatched) {
    String found = unmatched.getUnmatched().get(0);
    CommandLine command = unmatched.getCommandLine();
    String hint =
        Suggestion.of(
            found,
            unmatched.isUnknownOption()
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet());
    String expected =
        unmatched.isUnknownOption()
            ? "a known option"
            : command.getSubcommands().isEmpty()
                ? "no further argument"
                : "a command: " + String.join(", ", command.getSubcommands().keySet());
    return "expected " + expected + ", found \"" + found + "\"" + hint;
  }
}
