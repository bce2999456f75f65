package dev.warrenperf.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a report is written.
 *
 * @param format what standard output gets: a word of a {@link FormatWord}
 * @param output directory for the files, or null for none
 * @param templates directory with templates that replace the built-in ones, or null
 * @param color whether text on standard output is coloured
 * @param ascii whether the text report is written in ASCII alone
 * @param columns width of text on standard output
 * @param full whether text is the whole of it, not a summary
 */
public record Rendering(
    String format,
    Path output,
    Path templates,
    boolean color,
    boolean ascii,
    int columns,
    boolean full) {

  /** The words of {@code format}; not every command has every one. */
  public static List<String> formats() {
    return Stream.of(ReportFormat.values()).map(ReportFormat::word).toList();
  }

  /** The same with a summary as text. */
  public Rendering summarised() {
    return new Rendering(format, output, templates, color, ascii, columns, false);
  }

  /** The same for a file. */
  Rendering inFile(int width) {
    return new Rendering(format, output, templates, false, ascii, width, true);
  }

  /** Where a file of the output lies; null where there is none. */
  String place(String file) {
    return output == null ? null : output + "/" + file;
  }
}
