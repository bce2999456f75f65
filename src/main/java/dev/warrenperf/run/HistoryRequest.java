package dev.warrenperf.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user asks {@code history} to do.
 *
 * @param paths the RUNs, each a run or a directory of runs
 * @param targets name of a built-in target file, or a path
 * @param window the part of each run that counts
 * @param scenario whose runs are taken; null for the commonest
 * @param margin a change of the mean that is told, as written: {@code 5%}
 * @param strict whether snapshots that only break their format's specification are refused
 * @param exposition {@code text} or {@code openmetrics}, or null to tell by content
 * @param format what standard output gets: {@code text}, {@code json} or {@code html}
 * @param output directory for the files, or null for none
 * @param templates directory with templates that replace the built-in ones, or null
 * @param color whether text on standard output is coloured
 * @param ascii whether text is written in ASCII alone
 * @param columns width of text on standard output
 * @param commandLine as typed
 * @param toolVersion version of this program
 */
public record HistoryRequest(
    List<String> paths,
    String targets,
    WindowOptions window,
    String scenario,
    String margin,
    boolean strict,
    String exposition,
    String format,
    Path output,
    Path templates,
    boolean color,
    boolean ascii,
    int columns,
    String commandLine,
    String toolVersion) {

  public HistoryRequest {
    paths = List.copyOf(paths);
  }
}
