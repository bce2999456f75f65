package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.MeasureTest.Measure;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Unit;
import java.util.List;
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
 * @param covariate what the run-level tests adjust for; null when they adjust for nothing
 * @param mix of its series, where there are several: ratio and tests are then at the baseline's
 *     mix; null otherwise
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
    Covariate covariate,
    Mix mix,
    List<MeasureTest> tests,
    Decision decision)
    implements Contrast {

  /**
   * Observations above a duration, on both sides.
   *
   * @param bound in the unit of the operation
   * @param target whether the limit of a target lies there
   */
  public record ShareAbove(double bound, boolean target, ShareDifference difference) {

    /** How its components are written. */
    public static final Written WRITTEN = Written.inline("difference");
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
        null,
        null,
        List.of(),
        Decision.of(Change.NOT_COMPARED, reason));
  }

  @Override
  public String name() {
    return key.name();
  }

  /** The test of this measure; null where there is none. */
  public MeasureTest test(Measure measure) {
    return tests.stream().filter(test -> test.measure() == measure).findFirst().orElse(null);
  }

  @Override
  public boolean isHigherBetter() {
    return false;
  }

  /**
   * Of its mean, and where the share of slow observations decided, of this share too. Of the latter
   * the interval is that of the odds, which exceeds that of the share itself wherever it has grown.
   */
  @Override
  public double worseBy() {
    if (decision.reason() != ChangeReason.BY_TAIL) {
      return ratio.ratioUpper();
    }
    MeasureTest tail = test(Measure.TAIL);
    return Math.max(ratio.ratioUpper(), Math.max(tail.ratio(), Math.exp(tail.test().upper())));
  }

  @Override
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
        covariate,
        mix,
        tests,
        decided);
  }
}
