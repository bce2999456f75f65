package dev.warrenperf.run;

import java.util.List;

/**
 * What a user asks {@code compare} to do.
 *
 * @param sides the runs of each version, the reference first; at least two, none empty
 * @param targets name of a built-in target file, or a path: what is compared
 * @param waivers path of a waiver file, or null
 * @param options how
 * @param window the part of each run that is compared
 * @param strict whether snapshots that only break their format's specification are refused
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 * @param rendering how the report is written
 * @param metrics where the results go as Prometheus metrics
 * @param failOn which findings set the exit code
 * @param role of nodes of which none is told, or null
 * @param commandLine as typed, for the report's last section
 * @param toolVersion version of this program
 */
public record CompareRequest(
    List<List<String>> sides,
    String targets,
    String waivers,
    ComparisonOptions options,
    WindowOptions window,
    boolean strict,
    String exposition,
    Rendering rendering,
    MetricsRequest metrics,
    List<String> failOn,
    String role,
    String commandLine,
    String toolVersion) {

  public CompareRequest {
    sides = sides.stream().map(List::copyOf).toList();
    failOn = List.copyOf(failOn);
  }
}
