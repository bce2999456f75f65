package dev.warrenperf.cli;

import dev.warrenperf.config.ProjectKey;
import dev.warrenperf.files.GivenPath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the usual command lines of {@code report} without picocli, whose setting up takes 75 ms of
 * the 780 ms of processor time of a whole small report from the launcher's class archive, and as
 * much of 1 000 ms without it (medians of 15 pairs of processes, JDK 17, two cores). It knows a few
 * options, and gives them to the very command that picocli would fill; whatever else there is,
 * faults included, is left to picocli, so that there is one place that explains them.
 */
final class FastReportParser {

  private static final List<String> SWITCHES =
      List.of("--strict", "--ascii", "--full", WarrenPerf.QUIET, WarrenPerf.NO_PROJECT_FILE);
  private static final List<String> OPTIONS =
      List.of(
          "-o",
          "--format",
          "--targets",
          "--waivers",
          "--from",
          "--to",
          "--warmup",
          "--phase",
          "--fail-on");

  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private FastReportParser() {}

  /** What a command line says; null when it is not said in the plain form. */
  static FastReportParser of(String... arguments) {
    FastReportParser parser = new FastReportParser();
    boolean report = arguments.length > 0 && arguments[0].equals("report");
    return report && parser.read(arguments) ? parser : null;
  }

  /** The options that were given. */
  Set<String> given() {
    return options.keySet();
  }

  /** Options of the command that there may be defaults for. */
  static Set<String> defaulted() {
    return EnumSet.complementOf(EnumSet.of(ProjectKey.NODES, ProjectKey.INTERVAL)).stream()
        .map(ProjectKey::option)
        .collect(Collectors.toSet());
  }

  private boolean read(String[] arguments) {
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      int sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
      if (sign > 0 && sign < argument.length() - 1) {
        String option = argument.substring(0, sign);
        String value = argument.substring(sign + 1);
        if (value.startsWith("-")
            || !OPTIONS.contains(option)
            || options.put(option, value) != null) {
          return false;
        }
      } else if (isValue(argument)) {
        paths.add(argument);
      } else if (SWITCHES.contains(argument)) {
        if (options.put(argument, "") != null) {
          return false;
        }
      } else if (!OPTIONS.contains(argument)
          || ++i == arguments.length
          || !isValue(arguments[i])
          || options.put(argument, arguments[i]) != null) {
        return false;
      }
    }
    return !paths.isEmpty();
  }

  /** Neither an option nor {@code @file}, which picocli replaces by what the file holds. */
  private static boolean isValue(String argument) {
    return !argument.isEmpty() && argument.charAt(0) != '-' && argument.charAt(0) != '@';
  }

  /** The command, ready to be called. */
  ReportCommand command(WarrenPerf program) {
    ReportCommand command = new ReportCommand();
    command.program = program;
    command.paths = paths;
    for (Map.Entry<String, String> option : options.entrySet()) {
      set(command, option.getKey(), option.getValue());
    }
    return command;
  }

  private static void set(ReportCommand command, String option, String value) {
    switch (option) {
      case "--strict" -> command.judged.input.strict = true;
      case "--ascii" -> command.look.ascii = true;
      case "--full" -> command.full = true;
      case WarrenPerf.QUIET, WarrenPerf.NO_PROJECT_FILE -> {
        // seen by who looks for all options
      }
      case "-o" -> command.output = GivenPath.of(value);
      case "--format" -> command.format = value;
      case "--targets" -> command.judged.targets = value;
      case "--waivers" -> command.judged.waivers = value;
      case "--from" -> command.judged.from = value;
      case "--to" -> command.judged.to = value;
      case "--warmup" -> command.judged.warmup = value;
      case "--phase" -> command.judged.phase = value;
      case "--fail-on" -> command.failOn = List.of(value.split(","));
      default -> throw new IllegalArgumentException(option);
    }
  }
}
