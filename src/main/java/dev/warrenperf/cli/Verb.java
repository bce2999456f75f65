package dev.warrenperf.cli;

import dev.warrenperf.run.ExitCode;
import dev.warrenperf.unit.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/** The commands, in the order in which help lists them, each with how else it may end. */
enum Verb implements Word {
  RECORD(RecordCommand.class, ExitCode.UNREACHABLE, ExitCode.INTERRUPTED),
  REPORT(
      ReportCommand.class,
      ExitCode.TARGET_FAILED,
      ExitCode.SLOWER,
      ExitCode.UNDECIDED,
      ExitCode.INVALID_RUN,
      ExitCode.UNREACHABLE),
  EXPLAIN(ExplainCommand.class, ExitCode.UNREACHABLE),
  COMPARE(CompareCommand.class, ExitCode.SLOWER, ExitCode.UNDECIDED, ExitCode.UNREACHABLE),
  HISTORY(HistoryCommand.class, ExitCode.UNDECIDED),
  CALIBRATE(CalibrateCommand.class, ExitCode.UNDECIDED),
  RUNS(RunsCommand.class, ExitCode.INVALID_RUN),
  BUNDLE(BundleCommand.class, ExitCode.UNREACHABLE),
  LINT(LintCommand.class),
  TARGETS(TargetsCommand.class);

  private final Class<?> command;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<ExitCode> ends =
      EnumSet.of(
          ExitCode.OK,
          ExitCode.USAGE,
          ExitCode.MALFORMED_INPUT,
          ExitCode.MISSING_INPUT,
          ExitCode.OUTPUT);

  Verb(Class<?> command, ExitCode... further) {
    this.command = command;
    Collections.addAll(ends, further);
  }

  /** Their words. */
  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  /** Picocli's view of it, made anew: reading its annotations takes longer than a small run. */
  CommandLine line() {
    return withExitCodes(new CommandLine(command), ends);
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
