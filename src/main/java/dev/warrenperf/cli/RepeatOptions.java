package dev.warrenperf.cli;

import com.google.re2j.Pattern;
import dev.warrenperf.recording.RecordRequest;
import dev.warrenperf.redaction.RedactedCommand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Several runs by one command line. */
final class RepeatOptions {

  private static final int MOST = 100;
  private static final int DEFAULT = 5;

  private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description =
          "Record N runs, or N of each version, into a bundle each (default with --interleave: "
              + DEFAULT
              + ").")
  private Integer count;

  @Option(
      names = "--interleave",
      arity = "1..2",
      paramLabel = "VERSION",
      description = "Record two versions in turn, each set up by its --setup.")
  private List<String> versions = new ArrayList<>();

  @Option(
      names = "--setup",
      paramLabel = "VERSION=CMD",
      description = "Shell command to run before each run of this version.")
  private List<String> setups = new ArrayList<>(); // picocli would quote one without a version

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed that draws which of the two versions begins (default: 1).")
  private Long seed;

  /**
   * What was given; null for one run.
   *
   * @param labels of all runs
   * @param ends whether a run ends by itself
   * @throws ParameterException when these do not go together
   */
  RecordRequest.Repeats checked(CommandSpec spec, Map<String, String> labels, boolean ends) {
    String fault = fault(labels, ends);
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    return isAsked()
        ? new RecordRequest.Repeats(
            count == null ? DEFAULT : count, versions, commands(), seed == null ? 1 : seed)
        : null;
  }

  private SortedMap<String, String> commands() {
    SortedMap<String, String> commands = new TreeMap<>();
    setups().forEach(setup -> commands.put(setup.version, setup.command));
    return commands;
  }

  private boolean isAsked() {
    return count != null || !versions.isEmpty();
  }

  private String fault(Map<String, String> labels, boolean ends) {
    if (!isAsked()) {
      return setups.isEmpty() && seed == null
          ? null
          : (seed == null ? "--setup" : "--seed") + ": expected --repeat or --interleave with it";
    }
    if (count != null && (count < 1 || count > MOST)) {
      return "--repeat: expected a number from 1 to " + MOST + ", found " + count;
    }
    if (!ends) {
      return (count == null ? "--interleave" : "--repeat")
          + ": expected --duration or a command, found neither";
    }
    if (labels.containsKey("repeat")) {
      return "--label: expected no repeat together with "
          + (count == null ? "--interleave" : "--repeat")
          + ", found \"repeat="
          + labels.get("repeat")
          + "\"";
    }
    String fault = versions.isEmpty() ? faultOfOne(labels) : faultOfTwo(labels);
    return fault == null ? faultOfSetups(labels) : fault;
  }

  private String faultOfOne(Map<String, String> labels) {
    if (seed != null) {
      return "--seed: expected --interleave with it: runs of one version have one order";
    }
    String version = labels.get("version");
    return version == null || FOLDER.matcher(version).matches()
        ? null
        : "--label: " + folderFault(version);
  }

  private String faultOfTwo(Map<String, String> labels) {
    if (versions.size() != 2) {
      return "--interleave: expected two versions, found " + versions.size();
    }
    for (String version : versions) {
      if (!RedactedCommand.value("version", version).equals(version)) {
        return "--interleave: expected versions, found one that looks like a credential";
      }
      if (!FOLDER.matcher(version).matches()) {
        return "--interleave: " + folderFault(version);
      }
    }
    if (versions.get(0).equalsIgnoreCase(versions.get(1))) {
      return "--interleave: expected two versions that differ in more than case, found \""
          + versions.get(0)
          + "\" and \""
          + versions.get(1)
          + "\"";
    }
    return labels.containsKey("version")
        ? "--label: expected no version together with --interleave, found \"version="
            + labels.get("version")
            + "\""
        : null;
  }

  private static String folderFault(String version) {
    return "expected a version that can name folders, at most 100 letters, digits, '.', '_', '+'"
        + " and '-' that begin with a letter or digit, found \""
        + version
        + "\"";
  }

  private String faultOfSetups(Map<String, String> labels) {
    List<String> known =
        !versions.isEmpty()
            ? versions
            : labels.containsKey("version") ? List.of(labels.get("version")) : List.of();
    Set<String> told = new HashSet<>();
    for (Setup setup : setups()) {
      String fault = told.add(setup.version) ? fault(setup, known) : "each version once";
      if (fault != null) {
        return "--setup: expected " + fault;
      }
    }
    return versions.stream()
        .filter(version -> !told.contains(version))
        .map(version -> "--setup: expected the command that sets up " + version + ", found none")
        .findFirst() // two versions that nobody sets up would be one and the same
        .orElse(null);
  }

  /** What is expected and found; quotes only what may be a version, for commands have secrets. */
  private static String fault(Setup setup, List<String> known) {
    String version = setup.version;
    if (version.isEmpty() || setup.command.isBlank()) {
      return "VERSION=CMD, found no " + (version.isEmpty() ? "VERSION" : "CMD");
    }
    if (known.contains(version)) {
      return null;
    }
    return (known.isEmpty() ? "--label version=VERSION with it" : String.join(" or ", known))
        + ", found "
        + (FOLDER.matcher(version).matches()
            ? "\"" + RedactedCommand.value("version", version) + "\""
            : "another");
  }

  /** One that is given; its version is empty where there is none. */
  private record Setup(String version, String command) {

    static Setup of(String told) {
      int equals = told.indexOf('=');
      return new Setup(told.substring(0, Math.max(0, equals)), told.substring(equals + 1));
    }
  }

  private List<Setup> setups() {
    return setups.stream().map(Setup::of).toList();
  }
}
