package dev.warrenperf.cli;

import dev.warrenperf.run.ComparisonOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How versions are compared. */
final class ComparingOptions {

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "Smallest slowdown that counts (default: 5%%).")
  private String margin;

  @Mixin private NoiseOptions noise = new NoiseOptions();

  @Option(
      names = "--look",
      paramLabel = "K/N",
      description =
          "This is look K of N planned ones at a growing number of runs: all of them together err"
              + " no more often than one.")
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
        margin, noise.runNoise, noise.calibration, look, requireComparable, anyBaseline);
  }
}
