package dev.warrenperf.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user asks {@code calibrate} to do.
 *
 * @param paths of the runs, or of directories of runs
 * @param targets name of a built-in target file, or a path: whose operations are measured
 * @param options the margin; the rest is not used
 * @param window the part of each run that is measured
 * @param strict whether snapshots that only break their format's specification are refused
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 * @param role of nodes of which none is told, or null
 * @param output file to write, or null for the usual one beside the runs
 * @param format what standard output gets: {@code text} or {@code json}
 * @param color whether text on standard output is coloured
 * @param ascii whether it is written in ASCII alone
 * @param columns width of it
 */
public record CalibrateRequest(
    List<String> paths,
    String targets,
    ComparisonOptions options,
    WindowOptions window,
    boolean strict,
    String exposition,
    String role,
    Path output,
    String format,
    boolean color,
    boolean ascii,
    int columns) {

  public CalibrateRequest {
    paths = List.copyOf(paths);
  }
}
