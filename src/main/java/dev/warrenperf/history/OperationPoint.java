package dev.warrenperf.history;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.model.Histogram;
import java.util.Arrays;

/**
 * One operation in one release, all its runs together.
 *
 * @param presence whether any run has values
 * @param metric the selector that served, or would have; null when no run knows the operation
 * @param alias whether another name than the preferred one served
 * @param runs number of runs with values
 * @param counts of all of them, at the bounds that all know, the sum NaN where one is not known;
 *     null unless observed
 * @param means of each run whose mean is known, in seconds
 * @param merged whether runs had different bounds, so that some were given up
 * @param newLayout whether its bounds differ from those of the release before that has values;
 *     never for client samples, whose durations are each known
 */
public record OperationPoint(
    Presence presence,
    String metric,
    boolean alias,
    int runs,
    Histogram counts,
    double[] means,
    boolean merged,
    boolean newLayout) {

  public OperationPoint {
    means = means.clone();
  }

  /** A copy. */
  @Override
  public double[] means() {
    return means.clone();
  }

  public boolean isObserved() {
    return counts != null;
  }

  /** Number of observations; 0 when there are none. */
  public double count() {
    return counts == null ? 0 : counts.count();
  }

  /** Geometric mean of the means of its runs, in seconds; NaN when none is known. */
  public double mean() {
    return means.length == 1 ? means[0] : Math.exp(logMean());
  }

  /** Mean of the logarithms of the means; NaN when none is known, -Inf when one is 0. */
  double logMean() {
    return Arrays.stream(logMeans()).average().orElse(Double.NaN);
  }

  double[] logMeans() {
    return Arrays.stream(means).map(Math::log).toArray();
  }

  /** Whether its mean has a logarithm: known and above 0 in every run that has values. */
  boolean isComparable() {
    return means.length > 0
        && means.length == runs
        && Arrays.stream(means).allMatch(mean -> mean > 0 && mean < Double.POSITIVE_INFINITY);
  }

  /** The smallest mean of a run; NaN when none is known. */
  public double least() {
    return Arrays.stream(means).min().orElse(Double.NaN);
  }

  /** The largest. */
  public double greatest() {
    return Arrays.stream(means).max().orElse(Double.NaN);
  }

  OperationPoint withNewLayout() {
    return new OperationPoint(presence, metric, alias, runs, counts, means, merged, true);
  }
}
