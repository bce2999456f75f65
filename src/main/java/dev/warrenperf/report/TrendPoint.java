package dev.warrenperf.report;

import java.util.List;

/**
 * One operation in one release, all its runs together.
 *
 * @param release its label
 * @param presence {@code observed}, {@code not-observed}, {@code unusable}, {@code other-unit} or
 *     {@code not-exposed}
 * @param missingText the same for readers; empty when observed
 * @param metric the selector that served, or would have; null when not known
 * @param alias whether another name than the preferred one served
 * @param newLayout whether its buckets differ from those of the release before
 * @param runs number of runs with values
 * @param count of all observations
 * @param countText for readers
 * @param mean geometric mean of the means of its runs, in seconds; NaN when not known
 * @param meanText for readers
 * @param leastMean smallest mean of a run
 * @param greatestMean largest mean of a run
 * @param spreadText both for readers; empty with fewer than two runs
 * @param meanOutcome the mean against its target
 * @param quantiles ascending; empty unless observed
 * @param shares within the promised limits, in their order; empty unless observed
 */
public record TrendPoint(
    String release,
    String presence,
    String missingText,
    String metric,
    boolean alias,
    boolean newLayout,
    int runs,
    long count,
    String countText,
    double mean,
    String meanText,
    double leastMean,
    double greatestMean,
    String spreadText,
    Outcome meanOutcome,
    List<TrendQuantile> quantiles,
    List<TrendShare> shares) {

  /**
   * One quantile of all observations of a release. It lies in ({@code lower}, {@code upper}].
   *
   * @param q from 0 to 1
   * @param label {@code p99}
   * @param lower in seconds
   * @param upper may be infinite
   * @param ciLower lower end of the 95 % confidence interval, requests taken to be independent
   * @param ciUpper upper end; infinite with too few observations
   * @param valueText for readers: {@code 5 ms – 10 ms}
   * @param ciText for readers
   * @param outcome against its target; never judged for client samples
   */
  public record TrendQuantile(
      double q,
      String label,
      double lower,
      double upper,
      double ciLower,
      double ciUpper,
      String valueText,
      String ciText,
      Outcome outcome) {}

  /**
   * Observations within a promised limit; where the limit is no bound of the buckets, only known to
   * lie between two shares.
   *
   * @param label what promises it: {@code p99}
   * @param limit in seconds
   * @param limitText for readers: {@code 500 ms}
   * @param lower share that is surely within, 0 to 1
   * @param upper share that may be
   * @param text for readers
   */
  public record TrendShare(
      String label, double limit, String limitText, double lower, double upper, String text) {}

  public TrendPoint {
    quantiles = List.copyOf(quantiles);
    shares = List.copyOf(shares);
  }

  /** Whether there are values. */
  public boolean isObserved() {
    return missingText.isEmpty();
  }
}
