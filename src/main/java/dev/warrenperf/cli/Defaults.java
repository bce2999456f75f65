package dev.warrenperf.cli;

import dev.warrenperf.config.ProjectFile;
import dev.warrenperf.config.ProjectKey;
import dev.warrenperf.files.ProjectDirectory;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.run.CommandException;
import dev.warrenperf.run.Console;
import dev.warrenperf.run.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What holds where the command line says nothing: variables of the environment, then the project
 * file. They become arguments, so that a command line that is shown says all that was asked for.
 */
final class Defaults {

  /** Names the project file, or says that there is none. */
  private static final String VARIABLE = "WARREN_PERF_PROJECT_FILE";

  private static final String NONE = "none";

  /** A default does not go where one of these was typed, which says the same in another way. */
  private static final Map<ProjectKey, String> RIVALS =
      Map.of(
          ProjectKey.NODES, "--node",
          ProjectKey.RUN_NOISE, "--calibration",
          ProjectKey.CALIBRATION, "--run-noise");

  /**
   * One of them.
   *
   * @param values at least one
   * @param origin variable or {@code file:line:column}
   * @param ofProject whether somebody else may have written it
   */
  record Default(ProjectKey key, List<String> values, String origin, boolean ofProject) {

    /** Each value in one argument with its option, which nothing in it can leave. */
    List<String> arguments() {
      return values.stream().map(value -> key.option() + "=" + value).toList();
    }

    /** {@code --targets=mine.yaml (.warren-perf.yaml:2:10)}. */
    String told() {
      return RedactedCommand.line(arguments()) + " (" + origin + ")";
    }

    /** A fault of its option's value, said of where the value stands. */
    CommandException located(CommandException fault) {
      boolean malformed = ofProject && fault.exitCode() == ExitCode.USAGE;
      return fault.with(
          malformed ? ExitCode.MALFORMED_INPUT : fault.exitCode(),
          line -> origin + ": " + spelled(line));
    }

    /** Without the hyphens of an option that nobody typed. */
    private String spelled(String line) {
      return line.startsWith(key.option() + ": ")
          ? key.word() + line.substring(key.option().length())
          : line;
    }
  }

  private final Map<ProjectKey, Default> environment = new EnumMap<>(ProjectKey.class);
  private final List<String> unknown;
  private final ProjectDirectory project;
  private final boolean named;

  private Defaults(
      Map<String, String> variables,
      List<String> unknown,
      ProjectDirectory project,
      boolean named) {
    this.unknown = unknown;
    this.project = project;
    this.named = named;
    for (ProjectKey key : ProjectKey.values()) {
      String value = variables.get(key.variable());
      if (value != null && !value.isEmpty()) {
        environment.put(key, new Default(key, List.of(value), key.variable(), false));
      }
    }
  }

  /**
   * Looks where they would be; reads no file.
   *
   * @param arguments of the command line, which may name variables
   */
  static Defaults of(Map<String, String> variables, List<String> arguments, Path working) {
    List<String> unknown = UnknownVariables.told(variables, arguments);
    String file = variables.getOrDefault(VARIABLE, "");
    if (file.equals(NONE)) {
      return new Defaults(variables, unknown, null, false);
    }
    return file.isEmpty()
        ? new Defaults(
            variables, unknown, ProjectDirectory.find(working, variables.get("HOME")), false)
        : new Defaults(variables, unknown, new ProjectDirectory(working, file), true);
  }

  /** Whether there is nothing to use, and nothing to tell. */
  boolean isEmpty() {
    return environment.isEmpty() && project == null && unknown.isEmpty();
  }

  /**
   * Those that a command line is in need of.
   *
   * @param known options of its command
   * @param given those that were typed
   * @throws CommandException when one cannot be used
   */
  List<Default> missing(Set<String> known, Set<String> given, Console console) throws Exception {
    tellUnknown(known, given, console);
    Map<ProjectKey, Default> all = new EnumMap<>(ProjectKey.class);
    all.putAll(environment);
    if (project != null && !given.contains(WarrenPerf.NO_PROJECT_FILE)) {
      addProject(all, known, given, console);
    }
    List<Default> missing = new ArrayList<>();
    for (Default each : all.values()) {
      if (isMissing(each.key(), known, given)) {
        missing.add(each);
      }
    }
    return missing;
  }

  /** A command that has no defaults misses none. */
  private void tellUnknown(Set<String> known, Set<String> given, Console console) {
    boolean concerned =
        Arrays.stream(ProjectKey.values()).anyMatch(key -> known.contains(key.option()));
    if (concerned && !given.contains(WarrenPerf.QUIET)) {
      unknown.forEach(console::say);
    }
  }

  private static boolean isMissing(ProjectKey key, Set<String> known, Set<String> given) {
    return known.contains(key.option())
        && !given.contains(key.option())
        && !given.contains(RIVALS.getOrDefault(key, key.option()));
  }

  private void addProject(
      Map<ProjectKey, Default> all, Set<String> known, Set<String> given, Console console)
      throws Exception {
    String refusal = named ? null : project.refusal();
    if (refusal != null) {
      console.fail(project.name() + ": not used, " + refusal);
      return;
    }
    for (Map.Entry<ProjectKey, ProjectFile.Setting> each : ProjectFile.read(project).entrySet()) {
      ProjectKey key = each.getKey();
      ProjectFile.Setting setting = each.getValue();
      if (isMissing(key, known, given) && !all.containsKey(key) && !hasRival(key, all)) {
        requireUsable(key, setting, given);
        all.put(key, new Default(key, setting.values(), setting.place(), true));
      }
    }
  }

  /** A variable that says the same in another way. */
  private static boolean hasRival(ProjectKey key, Map<ProjectKey, Default> all) {
    return all.values().stream()
        .anyMatch(other -> !other.ofProject() && other.key().option().equals(RIVALS.get(key)));
  }

  /** What is given for the user's nodes must not reach those that a checkout names. */
  private static void requireUsable(ProjectKey key, ProjectFile.Setting setting, Set<String> given)
      throws CommandException {
    if (setting.missing() != null) {
      throw new CommandException(
          ExitCode.MALFORMED_INPUT,
          setting.place() + ": expected a file that is there, found no " + setting.missing());
    }
    String secret = given.stream().filter(AccessOptions::isSecret).findFirst().orElse(null);
    if (key == ProjectKey.NODES && secret != null) {
      throw CommandException.usage(
          setting.place()
              + ": expected the nodes on the command line, since credentials are there ("
              + secret
              + "), found them in a project file alone");
    }
  }

  /** A fault of a value as one of the default that it comes from, if it does. */
  static Throwable located(Throwable thrown, List<Default> used) {
    CommandException fault = used.isEmpty() ? null : fault(Thrown.cause(thrown));
    for (Default each : used) {
      if (fault != null && each.key().option().equals(fault.option())) {
        return each.located(fault);
      }
    }
    return thrown;
  }

  private static CommandException fault(Throwable thrown) {
    return thrown instanceof ParameterException wrong
            && wrong.getArgSpec() instanceof OptionSpec option
        ? CommandException.usage(Thrown.usage(wrong)).ofOption(option.longestName())
        : CommandException.of(thrown);
  }
}
