package dev.warrenperf.report;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.unit.Format;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the spread from run to run is known from. */
final class SpreadWords {

  private SpreadWords() {}

  static String origin(SpreadOrigin origin) {
    return switch (origin) {
      case REPEATS -> "by the repeats compared here";
      case CALIBRATION -> "by the calibration";
      case REPEATS_AND_CALIBRATION -> "by the repeats compared here and the calibration";
      case TOLD -> "as told, and what its requests add";
      case NONE -> "not known";
    };
  }

  /** For the whole comparison, a sentence without its full stop. */
  static String of(ComparisonResult result) {
    Set<SpreadOrigin> origins = new TreeSet<>();
    result
        .candidates()
        .forEach(
            candidate ->
                candidate.operations().stream()
                    .filter(operation -> operation.counts() != null)
                    .map(OperationContrast::spread)
                    .forEach(origins::add));
    if (origins.isEmpty()) {
      return "Nothing was compared whose spread from run to run matters";
    }
    if (origins.equals(Set.of(SpreadOrigin.NONE))) {
      return "One run a side, and nothing is known of how far runs of one version differ: no verdict"
          + " on the version is given";
    }
    ComparisonSettings settings = result.settings();
    String known =
        origins.contains(SpreadOrigin.TOLD)
            ? "Runs of one version are told to differ by "
                + Format.percent(settings.runNoise())
                + " (standard deviation)"
            : "How far runs of one version differ is known "
                + origins.stream()
                    .filter(origin -> origin != SpreadOrigin.NONE)
                    .map(SpreadWords::origin)
                    .collect(Collectors.joining(" or "));
    return origins.contains(SpreadOrigin.NONE)
        ? known + "; where an operation has one run a side, it is not known"
        : known;
  }
}
