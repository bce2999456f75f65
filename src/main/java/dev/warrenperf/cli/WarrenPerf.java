package dev.warrenperf.cli;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import dev.warrenperf.run.Invocation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a function: arguments in; text, files and an exit code out. */
@Command(
    name = "warren-perf",
    description = "Turns Prometheus /metrics snapshots into a performance report with verdicts.",
    mixinStandardHelpOptions = true,
    versionProvider = ToolVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  warren-perf report sample-metrics/v1.6.0-burst-1",
      "  warren-perf report before.prom after.prom --targets warren-1.3 -o out",
      "  warren-perf explain sample-metrics/v1.6.0-burst-1 service create p99",
      "  warren-perf history sample-metrics",
      "  warren-perf lint sample-metrics/v1.6.0-burst-1/manager-1/*.prom",
      "  warren-perf targets warren-1.3",
      "",
      "The options of a command: warren-perf help COMMAND"
    })
final class WarrenPerf implements Runnable {

  @Spec private CommandSpec spec;

  private final Console console;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private Invocation invocation;

  /** Exit code of what was thrown where nobody catches it; 0 for nothing. */
  private final AtomicInteger elsewhere = new AtomicInteger();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  WarrenPerf(Console console, Map<String, String> environment) {
    this(console, environment, InstantSource.system());
  }

  /** With a clock of the caller's, for what users say relative to now. */
  WarrenPerf(Console console, Map<String, String> environment, InstantSource clock) {
    this.console = console;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  /** The call that is being answered. */
  Invocation invocation() {
    return invocation;
  }

  Console console() {
    return console;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Runs one command line and returns its exit code; never throws. */
  int run(String... arguments) {
    int code;
    try {
      invocation =
          new Invocation(console, clock, environment, List.of(arguments), ToolVersion.number());
      ReportCommand plain = FastReportParser.read(arguments, this);
      code = plain == null ? other(arguments) : plain.call();
    } catch (Throwable thrown) {
      code = Thrown.told(thrown, console, debug);
    }
    return whole(code);
  }

  /** What a shell asks at each press of Tab is answered without picocli. */
  private int other(String... arguments) {
    boolean proposals = arguments.length > 0 && arguments[0].equals(Proposals.VERB);
    return proposals
        ? new Proposals(console).print(List.of(arguments).subList(1, arguments.length))
        : executed(arguments);
  }

  /** To picocli {@code --} ends the options; to compare it sets versions apart. */
  private int executed(String... arguments) {
    String[] asked = asked(arguments);
    if (asked.length > 0 && asked[0].equals("compare")) {
      Arrays.setAll(asked, i -> asked[i].equals("--") ? CompareCommand.APART : asked[i]);
    }
    ParseResult parsed = configured(asked).parseArgs(asked);
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      refuseEmptyValue(each);
    }
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      refuseUnknownVerb(each);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** {@code help VERB} is {@code VERB --help}. */
  private static String[] asked(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("help")) {
      return arguments.clone();
    }
    List<String> asked = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    asked.add("--help");
    return asked.toArray(String[]::new);
  }

  /**
   * No option and no argument is empty, which as a path would be the working directory; but those
   * of a command that is recorded may be.
   */
  private static void refuseEmptyValue(ParseResult parsed) {
    for (ArgSpec argument : parsed.matchedArgs()) {
      boolean foreign = argument.paramLabel().equals(RecordCommand.FOREIGN);
      if (!foreign && argument.originalStringValues().contains("")) {
        throw new ParameterException(
            parsed.commandSpec().commandLine(),
            "expected a value of " + name(argument) + ", found an empty one");
      }
    }
  }

  private static String name(ArgSpec argument) {
    return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
  }

  /** Where help or the version is asked for too, picocli would pass over what is no command. */
  private static void refuseUnknownVerb(ParseResult parsed) {
    CommandLine command = parsed.commandSpec().commandLine();
    if (!command.getSubcommands().isEmpty() && !parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(command, parsed.unmatched());
    }
  }

  /** What other threads threw, and results that nobody got, hide how the command ended. */
  private int whole(int code) {
    String lost = console.lost();
    if (lost != null) {
      console.say(
          "standard output: expected a place that takes the result, found that it cannot be written"
              + " to: "
              + lost);
      return ExitCode.OUTPUT.code();
    }
    int other = elsewhere.get();
    return other == 0 ? code : other;
  }

  /** Takes what a thread threw that nobody waits for. */
  void uncaught(Throwable thrown) {
    elsewhere.compareAndSet(0, Thrown.told(thrown, console, debug));
  }

  /** The whole of picocli's view, ready to parse. */
  CommandLine configured(String... arguments) {
    CommandLine commandLine = commandLine(arguments.length == 0 ? "" : arguments[0]);
    commandLine.setOut(console.results());
    commandLine.registerConverter(Path.class, WarrenPerf::path);
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            Color.AUTO.isOn(console, environment) ? Ansi.ON : Ansi.OFF));
    HelpGroup.apply(commandLine);
    commandLine.setUsageHelpWidth(Math.max(60, Math.min(100, console.columns())));
    return commandLine;
  }

  /** With the verb that is called; with all of them when none is, for help and suggestions. */
  private CommandLine commandLine(String called) {
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // it would warn of a lone quote
    CommandLine commandLine =
        Verb.withExitCodes(new CommandLine(this), EnumSet.allOf(ExitCode.class));
    boolean known = Verb.words().contains(called);
    for (Verb verb : Verb.values()) {
      if (!known || verb.word().equals(called)) {
        commandLine.addSubcommand(verb.word(), verb.line());
      }
    }
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "expected a command: " + String.join(", ", Verb.words()) + ", found none");
  }

  private static Path path(String text) {
    try {
      return GivenPath.of(text);
    } catch (InvalidPathException wrong) {
      throw new TypeConversionException(Thrown.usage(wrong));
    }
  }
}
