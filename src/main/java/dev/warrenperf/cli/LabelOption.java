package dev.warrenperf.cli;

import dev.warrenperf.redaction.RedactedCommand;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option {@code --label}, wherever it is. */
final class LabelOption {

  @Option(
      names = "--label",
      paramLabel = "KEY=VALUE",
      description = "A fact about the run: version=v1.6.0, scenario=burst.")
  private Map<String, String> labels = new TreeMap<>();

  /**
   * What was given, with values masked that look like credentials: labels are kept and shown.
   *
   * @throws ParameterException for the first label without a key or a value
   */
  Map<String, String> checked(CommandSpec spec) {
    labels.forEach(
        (key, value) -> {
          if (key.isBlank() || value == null || value.isBlank()) {
            throw new ParameterException(
                spec.commandLine(),
                "--label: expected KEY=VALUE, found \"%s=%s\""
                    .formatted(key, value == null ? "" : value));
          }
        });
    Map<String, String> shown = new TreeMap<>(labels);
    shown.replaceAll(RedactedCommand::value);
    return shown;
  }
}
