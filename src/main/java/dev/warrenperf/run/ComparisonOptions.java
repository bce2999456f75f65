package dev.warrenperf.run;

import dev.warrenperf.analysis.RunNoise;
import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a user says of how versions are compared.
 *
 * @param margin the slowdown that counts, in percent, or null for the usual one
 * @param runNoise standard deviation from run to run, in percent, or null when not told
 * @param calibration file with the spread that repeats of earlier had, or null
 * @param requireComparable whether sides that are not alike are refused
 * @param anyBaseline whether a run that is not valid or missed its targets may be a baseline
 */
public record ComparisonOptions(
    String margin,
    String runNoise,
    Path calibration,
    boolean requireComparable,
    boolean anyBaseline) {

  private static final double MOST = 10;

  /**
   * The settings.
   *
   * @param borrowed what {@link CalibrationChoice} found; null for nothing
   */
  ComparisonSettings settings(TargetSet targets, Calibration borrowed) throws CommandException {
    return new ComparisonSettings(
        margin == null ? ComparisonSettings.USUAL_MARGIN : percent("--margin", margin, false),
        runNoise == null ? Double.NaN : percent("--run-noise", runNoise, true),
        borrowed,
        limits(targets));
  }

  /**
   * What is told of the noise of runs; null where nothing is.
   *
   * @throws CommandException when it is told twice, or is no percentage
   */
  RunNoise noise() throws CommandException {
    requireOneNoise();
    return runNoise == null
        ? null
        : new RunNoise(percent("--run-noise", runNoise, true), Double.POSITIVE_INFINITY);
  }

  void requireOneNoise() throws CommandException {
    if (calibration != null && runNoise != null) {
      throw CommandException.usage("expected --run-noise or --calibration, found both");
    }
  }

  /** At which the share of slower observations is of interest: by operation, ascending. */
  private static SortedMap<String, List<Double>> limits(TargetSet targets) {
    SortedMap<String, List<Double>> limits = new TreeMap<>();
    for (OperationTarget operation : targets.operations()) {
      limits.put(
          operation.name(),
          operation.quantiles().values().stream()
              .map(tiers -> tiers.target().value())
              .distinct()
              .sorted()
              .toList());
    }
    return limits;
  }

  private static double percent(String option, String text, boolean zero) throws CommandException {
    String least = zero ? "from 0%" : "above 0%";
    String expected =
        option + ": expected a percentage " + least + " and below 1000%, found \"" + text + "\"";
    double value = Quantity.in(Unit.RATIO, text);
    if (!(value < MOST && (value > 0 || (zero && value == 0)))) {
      throw CommandException.usage(expected);
    }
    return value;
  }
}
