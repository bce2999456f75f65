package dev.warrenperf.report;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.comparison.Look;
import dev.warrenperf.comparison.MinimumEffect;
import dev.warrenperf.comparison.SpreadOrigin;
import dev.warrenperf.unit.Format;
import java.util.List;
import java.util.stream.Collectors;

/** How changes were decided, in a few paragraphs. */
final class ComparisonMethod {

  private ComparisonMethod() {}

  static List<String> paragraphs(ComparisonResult result) {
    String margin = Format.percent(result.settings().margin());
    Look look = result.settings().look();
    String level = Format.percent(look.level());
    return List.of(
        "The run is the unit of comparison: whether a version is slower is judged against the"
            + " variation between runs of one version. Thousands of requests in one run are"
            + " still one run. "
            + tests(result),
        "SLOWER: the one-sided p-value is at most "
            + level
            + " after Benjamini and Hochberg over this report, the "
            + Format.percent(look.confidence())
            + " interval excludes a change of "
            + Format.percent(MinimumEffect.least(result.settings().margin()))
            + ", three fifths of the margin, and the measured change is "
            + margin
            + " or more; of the tail, times beyond a bound have grown by "
            + margin
            + " or more. FASTER: the converse. SAME: the whole interval is within "
            + margin
            + " to either side. NOT SLOWER: it ends below +"
            + margin
            + ". INCONCLUSIVE: none of these. RUNS DIFFER: one run per side and unknown noise; the"
            + " requests of the two runs differ, which says nothing about the versions.",
        "Counts are compared at the bucket bounds common to all runs. No verdict rests on an"
            + " interpolated percentile. The share above a bound has Newcombe's interval, quantiles"
            + " are the intervals that buckets and the number of observations allow, and both treat"
            + " requests as independent.");
  }

  /** A sentence for each way in which operations were tested here. */
  private static String tests(ComparisonResult result) {
    return result.origins().stream().map(ComparisonMethod::test).collect(Collectors.joining(" "))
        + (isAdjusted(result)
            ? " The runs of both sides are interleaved, so the time of each run is a covariate: a"
                + " steady drift of the bench is taken out."
            : "")
        + (hasMix(result)
            ? " An operation of several series is compared at the reference's mix of them: each"
                + " series is weighted by its share of the reference's requests. MIX CHANGED: the"
                + " mean of all requests has grown by the margin or more, and the mean at that mix"
                + " is not proven to have."
            : "");
  }

  private static boolean hasMix(ComparisonResult result) {
    return result.candidates().stream()
        .flatMap(candidate -> candidate.operations().stream())
        .anyMatch(one -> one.mix() != null && one.mix().isStandardised());
  }

  private static boolean isAdjusted(ComparisonResult result) {
    return result.candidates().stream()
        .flatMap(candidate -> candidate.operations().stream())
        .anyMatch(one -> one.covariate() != null);
  }

  private static String test(SpreadOrigin origin) {
    return switch (origin) {
      case REPEATS ->
          "With repeats it is a t test (Student's or Welch's, the more cautious one) on the log of"
              + " each run's mean, on the mean ridit of its observations and on its share of slow"
              + " ones.";
      case REPEATS_AND_TOLD ->
          "With repeats it is a t test (Student's or Welch's, the more cautious one) on the log of"
              + " each run's mean, its spread from these repeats and the given noise together, and"
              + " on the mean ridit of its observations and its share of slow ones, their spread"
              + " from these repeats alone.";
      case REPEATS_AND_CALIBRATION ->
          "With repeats it is a t test (Student's or Welch's, the more cautious one) on the log of"
              + " each run's mean, its spread from these repeats and the calibration together, and"
              + " on the mean ridit of its observations and its share of slow ones, their spread"
              + " from these repeats alone.";
      case CALIBRATION ->
          "With one run per side it is Student's t on the log of the run's mean, with the"
              + " spread from"
              + " the calibration; the tail alone is not tested.";
      case TOLD ->
          "With a given noise it is a normal test on the log of each run's mean (Student's with"
              + " the degrees of freedom that are given), to whose spread the run's own requests are"
              + " added; the tail alone is not tested.";
      case NONE ->
          "With one run per side and unknown noise nothing is concluded about the versions.";
    };
  }
}
