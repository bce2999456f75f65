package dev.warrenperf.report;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.ComparisonSettings;
import dev.warrenperf.comparison.Detectable;
import dev.warrenperf.comparison.Look;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far runs of one version lie apart, in the same words for versions and for releases: the runs
 * that were seen from the smallest to the largest, and what is concluded from them.
 */
final class SpreadWords {

  /** So many times the noise that is told is within what people get wrong. */
  private static final double WRONG = 1.5;

  private SpreadWords() {}

  /** {@code 1.8 % (standard deviation, 2 degrees of freedom)}, of a spread of logs. */
  static String deviation(Spread spread) {
    return deviation(Math.expm1(spread.deviation()), spread.degrees());
  }

  /** The same of a deviation as a ratio. */
  static String deviation(double ratio, double degrees) {
    return Format.percent(ratio, 2) + degrees(degrees);
  }

  /** Infinitely many are left out. */
  private static String degrees(double degrees) {
    return " (standard deviation"
        + (Double.isInfinite(degrees)
            ? ""
            : ", " + Format.counted(Math.round(degrees), "degree") + " of freedom")
        + ")";
  }

  /** The smallest and the largest run: {@code 98 ms – 102 ms}; one number where they agree. */
  static String range(double least, double greatest, Unit unit) {
    return range(Format.beside(least, greatest, unit), Format.beside(greatest, greatest, unit));
  }

  private static String range(String from, String to) {
    return from.equals(to) ? from : from + " – " + to;
  }

  /** A mean with the smallest and the largest of its runs: {@code 100 ms (98 ms – 102 ms)}. */
  static String spread(double mean, double least, double greatest, int runs, Unit unit) {
    String value = Format.of(mean, unit);
    String range = range(least, greatest, unit);
    return runs < 2 || range.equals(value) ? value : value + " (" + range + ")";
  }

  /**
   * The runs of both sides, a sentence without its full stop; empty with one run each, or none on a
   * side.
   */
  static String sides(double[] before, double[] now, Unit unit) {
    return Math.max(before.length, now.length) < 2 || Math.min(before.length, now.length) == 0
        ? ""
        : "by run " + side(before, now, unit) + " before, " + side(now, before, unit) + " now";
  }

  /** What an assumption that is taken as known costs where it is wrong. */
  private static String alarms(ComparisonResult result) {
    ComparisonSettings settings = result.settings();
    if (!settings.told().isKnown()) {
      return "";
    }
    double share =
        Detectable.alarms(
            settings.told().deviation(),
            WRONG,
            result.reference().used().size(),
            result.candidates().get(0).side().used().size(),
            settings.margin(),
            settings.look().level());
    return "; if the noise is really %s, %s of unchanged operations would be called SLOWER"
        .formatted(Format.percent(WRONG * settings.told().deviation()), Format.percent(share));
  }

  /** One side's, in one unit with the other's. */
  private static String side(double[] runs, double[] others, Unit unit) {
    DoubleSummaryStatistics all = Arrays.stream(runs).summaryStatistics();
    double largest = Math.max(all.getMax(), Arrays.stream(others).max().orElseThrow());
    return range(
        Format.beside(all.getMin(), largest, unit), Format.beside(all.getMax(), largest, unit));
  }

  static String origin(SpreadOrigin origin) {
    return switch (origin) {
      case REPEATS -> "from the repeats compared here";
      case CALIBRATION -> "from the calibration";
      case REPEATS_AND_CALIBRATION -> "from the repeats compared here and the calibration";
      case TOLD -> "as given, plus the variation of the run's own requests";
      case REPEATS_AND_TOLD -> "from the repeats compared here and the given noise";
      case NONE -> "not known";
    };
  }

  /** For the whole comparison, a sentence without its full stop. */
  static String of(ComparisonResult result) {
    Look look = result.settings().look();
    return look.planned() == 1
        ? known(result)
        : "%s; this is look %d of %d, with a level of %s and %s intervals"
            .formatted(
                known(result),
                look.number(),
                look.planned(),
                Format.percent(look.level()),
                Format.percent(look.confidence()));
  }

  private static String known(ComparisonResult result) {
    Set<SpreadOrigin> origins = result.origins();
    if (origins.isEmpty()) {
      return "Nothing was compared for which run-to-run noise matters";
    }
    if (origins.equals(Set.of(SpreadOrigin.NONE))) {
      return "One run per side and unknown run-to-run noise: no verdict"
          + " on the version is given";
    }
    ComparisonSettings settings = result.settings();
    String known =
        origins.contains(SpreadOrigin.TOLD)
            ? "Assumed run-to-run noise: "
                + Format.percent(settings.told().deviation())
                + degrees(settings.told().degrees())
                + alarms(result)
            : "Run-to-run noise is known "
                + origins.stream()
                    .filter(origin -> origin != SpreadOrigin.NONE)
                    .map(SpreadWords::origin)
                    .collect(Collectors.joining(" or "));
    return origins.contains(SpreadOrigin.NONE)
        ? known + "; for operations with one run per side it is unknown"
        : known;
  }
}
