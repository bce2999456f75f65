package dev.warrenperf.simulation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.warrenperf.cli.InThisProcess;
import java.util.ArrayList;
import java.util.List;

/**
 * What the whole command said, in JSON.
 *
 * @param exitCode below 64: the command was understood and had its input
 * @param json its standard output
 */
record Command(int exitCode, JsonObject json) {

  private static final int FIRST_FAULT = 64;

  /**
   * Runs a command line.
   *
   * @throws CommandFailed where it does not end with a verdict
   */
  static Command of(String name, List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(name, "--format", "json"));
    line.addAll(arguments);
    InThisProcess run = InThisProcess.run(line.toArray(String[]::new));
    if (run.exitCode() >= FIRST_FAULT) {
      throw new CommandFailed(run.exitCode(), run.err());
    }
    return new Command(run.exitCode(), JsonParser.parseString(run.out()).getAsJsonObject());
  }
}
