package dev.warrenperf.cli;

import dev.warrenperf.run.ComparisonOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How versions are compared. */
final class ComparingOptions {

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "The slowdown that counts (default: 5%%).")
  private String margin;

  @Option(
      names = "--run-noise",
      paramLabel = "PERCENT",
      description =
          "How far the means of runs of one version differ (standard deviation), where too few"
              + " repeats tell it.")
  private String runNoise;

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description = "The same as calibrate measured it, for each operation.")
  private Path calibration;

  @Option(
      names = "--require-comparable",
      description = "Refuse to compare what is not alike in scenario, nodes, load and the like.")
  private boolean requireComparable;

  @Option(
      names = "--any-baseline",
      description =
          "Let a run that is not valid or missed its targets be the baseline, too; by default it"
              + " is never chosen from a directory.")
  private boolean anyBaseline;

  ComparisonOptions options() {
    return new ComparisonOptions(margin, runNoise, calibration, requireComparable, anyBaseline);
  }
}
