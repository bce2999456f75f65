package dev.warrenperf.run;

import java.nio.file.Path;

/**
 * How a report is written.
 *
 * @param format what standard output gets: a word of a {@link FormatWord}
 * @param output directory for the files, or null for none
 * @param templates directory with templates that replace the built-in ones, or null
 * @param color whether text on standard output is coloured
 * @param ascii whether the text report is written in ASCII alone
 * @param columns width of text on standard output
 */
public record Rendering(
    String format, Path output, Path templates, boolean color, boolean ascii, int columns) {}
