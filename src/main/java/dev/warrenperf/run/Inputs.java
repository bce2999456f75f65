package dev.warrenperf.run;

import dev.warrenperf.files.GivenPath;
import java.util.List;
import java.util.Map;

/**
 * The run to judge, as the user says it.
 *
 * @param paths the RUN: one directory, archive or file, two files, or {@code -}
 * @param server that the run is read from, without paths; or null
 * @param options how it is read
 * @param labels facts about the run that the user adds: version, scenario
 * @param samples files of client samples, each as {@code NAME=FILE} with options behind commas
 */
public record Inputs(
    List<String> paths,
    PrometheusOptions server,
    RunOptions options,
    Map<String, String> labels,
    List<String> samples) {

  /**
   * Refuses more than one run.
   *
   * @throws CommandException with exit code 64
   */
  void requireOneRun() throws CommandException {
    String expected = "expected one run, or two files (before, after), found ";
    if (paths.size() > 2) {
      throw CommandException.usage(expected + paths.size() + " paths");
    }
    if (paths.size() == 2 && paths.stream().anyMatch(GivenPath::isDirectory)) {
      throw CommandException.usage(expected + "two paths with a directory among them");
    }
  }
}
