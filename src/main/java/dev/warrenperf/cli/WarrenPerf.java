package dev.warrenperf.cli;

import dev.warrenperf.cli.Defaults.Default;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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
    addMethodSubcommands = false, // none is a method: picocli need not look for one
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
      "The options of a command: warren-perf help COMMAND",
      "Defaults of options: .warren-perf.yaml here or above, or WARREN_PERF_TARGETS and others"
    })
final class WarrenPerf implements Runnable {

  static final String NO_PROJECT_FILE = "--no-project-file";

  static final String QUIET = "--quiet";

  private static final String FORMAT = "--format";
  private static final String END = "--";

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

  @Option(
      names = NO_PROJECT_FILE,
      scope = ScopeType.INHERIT,
      description = "Read no defaults from .warren-perf.yaml.")
  @SuppressWarnings("UnusedVariable") // looked for among the options that were given
  private boolean noProjectFile;

  @Option(
      names = QUIET,
      scope = ScopeType.INHERIT,
      description =
          "Print errors alone, and results only in the format that --format asks for. What a"
              + " recorded command prints is still shown.")
  private boolean quiet;

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

  /**
   * Runs one command line and returns its exit code; never throws. What a shell asks at each press
   * of Tab is answered without picocli.
   */
  int run(String... arguments) {
    List<Default> used = List.of();
    int code;
    try {
      if (arguments.length > 0 && arguments[0].equals(Proposals.VERB)) {
        return whole(new Proposals(console).print(List.of(arguments).subList(1, arguments.length)));
      }
      String[] asked = asked(arguments);
      used = defaults(asked);
      String[] whole = with(used, asked);
      invocation =
          new Invocation(
              console,
              clock,
              environment,
              List.of(whole),
              used.stream().map(Default::told).toList(),
              ToolVersion.number());
      FastReportParser plain = FastReportParser.of(whole);
      code = plain == null ? executed(whole) : called(plain);
    } catch (Throwable thrown) {
      code = Thrown.told(Defaults.located(thrown, used), console, debug);
    }
    return whole(code);
  }

  /** What the environment and a project file say that the command line does not. */
  private List<Default> defaults(String... asked) throws Exception {
    Defaults defaults = Defaults.of(environment, List.of(asked), GivenPath.workingDirectory());
    if (defaults.isEmpty()) {
      return List.of();
    }
    FastReportParser plain = FastReportParser.of(asked);
    if (plain != null) {
      return defaults.missing(FastReportParser.defaulted(), plain.given(), console);
    }
    Set<String> given = new HashSet<>();
    ParseResult last = null;
    for (ParseResult each = parsed(asked); each != null; each = each.subcommand()) {
      if (each.isUsageHelpRequested() || each.isVersionHelpRequested()) {
        return List.of();
      }
      each.matchedOptions().forEach(option -> given.add(option.longestName()));
      last = each;
    }
    return defaults.missing(last.commandSpec().optionsMap().keySet(), given, console);
  }

  /** Behind what was typed, but before what {@code --} sets apart. */
  private static String[] with(List<Default> used, String... asked) {
    List<String> all = new ArrayList<>(List.of(asked));
    int end = all.indexOf(END) < 0 ? all.size() : all.indexOf(END);
    all.addAll(end, used.stream().flatMap(each -> each.arguments().stream()).toList());
    return all.toArray(String[]::new);
  }

  private int called(FastReportParser plain) throws Exception {
    if (plain.given().contains(QUIET)) {
      console.quieten(plain.given().contains(FORMAT));
    }
    return plain.command(this).call();
  }

  private int executed(String... asked) {
    ParseResult parsed = parsed(asked);
    if (quiet) {
      console.quieten(isAsked(parsed));
    }
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      refuseEmptyValue(each);
    }
    for (ParseResult each = parsed; each != null; each = each.subcommand()) {
      refuseUnknownVerb(each);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Whether a result is asked for: by its format, or by a command that has but one. */
  private static boolean isAsked(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.hasMatchedOption(FORMAT) || last.commandSpec().findOption(FORMAT) == null;
  }

  /** To picocli {@code --} ends the options; to compare it sets versions apart. */
  private ParseResult parsed(String... asked) {
    String[] apart = asked.clone();
    if (apart.length > 0 && apart[0].equals("compare")) {
      Arrays.setAll(apart, i -> apart[i].equals(END) ? CompareCommand.APART : apart[i]);
    }
    return configured(apart).parseArgs(apart);
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
      console.fail(
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

  /** Picocli's view of what a command line needs, ready to parse it. */
  CommandLine configured(String... arguments) {
    Optional<Verb> first = Verb.of(arguments.length == 0 ? "" : arguments[0]);
    if (first.isPresent()) {
      return configured(List.of(first.get()), Verb::line);
    }
    // all of them, for help and suggestions; one that may be called is whole
    List<String> words = List.of(arguments);
    return configured(
        List.of(Verb.values()), verb -> words.contains(verb.word()) ? verb.line() : verb.head());
  }

  /** The whole of picocli's view. */
  CommandLine manual() {
    return configured(List.of(Verb.values()), Verb::line);
  }

  private CommandLine configured(List<Verb> verbs, Function<Verb, CommandLine> line) {
    CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF); // it would warn of a lone quote
    CommandLine commandLine =
        Verb.withExitCodes(new CommandLine(this), EnumSet.allOf(ExitCode.class));
    verbs.forEach(verb -> commandLine.addSubcommand(verb.word(), line.apply(verb)));
    commandLine.setOut(console.results());
    commandLine.registerConverter(Path.class, WarrenPerf::path);
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            Color.AUTO.isOn(console, environment) ? Ansi.ON : Ansi.OFF));
    HelpGroup.apply(commandLine);
    commandLine.setUsageHelpWidth(Math.max(60, Math.min(100, console.columns())));
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
