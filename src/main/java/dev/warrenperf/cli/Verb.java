package dev.warrenperf.cli;

import dev.warrenperf.run.ExitCode;
import dev.warrenperf.unit.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which help lists them, each with how else it may end. */
enum Verb implements Word {
  RECORD(ExitCode.UNREACHABLE, ExitCode.INTERRUPTED),
  REPORT(
      ExitCode.TARGET_FAILED,
      ExitCode.SLOWER,
      ExitCode.UNDECIDED,
      ExitCode.INVALID_RUN,
      ExitCode.UNREACHABLE),
  EXPLAIN(ExitCode.UNREACHABLE),
  COMPARE(ExitCode.SLOWER, ExitCode.UNDECIDED, ExitCode.UNREACHABLE),
  HISTORY(ExitCode.UNDECIDED),
  CALIBRATE(ExitCode.UNDECIDED),
  RUNS(ExitCode.INVALID_RUN),
  BUNDLE(ExitCode.UNREACHABLE),
  LINT,
  TARGETS,
  SCHEMA,
  COMPLETION,
  GENERATE;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final Set<ExitCode> ends =
      EnumSet.of(
          ExitCode.OK,
          ExitCode.USAGE,
          ExitCode.MALFORMED_INPUT,
          ExitCode.MISSING_INPUT,
          ExitCode.OUTPUT);

  Verb(ExitCode... further) {
    Collections.addAll(ends, further);
  }

  /** Their words. */
  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  /** The one that a word names. */
  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  /** Picocli's view of it, made anew: reading its annotations takes longer than a small run. */
  CommandLine line() {
    return withExitCodes(new CommandLine(command()), ends);
  }

  /** Its name and description alone, for a list; what else is typed behind it is passed over. */
  CommandLine head() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().description(command().getAnnotation(Command.class).description());
    return new CommandLine(spec).setUnmatchedArgumentsAllowed(true);
  }

  /** Only the class that is asked for is loaded. */
  private Class<?> command() {
    return switch (this) {
      case RECORD -> RecordCommand.class;
      case REPORT -> ReportCommand.class;
      case EXPLAIN -> ExplainCommand.class;
      case COMPARE -> CompareCommand.class;
      case HISTORY -> HistoryCommand.class;
      case CALIBRATE -> CalibrateCommand.class;
      case RUNS -> RunsCommand.class;
      case BUNDLE -> BundleCommand.class;
      case LINT -> LintCommand.class;
      case TARGETS -> TargetsCommand.class;
      case SCHEMA -> SchemaCommand.class;
      case COMPLETION -> CompletionCommand.class;
      case GENERATE -> GenerateCommand.class;
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
