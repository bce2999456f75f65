package dev.warrenperf.cli;

import dev.warrenperf.run.ComparisonOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How versions are compared. */
final class ComparingOptions {

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "Smallest slowdown that counts (default: 5%%).")
  private String margin;

  @Option(
      names = "--run-noise",
      paramLabel = "PERCENT",
      description =
          "Run-to-run noise (standard deviation of the means of one version), if there are too few"
              + " repeats to measure it; with its degrees of freedom, 3%%:2, if it is from three"
              + " runs. Firm evidence on one run allows for it (5%% unless given).")
  private String runNoise;

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description = "Run-to-run noise per operation, as measured by calibrate.")
  private Path calibration;

  @Option(
      names = "--look",
      paramLabel = "K/N",
      description =
          "This is look K of N planned ones at a growing number of runs: all of them together err no"
              + " more often than one.")
  private String look;

  @Option(
      names = "--require-comparable",
      description = "Refuse to compare sides that differ in scenario, nodes, load and the like.")
  private boolean requireComparable;

  @Option(
      names = "--any-baseline",
      description =
          "Also accept an invalid run, or one that missed its targets, as the baseline; by"
              + " default it"
              + " is never selected from a directory.")
  private boolean anyBaseline;

  ComparisonOptions options() {
    return new ComparisonOptions(
        margin, runNoise, calibration, look, requireComparable, anyBaseline);
  }
}
