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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** A fault of the runs that it names, with its place; null for another fault. */
    CommandException placed(CommandException fault) {
      return key == ProjectKey.BASELINE
              && values.stream().anyMatch(value -> concerns(fault.getMessage(), value))
          ? new CommandException(fault.exitCode(), origin + ": " + fault.getMessage())
          : null;
    }

    /** A run on the command line may lie in the directory that a baseline is chosen from. */
    private static boolean concerns(String fault, String value) {
      int at = value.lastIndexOf('@');
      String directory = at < 0 ? value : value.substring(0, at);
      return fault.startsWith(value + ": ")
          || fault.startsWith(directory + ": expected a directory of runs")
          || fault.startsWith(directory + ": expected a run that can be the baseline");
    }

    /** What is wrong with it, in place of what is wrong with its option; null for another fault. */
    CommandException located(String fault) {
      String option = key.option() + ": ";
      return fault == null || !fault.startsWith(option)
          ? null
          : new CommandException(
              ofProject ? ExitCode.MALFORMED_INPUT : ExitCode.USAGE,
              origin + ": " + key.word() + ": " + fault.substring(option.length()));
    }
  }

  private final Map<ProjectKey, Default> environment = new EnumMap<>(ProjectKey.class);
  private final ProjectDirectory project;
  private final boolean named;

  private Defaults(Map<String, String> variables, ProjectDirectory project, boolean named) {
    this.project = project;
    this.named = named;
    for (ProjectKey key : ProjectKey.values()) {
      String value = variables.get(key.variable());
      if (value != null && !value.isEmpty()) {
        environment.put(key, new Default(key, List.of(value), key.variable(), false));
      }
    }
  }

  /** Looks where they would be; reads no file. */
  static Defaults of(Map<String, String> variables, Path working) {
    String file = variables.getOrDefault(VARIABLE, "");
    if (file.equals(NONE)) {
      return new Defaults(variables, null, false);
    }
    return file.isEmpty()
        ? new Defaults(variables, ProjectDirectory.find(working, variables.get("HOME")), false)
        : new Defaults(variables, new ProjectDirectory(working, file), true);
  }

  boolean isEmpty() {
    return environment.isEmpty() && project == null;
  }

  /**
   * Those that a command line is in need of.
   *
   * @param known options of its command
   * @param given those that were typed
   * @throws CommandException when one cannot be used
   */
  List<Default> missing(Set<String> known, Set<String> given, Console console) throws Exception {
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

  /** A fault of the command line as one of the default that it comes from, if it does. */
  static Throwable located(Throwable thrown, List<Default> used) {
    String usage = used.isEmpty() ? null : usage(Thrown.cause(thrown));
    CommandException fault = used.isEmpty() ? null : CommandException.of(Thrown.cause(thrown));
    for (Default each : used) {
      CommandException located = each.located(usage);
      if (located == null && fault != null) {
        located = each.placed(fault);
      }
      if (located != null) {
        return located;
      }
    }
    return thrown;
  }

  /** What is wrong with a command line; null for what is wrong with anything else. */
  private static String usage(Throwable thrown) {
    if (thrown instanceof ParameterException wrong) {
      return wrong.getMessage();
    }
    return thrown instanceof CommandException fault && fault.exitCode() == ExitCode.USAGE
        ? fault.getMessage()
        : null;
  }
}
