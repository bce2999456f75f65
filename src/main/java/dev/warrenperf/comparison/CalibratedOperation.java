package dev.warrenperf.comparison;

import dev.warrenperf.unit.Unit;
import dev.warrenperf.unit.Word;
import java.util.OptionalInt;

/**
 * How one operation varies from run to run of the same version.
 *
 * @param key the operation
 * @param runs with observations of it
 * @param versions with two such runs or more
 * @param mean geometric mean of the runs' means, in seconds; NaN when one is 0 or not known
 * @param range the largest mean of a run by the smallest of the same version, over all versions; 1
 *     or more, NaN without a spread
 * @param spread of the log of the mean, what the requests of a run add included; not usable where
 *     the state says so
 * @param requests variance of the log of one run's mean as far as its requests are a sample, mean
 *     over the runs; 0 without a spread. Where the runs happened to lie closer than that, it counts
 *     instead of the spread, as it does in a comparison
 * @param oneBucket whether more than 95 % of all observations lie in one bucket
 * @param state whether there is a spread, and why not
 * @param unit of the mean
 */
public record CalibratedOperation(
    OperationKey key,
    int runs,
    int versions,
    double mean,
    double range,
    Spread spread,
    double requests,
    boolean oneBucket,
    State state,
    Unit unit) {

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
    return state == State.MEASURED;
  }

  private double deviation() {
    return Math.sqrt(Math.max(spread.variance(), requests));
  }

  /**
   * The least slowdown that so many runs a side find with this spread, one-sided level 5 %, power
   * 80 %: {@link Detectable#slowdown}. A comparison pools the spread with that of its own repeats,
   * so the degrees of freedom are those of both: {@code nu + 2r - 2}.
   *
   * @param runsPerSide at least 1
   * @return as a share: 0.05 for 5 %; NaN without a spread
   */
  public double slowdown(int runsPerSide) {
    return isMeasured()
        ? Detectable.slowdown(
            deviation(), runsPerSide, runsPerSide, spread.degrees() + 2.0 * runsPerSide - 2)
        : Double.NaN;
  }

  /**
   * How many runs a side tell a slowdown of the margin from none: {@link Detectable#runsPerSide}.
   *
   * @param margin as a share, above 0
   * @return empty when it takes more than 1000, or without a spread
   */
  public OptionalInt runsPerSide(double margin) {
    return isMeasured()
        ? Detectable.runsPerSide(Math.log1p(margin), deviation())
        : OptionalInt.empty();
  }
}
