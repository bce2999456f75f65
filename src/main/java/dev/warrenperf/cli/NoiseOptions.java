package dev.warrenperf.cli;

import dev.warrenperf.run.ComparisonOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is known of run-to-run noise. */
final class NoiseOptions {

  @Option(
      names = "--run-noise",
      paramLabel = "PERCENT",
      description =
          "Run-to-run noise (standard deviation of the means of one version), if there are too few"
              + " repeats to measure it; with its degrees of freedom, 3%%:2, if it is from three"
              + " runs. Firm evidence on one run allows for it (5%% unless given).")
  String runNoise;

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description = "Run-to-run noise per operation, as measured by calibrate.")
  Path calibration;

  /** Where nothing is compared: evidence allows for the noise. */
  ComparisonOptions alone() {
    return new ComparisonOptions(null, runNoise, calibration, null, false, false);
  }
}
