package dev.warrenperf.run;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Calibration;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.Look;
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
 * @param runNoise standard deviation from run to run, in percent, perhaps with its degrees of
 *     freedom: {@code 3%:2}; or null when not told
 * @param calibration file with the spread that repeats of earlier had, or null
 * @param look {@code 2/4} for the second of four planned looks, or null for the only one
 * @param requireComparable whether sides that are not alike are refused
 * @param anyBaseline whether a run that is not valid or missed its targets may be a baseline
 */
public record ComparisonOptions(
    String margin,
    String runNoise,
    Path calibration,
    String look,
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
        margin == null ? ComparisonSettings.USUAL_MARGIN : margin(margin),
        runNoise == null ? Spread.UNKNOWN : ToldNoise.parse(runNoise),
        borrowed,
        limits(targets),
        look == null ? Look.ONLY : look(look));
  }

  /**
   * What is told of the noise of runs; null where nothing is.
   *
   * @throws CommandException when it is told twice, or is no percentage
   */
  Spread noise() throws CommandException {
    requireOneNoise();
    return runNoise == null ? null : ToldNoise.parse(runNoise);
  }

  void requireOneNoise() throws CommandException {
    if (calibration != null && runNoise != null) {
      throw CommandException.usage("expected --run-noise or --calibration, found both")
          .ofOption("--run-noise");
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

  private static Look look(String text) throws CommandException {
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 2) {
        return Look.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw CommandException.usage(
        "--look: expected the number of this look and of all planned ones, at most "
            + Look.MOST
            + ", such as 2/4, found \""
            + text
            + "\"");
  }

  /** A share below 10, or NaN when the text is none. */
  static double share(String text) {
    double value = Quantity.in(Unit.RATIO, text);
    return value < MOST ? value : Double.NaN;
  }

  private static double margin(String text) throws CommandException {
    double value = share(text);
    if (value > 0) {
      return value;
    }
    throw CommandException.usage(
        "--margin", "expected a percentage above 0% and below 1000%, found \"" + text + "\"");
  }
}
