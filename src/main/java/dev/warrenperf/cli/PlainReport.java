package dev.warrenperf.cli;

import dev.warrenperf.files.GivenPath;
import dev.warrenperf.run.ComparisonOptions;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.MetricsRequest;
import dev.warrenperf.run.ReportRequest;
import dev.warrenperf.run.WindowOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the usual command lines of {@code report} without picocli, whose setting up takes as long
 * as judging a run of some thousand snapshots. It knows a few options, each value an argument of
 * its own; whatever else there is, faults included, is left to picocli, so that there is one place
 * that explains them.
 */
final class PlainReport {

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
  private static final String STRICT = "--strict";
  private static final String ASCII = "--ascii";
  private static final List<String> SWITCHES = List.of(STRICT, ASCII);

  private final String[] arguments;
  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private PlainReport(String[] arguments) {
    this.arguments = arguments;
  }

  /** What is asked for; null when it is not said in the plain form. */
  static ReportRequest read(String[] arguments, Console console, Map<String, String> environment) {
    PlainReport plain = new PlainReport(arguments);
    boolean report = arguments.length > 0 && arguments[0].equals("report");
    return report && plain.read() ? plain.request(console, environment) : null;
  }

  private boolean read() {
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      if (isValue(argument)) {
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

  private ReportRequest request(Console console, Map<String, String> environment) {
    String failOn = options.getOrDefault("--fail-on", ReportCommand.FAIL_ON);
    return new ReportRequest(
        paths,
        null,
        options.getOrDefault("--targets", ReportCommand.TARGETS),
        options.get("--waivers"),
        List.of(),
        ComparisonOptions.NONE,
        new WindowOptions(
            options.get("--from"),
            options.get("--to"),
            options.get("--warmup"),
            options.get("--phase")),
        options.containsKey(STRICT),
        null,
        options.getOrDefault("--format", ReportCommand.FORMAT),
        options.containsKey("-o") ? GivenPath.of(options.get("-o")) : null,
        MetricsRequest.NONE,
        null,
        List.of(failOn.split(",")),
        null,
        Map.of(),
        List.of(),
        Color.AUTO.isOn(console, environment),
        options.containsKey(ASCII),
        console.columns(),
        CommandText.of(List.of(arguments)),
        ToolVersion.number());
  }
}
