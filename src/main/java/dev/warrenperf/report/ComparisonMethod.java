package dev.warrenperf.report;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.Collectors;

/** How changes were decided, in a few paragraphs. */
final class ComparisonMethod {

  private ComparisonMethod() {}

  static List<String> paragraphs(ComparisonResult result) {
    String margin = Format.percent(result.settings().margin());
    return List.of(
        "The run is the unit: whether a version is slower is concluded from how far runs of one"
            + " version differ. Thousands of requests in one run are still one run. "
            + tests(result),
        "SLOWER: the p-value is at most 0.05 after Benjamini and Hochberg over this report, the 95 %"
            + " interval is clear of no change, and what was measured is "
            + margin
            + " or more. FASTER: likewise the other way. SAME: the interval ends below "
            + margin
            + ". INCONCLUSIVE: none of these. RUNS DIFFER: one run a side and no known spread; the"
            + " requests of the two runs differ, which says nothing of the versions.",
        "Counts are compared on the bucket bounds that all runs have. No verdict rests on an"
            + " interpolated percentile. The share above a bound has Newcombe's interval, quantiles"
            + " are the brackets that buckets and the number of observations leave, and both take"
            + " requests as independent.");
  }

  /** A sentence for each way in which operations were tested here. */
  private static String tests(ComparisonResult result) {
    return result.origins().stream().map(ComparisonMethod::test).collect(Collectors.joining(" "));
  }

  private static String test(SpreadOrigin origin) {
    return switch (origin) {
      case REPEATS ->
          "With repeats it is Student's t on the log of each run's mean, on the mean ridit of its"
              + " observations and on its share of slow ones.";
      case REPEATS_AND_CALIBRATION ->
          "With repeats it is Student's t on the log of each run's mean, its spread from these"
              + " repeats and the calibration together, and on the mean ridit of its observations and"
              + " its share of slow ones, their spread from these repeats alone.";
      case CALIBRATION ->
          "With one run a side it is Student's t on the log of the run's mean, its spread as the"
              + " calibration found it; the tail alone is not tested.";
      case TOLD ->
          "With a spread that is told it is a normal test on the log of each run's mean, to whose"
              + " spread the run's own requests are added; the tail alone is not tested.";
      case NONE -> "With one run a side and no known spread nothing is concluded of the versions.";
    };
  }
}
