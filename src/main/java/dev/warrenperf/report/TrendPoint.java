package dev.warrenperf.report;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * One operation in one release, all its runs together.
 *
 * @param release its label
 * @param presence whether there are values
 * @param metric the selector that served, or would have; null when not known
 * @param alias whether another name than the preferred one served
 * @param newLayout whether its buckets differ from those of the release before
 * @param runs number of runs with values
 * @param count of all observations
 * @param mean geometric mean of the means of its runs, in seconds; NaN when not known
 * @param meanText for readers
 * @param leastMean smallest mean of a run
 * @param greatestMean largest mean of a run
 * @param spreadText both for readers; empty with fewer than two runs
 * @param meanTarget the mean against its target; null when nothing was promised
 * @param meanOutcome the same
 * @param quantiles ascending; empty unless observed
 * @param shares within the promised limits, in their order; empty unless observed
 */
public record TrendPoint(
    String release,
    Presence presence,
    String metric,
    boolean alias,
    boolean newLayout,
    int runs,
    long count,
    double mean,
    String meanText,
    double leastMean,
    double greatestMean,
    String spreadText,
    TrendTarget meanTarget,
    Outcome meanOutcome,
    List<TrendQuantile> quantiles,
    List<TrendShare> shares) {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("meanText", "spreadText", "meanOutcome");

  /**
   * One quantile of all observations of a release. It lies in ({@code lower}, {@code upper}].
   *
   * @param q from 0 to 1
   * @param lower in seconds
   * @param upper may be infinite
   * @param ciLower lower end of the 95 % confidence interval, requests taken to be independent
   * @param ciUpper upper end; infinite with too few observations
   * @param valueText for readers: {@code 5 ms – 10 ms}
   * @param ciText for readers
   * @param target how it stands to its target; null when nothing was promised, and for client
   *     samples
   * @param outcome the same
   */
  public record TrendQuantile(
      double q,
      double lower,
      double upper,
      double ciLower,
      double ciUpper,
      String valueText,
      String ciText,
      TrendTarget target,
      Outcome outcome) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("valueText", "ciText", "outcome");

    /** {@code p99}. */
    public String label() {
      return Format.percentile(q);
    }
  }

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
      String label, double limit, String limitText, double lower, double upper, String text) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.never("label", "limitText", "text");
  }

  public TrendPoint {
    quantiles = List.copyOf(quantiles);
    shares = List.copyOf(shares);
  }

  /** Whether there are values. */
  public boolean isObserved() {
    return presence == Presence.OBSERVED;
  }

  /** Why there are no values; empty when there are. */
  public String missingText() {
    return TrendPoints.missing(presence);
  }
}
