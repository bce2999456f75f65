package dev.warrenperf.report;

import dev.warrenperf.comparison.ComparisonResult;
import dev.warrenperf.unit.Format;
import java.util.List;

/** How changes were decided, in a few paragraphs. */
final class ComparisonMethod {

  private ComparisonMethod() {}

  static List<String> paragraphs(ComparisonResult result) {
    String margin = Format.percent(result.settings().margin());
    return List.of(
        "The run is the unit: whether a version is slower is concluded from how far runs of one"
            + " version differ, by Student's t on the log of each run's mean, on the mean ridit of"
            + " its observations and on its share of slow ones. Thousands of requests in one run are"
            + " still one run.",
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
}
