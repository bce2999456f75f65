package dev.warrenperf.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a user asks {@code report} to do.
 *
 * @param paths the RUN: one directory, archive or file, two files, or {@code -}
 * @param prometheus the server that the run is read from, without paths; or null
 * @param targets name of a built-in target file, or a path
 * @param baseline runs that the run is compared with, or selections of them; empty for none
 * @param comparison how it is compared
 * @param waivers path of a waiver file, or null
 * @param window the part of the run that is judged
 * @param strict whether snapshots that only break their format's specification are refused
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 * @param format what standard output gets: a word of {@link ReportFormat}
 * @param output directory for the files, or null for none
 * @param metrics where the results go as Prometheus metrics
 * @param templates directory with templates that replace the built-in ones, or null
 * @param failOn which findings set the exit code
 * @param role of nodes of which none is told, or null
 * @param labels facts about the run that the user adds: version, scenario
 * @param samples files of client samples, each as {@code NAME=FILE} with options behind commas
 * @param color whether text on standard output is coloured
 * @param ascii whether the text report is written in ASCII alone
 * @param columns width of text on standard output
 * @param commandLine as typed, for the report's last section
 * @param toolVersion version of this program
 */
public record ReportRequest(
    List<String> paths,
    PrometheusOptions prometheus,
    String targets,
    String waivers,
    List<String> baseline,
    ComparisonOptions comparison,
    WindowOptions window,
    boolean strict,
    String exposition,
    String format,
    Path output,
    MetricsRequest metrics,
    Path templates,
    List<String> failOn,
    String role,
    Map<String, String> labels,
    List<String> samples,
    boolean color,
    boolean ascii,
    int columns,
    String commandLine,
    String toolVersion) {

  public ReportRequest {
    paths = List.copyOf(paths);
    baseline = List.copyOf(baseline);
    failOn = List.copyOf(failOn);
    labels = Map.copyOf(labels);
    samples = List.copyOf(samples);
  }

  /** How the report is written. */
  Rendering rendering() {
    return new Rendering(format, output, templates, color, ascii, columns);
  }
}
