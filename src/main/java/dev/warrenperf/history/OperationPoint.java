package dev.warrenperf.history;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.Written;
import dev.warrenperf.model.Histogram;
import java.util.List;

/**
 * One operation in one release, all its runs together.
 *
 * @param release its label
 * @param presence whether any run has values
 * @param metric the selector that served, or would have; null when no run knows the operation
 * @param alias whether another name than the preferred one served
 * @param newLayout whether its bounds differ from those of the release before that has values;
 *     never for client samples, whose durations are each known
 * @param runs number of runs with values
 * @param count of all observations
 * @param mean geometric mean of the means of its runs, in seconds; NaN when none is known
 * @param leastMean smallest mean of a run; NaN likewise
 * @param greatestMean largest mean of a run; NaN likewise
 * @param counts of all its runs, at the bounds that all know, the sum NaN where one is not known;
 *     null unless observed
 * @param means of each run whose mean is known
 * @param merged whether runs had different bounds, so that some were given up
 */
public record OperationPoint(
    String release,
    Presence presence,
    String metric,
    boolean alias,
    boolean newLayout,
    int runs,
    long count,
    double mean,
    double leastMean,
    double greatestMean,
    Histogram counts,
    List<Double> means,
    boolean merged) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("counts", "means", "merged");

  /** Of a release without values. */
  static OperationPoint missing(String release, Presence presence, String metric) {
    double nan = Double.NaN;
    return new OperationPoint(
        release, presence, metric, false, false, 0, 0, nan, nan, nan, null, List.of(), false);
  }

  public boolean isObserved() {
    return counts != null;
  }

  /** Whether its mean has a logarithm: known and above 0 in every run that has values. */
  boolean isComparable() {
    return runs > 0
        && means.size() == runs
        && means.stream().allMatch(mean -> mean > 0 && mean < Double.POSITIVE_INFINITY);
  }

  double[] logMeans() {
    return means.stream().mapToDouble(Math::log).toArray();
  }
}
