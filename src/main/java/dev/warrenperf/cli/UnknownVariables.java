package dev.warrenperf.cli;

import dev.warrenperf.config.ProjectKey;
import dev.warrenperf.config.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Variables of the environment that are named like those of this program, and that nobody reads.
 */
final class UnknownVariables {

  private static final String PREFIX = "WARREN_PERF_";

  /** What users set, without the prefix: only the ends of names may be near to one another. */
  private static final List<String> OFFERED =
      Stream.concat(
              Arrays.stream(ProjectKey.values()).map(ProjectKey::name),
              Stream.of("PROJECT_FILE", "JAVA_OPTS", "NO_CACHE"))
          .toList();

  /** What the launcher, {@code record} and a job of {@code ci/gitlab.yml} set for others. */
  private static final Set<String> INHERITED =
      Set.of("LC_ALL", "OUT_IS_TERMINAL", "ERR_IS_TERMINAL", "MARKS", "SAMPLES", "SOURCE", "REF");

  private UnknownVariables() {}

  /**
   * A line for each, by name. None for an empty one, nor for one that an argument names, such as
   * that of a credential.
   */
  static List<String> told(Map<String, String> variables, List<String> arguments) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(variables)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()
                  && isUnknown(name)
                  && arguments.stream().noneMatch(argument -> argument.contains(name))) {
                lines.add(told(name));
              }
            });
    return lines;
  }

  /** Whether a variable is named like one of this program and is none. */
  static boolean isUnknown(String name) {
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    String end = name.substring(PREFIX.length());
    return !OFFERED.contains(end) && !INHERITED.contains(end);
  }

  private static String told(String name) {
    String meant =
        Suggestion.near(name.substring(PREFIX.length()), OFFERED).stream()
            .findFirst()
            .map(near -> "; did you mean " + PREFIX + near + "?")
            .orElse("");
    return name + ": not used, there is no such variable" + meant;
  }
}
