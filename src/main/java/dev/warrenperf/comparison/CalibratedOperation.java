package dev.warrenperf.comparison;

import dev.warrenperf.json.ReadBack;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Word;
import java.util.List;

/**
 * How one operation varies from run to run of the same version. Numbers are NaN where the state
 * says that there is no spread.
 *
 * @param key the operation
 * @param state whether there is a spread, and why not
 * @param runs with observations of it
 * @param versions with two such runs or more
 * @param mean geometric mean of the runs' means, in seconds; NaN when one is 0 or not known
 * @param deviation standard deviation of the log of the mean from run to run of one session, what
 *     the requests of a run add included
 * @param degrees of freedom of it
 * @param sessionDeviation standard deviation of the log of the mean from session to session, what
 *     the runs of a session add included; NaN when runs of one version were not made in several
 *     sessions, with two of one session
 * @param sessionDegrees of freedom of it; NaN likewise
 * @param runsPerSession runs behind the mean of a session, on average; NaN likewise
 * @param lower end of its 95 % interval
 * @param upper end
 * @param range the largest mean of a run by the smallest of the same version, over all versions; 1
 *     or more
 * @param detectable smallest slowdowns that are found
 * @param runsNeeded a side, to tell a slowdown of the margin from none; null when it takes more
 *     than 1000, or without a spread
 * @param oneBucket whether more than 95 % of all observations lie in one bucket
 * @param closer whether the runs happened to lie closer than their requests alone let expect, so
 *     that what these tell counts instead of the spread, as it does in a comparison
 * @param unit of the mean
 */
public record CalibratedOperation(
    @ReadBack OperationKey key,
    State state,
    int runs,
    int versions,
    double mean,
    @ReadBack(orNull = true) double deviation,
    @ReadBack(orNull = true) double degrees,
    @ReadBack(orNull = true) double sessionDeviation,
    @ReadBack(orNull = true) double sessionDegrees,
    @ReadBack(orNull = true) double runsPerSession,
    double lower,
    double upper,
    double range,
    List<LeastSlowdown> detectable,
    Integer runsNeeded,
    boolean oneBucket,
    boolean closer,
    Unit unit) {

  /** How its components are written. */
  public static final Written WRITTEN =
      Written.never("oneBucket", "closer", "unit").andInline("key");

  /**
   * The smallest slowdown that so many runs per side find, as a share: 0.05 for 5 %.
   *
   * @param runs on each side
   */
  public record LeastSlowdown(int runs, double slowdown) {}

  /** Whether there is a spread. */
  public enum State implements Word {
    /** There is. */
    MEASURED,
    /** No version has two runs with observations. */
    NOT_REPEATED,
    /** Some run's mean is 0 or not known, and neither has a log. */
    MEAN_UNKNOWN,
    /** No run has observations. */
    NOT_OBSERVED
  }

  /** Whether there is a spread. */
  public boolean isMeasured() {
    return !Double.isNaN(deviation);
  }

  /** Whether it is known what differs from session to session. */
  public boolean hasSessions() {
    return !Double.isNaN(sessionDeviation);
  }

  /** The smallest slowdown that so many runs per side find, one of {@link #detectable}. */
  public double slowdown(int runs) {
    return detectable.stream()
        .filter(found -> found.runs() == runs)
        .mapToDouble(LeastSlowdown::slowdown)
        .findFirst()
        .orElseThrow();
  }
}
