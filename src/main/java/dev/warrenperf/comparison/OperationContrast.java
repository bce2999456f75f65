package dev.warrenperf.comparison;

import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One operation of one candidate against the reference.
 *
 * @param key which operation
 * @param metric the selector whose series serve in the candidate, or in the reference where the
 *     candidate has none
 * @param renamed whether both sides have the operation under different names
 * @param baseline what each run of the reference that has observations measured
 * @param candidate likewise
 * @param counts on the bounds that all runs have, the reference's runs first; null unless both
 *     sides have observations
 * @param requests the requests of both sides as two samples; null where there are no common buckets
 * @param shares slower than each target and each bound; empty where none is common
 * @param quantiles what is known of quantiles on both sides
 * @param ratio of means with its interval
 * @param spread where the spread from run to run is from
 * @param spreadExceeded whether the repeats contradict the spread that was told
 * @param runs how the log of the mean varies from run to run, requests included; not usable where
 *     that is not known
 * @param tests the run-level tests
 * @param decision what follows
 */
public record OperationContrast(
    OperationKey key,
    String metric,
    boolean renamed,
    List<MeasuredOperation> baseline,
    List<MeasuredOperation> candidate,
    MergedCounts counts,
    RequestTest requests,
    List<ShareAbove> shares,
    List<QuantileShift> quantiles,
    MeanRatio ratio,
    SpreadOrigin spread,
    boolean spreadExceeded,
    Spread runs,
    List<MeasureTest> tests,
    Decision decision) {

  /**
   * Ratio of means, candidate by reference: of geometric means over runs.
   *
   * @param value NaN when not known
   * @param lower end of the 95 % interval of the run level; NaN when there is none
   * @param upper end
   */
  public record MeanRatio(double value, double lower, double upper) {
    static final MeanRatio UNKNOWN = new MeanRatio(Double.NaN, Double.NaN, Double.NaN);
  }

  /**
   * Observations above a duration, on both sides.
   *
   * @param bound in seconds
   * @param limit whether a limit lies there
   */
  public record ShareAbove(double bound, boolean limit, ShareDifference difference) {}

  /**
   * What follows from the tests.
   *
   * @param reason null where the change says it all
   * @param p one-sided p-value that the change rests on; NaN when there is none
   * @param adjusted the same after Benjamini and Hochberg over the report
   * @param runsNeeded runs a side that would decide, if what is measured is the truth
   */
  public record Decision(
      Change change, ChangeReason reason, double p, double adjusted, OptionalInt runsNeeded) {

    /** One that rests on no test. */
    static Decision of(Change change, ChangeReason reason) {
      return new Decision(change, reason, Double.NaN, Double.NaN, OptionalInt.empty());
    }
  }

  public OperationContrast {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
    shares = List.copyOf(shares);
    quantiles = List.copyOf(quantiles);
    tests = List.copyOf(tests);
  }

  /** An operation that neither side names. */
  public static OperationContrast absent(OperationKey key) {
    return notCompared(key, "", List.of(), List.of(), ChangeReason.NOT_EXPOSED);
  }

  static OperationContrast notCompared(
      OperationKey key,
      String metric,
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      ChangeReason reason) {
    return new OperationContrast(
        key,
        metric,
        false,
        baseline,
        candidate,
        null,
        null,
        List.of(),
        List.of(),
        MeanRatio.UNKNOWN,
        SpreadOrigin.NONE,
        false,
        Spread.UNKNOWN,
        List.of(),
        Decision.of(Change.NOT_COMPARED, reason));
  }

  /** What the observations of both sides are in. */
  public Unit unit() {
    return Stream.concat(baseline.stream(), candidate.stream())
        .map(run -> run.unit().base())
        .findFirst()
        .orElse(Unit.SECONDS);
  }

  OperationContrast with(Decision decided) {
    return new OperationContrast(
        key,
        metric,
        renamed,
        baseline,
        candidate,
        counts,
        requests,
        shares,
        quantiles,
        ratio,
        spread,
        spreadExceeded,
        runs,
        tests,
        decided);
  }
}
