package dev.warrenperf.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How snapshots are taken and how text looks: what verbs that load runs have in common. */
final class Looks {

  /** Below this no table is readable. */
  private static final int LEAST_WIDTH = 40;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Templates that replace the built-in ones of the same name.")
  private Path templates;

  @Option(
      names = "--strict",
      description = "Refuse snapshots that break their format's specification in any way.")
  private boolean strict;

  @Option(
      names = "--exposition",
      paramLabel = "text|openmetrics",
      description = "The snapshots' format, instead of telling it by content.")
  private String exposition;

  @Option(
      names = "--trust-mtime",
      description = "Let the times at which files were last changed decide.")
  private boolean trustMtime;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      converter = Color.Converter.class,
      description = "Colour in text on standard output (default: ${DEFAULT-VALUE}).")
  private Color color;

  @Option(
      names = "--ascii",
      description = "Write the text report, also report.txt, in ASCII characters alone.")
  private boolean ascii;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of text on standard output (default: the terminal's).")
  private Integer width;

  Path templates() {
    return templates;
  }

  boolean strict() {
    return strict;
  }

  boolean trustMtime() {
    return trustMtime;
  }

  String exposition() {
    return exposition;
  }

  boolean ascii() {
    return ascii;
  }

  boolean color(WarrenPerf program) {
    return color.isOn(program.console(), program.environment());
  }

  int columns(CommandSpec spec, WarrenPerf program) {
    if (width != null && width < LEAST_WIDTH) {
      throw new ParameterException(
          spec.commandLine(), "--width: expected " + LEAST_WIDTH + " or more, found " + width);
    }
    return width == null ? program.console().columns() : width;
  }
}
