package dev.warrenperf.cli;

import dev.warrenperf.run.ExitCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** The commands, in the order in which help lists them. */
enum Verb {
  RECORD,
  REPORT,
  COMPARE,
  HISTORY,
  CALIBRATE,
  BUNDLE,
  LINT,
  TARGETS;

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Their words. */
  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  /** Picocli's view of it, made anew: reading its annotations takes longer than a small run. */
  CommandLine line() {
    return withExitCodes(new CommandLine(command()), ends());
  }

  /** How it may end. */
  private Set<ExitCode> ends() {
    Set<ExitCode> ends =
        EnumSet.of(
            ExitCode.OK,
            ExitCode.USAGE,
            ExitCode.MALFORMED_INPUT,
            ExitCode.MISSING_INPUT,
            ExitCode.OUTPUT);
    ends.addAll(
        switch (this) {
          case RECORD -> List.of(ExitCode.UNREACHABLE, ExitCode.INTERRUPTED);
          case REPORT ->
              List.of(
                  ExitCode.TARGET_FAILED,
                  ExitCode.SLOWER,
                  ExitCode.UNDECIDED,
                  ExitCode.INVALID_RUN,
                  ExitCode.UNREACHABLE);
          case COMPARE -> List.of(ExitCode.SLOWER, ExitCode.UNDECIDED, ExitCode.UNREACHABLE);
          case HISTORY, CALIBRATE -> List.of(ExitCode.UNDECIDED);
          case BUNDLE -> List.of(ExitCode.UNREACHABLE);
          case LINT, TARGETS -> List.of();
        });
    return ends;
  }

  private Object command() {
    return switch (this) {
      case RECORD -> new RecordCommand();
      case REPORT -> new ReportCommand();
      case COMPARE -> new CompareCommand();
      case HISTORY -> new HistoryCommand();
      case CALIBRATE -> new CalibrateCommand();
      case BUNDLE -> new BundleCommand();
      case LINT -> new LintCommand();
      case TARGETS -> new TargetsCommand();
    };
  }

  /** The same with help that lists how it may end. */
  static CommandLine withExitCodes(CommandLine line, Set<ExitCode> ends) {
    Map<String, String> meanings = new LinkedHashMap<>();
    ends.forEach(end -> meanings.put(Integer.toString(end.code()), end.meaning()));
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(meanings);
    return line;
  }
}
