package dev.warrenperf.cli;

import dev.warrenperf.run.Rendering;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How text and pages look. */
final class OutputOptions {

  /** Below this no table is readable. */
  private static final int LEAST_WIDTH = 40;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Templates that replace the built-in ones of the same name.")
  private Path templates;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      converter = Color.Converter.class,
      description = "Colour in text on standard output (default: ${DEFAULT-VALUE}).")
  private Color color = Color.AUTO;

  @Option(
      names = "--ascii",
      description = "Write the text report, also report.txt, in ASCII characters alone.")
  boolean ascii;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of text on standard output (default: the terminal's).")
  private Integer width;

  /**
   * With the form and the place that the command has options for.
   *
   * @param output may be null
   */
  Rendering with(String format, Path output, CommandSpec spec, WarrenPerf program) {
    if (width != null && width < LEAST_WIDTH) {
      throw new ParameterException(
          spec.commandLine(), "--width: expected " + LEAST_WIDTH + " or more, found " + width);
    }
    return new Rendering(
        format,
        output,
        templates,
        color.isOn(program.console(), program.environment()),
        ascii,
        width == null ? program.console().columns() : width,
        true);
  }
}
