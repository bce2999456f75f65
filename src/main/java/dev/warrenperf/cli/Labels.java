package dev.warrenperf.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --label}, wherever it is. */
final class Labels {

  private Labels() {}

  /**
   * Refuses a label without a key or a value.
   *
   * @throws ParameterException for the first such
   */
  static void check(Map<String, String> labels, CommandSpec spec) {
    labels.forEach(
        (key, value) -> {
          if (key.isBlank() || value == null || value.isBlank()) {
            throw new ParameterException(
                spec.commandLine(),
                "--label: expected KEY=VALUE, found \""
                    + key
                    + "="
                    + (value == null ? "" : value)
                    + "\"");
          }
        });
  }
}
