package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The spread of the log of an operation's mean from run to run, as far as it is known.
 *
 * @param means the logs of the means of the runs
 * @param elsewhere what is known beside the repeats that are compared
 * @param repeated whether the repeats count as well
 * @param origin where the spread is from; NONE just when it is not usable
 * @param exceeded whether the repeats spread more than was told, so that theirs counts
 */
record RunSpread(
    RunMeasure means,
    RunVariance elsewhere,
    boolean repeated,
    SpreadOrigin origin,
    boolean exceeded) {

  /** Logs of equal means differ by less than this, squared. */
  private static final double ROUNDING = 1e-24;

  /**
   * Of what was told, of a calibration and of the repeats, those that are there are pooled by their
   * degrees of freedom. What is told without degrees is taken as known, unless the repeats spread
   * more: then theirs counts alone. Where a calibration holds some of the repeats already, the one
   * with more degrees counts alone.
   *
   * @param means as {@link #means} has them
   * @param shared what other operations tell of this one's spread
   */
  static RunSpread of(
      RunMeasure means, OperationKey key, ComparisonSettings settings, RunVariance shared) {
    boolean repeats = means.own().spread().isUsable();
    if (settings.told().isUsable()) {
      return told(means, repeats, settings.told(), shared);
    }
    Spread earlier = settings.calibration() == null ? null : settings.calibration().of(key);
    if (earlier == null) {
      SpreadOrigin origin = repeats ? SpreadOrigin.REPEATS : SpreadOrigin.NONE;
      return new RunSpread(means, shared, repeats, origin, false);
    }
    // A calibration holds what the requests of its runs did, whatever that was.
    RunVariance calibrated = new RunVariance(earlier, earlier.variance());
    if (!repeats) {
      return new RunSpread(means, calibrated, false, SpreadOrigin.CALIBRATION, false);
    }
    RunVariance own = shared.pooledWith(means.own());
    boolean twice = settings.calibration().ofComparedRuns();
    boolean alone = twice && own.spread().degrees() <= earlier.degrees();
    return new RunSpread(
        means,
        alone ? calibrated : twice ? shared : shared.pooledWith(calibrated),
        !alone,
        SpreadOrigin.REPEATS_AND_CALIBRATION,
        false);
  }

  private static RunSpread told(
      RunMeasure means, boolean repeats, Spread told, RunVariance shared) {
    RunVariance alone = new RunVariance(told, 0);
    if (!repeats) {
      return new RunSpread(means, alone, false, SpreadOrigin.TOLD, false);
    }
    if (!told.isKnown()) {
      RunVariance both = shared.pooledWith(alone);
      return new RunSpread(means, both, true, SpreadOrigin.REPEATS_AND_TOLD, false);
    }
    RunVariance own = shared.pooledWith(means.own());
    return own.spread().variance() > told.variance() + own.ofRequests()
        ? new RunSpread(means, shared, true, SpreadOrigin.REPEATS, true)
        : new RunSpread(means, alone, false, SpreadOrigin.TOLD, false);
  }

  /**
   * The logs of the means, and what requests add to them. Means that are equal to the last digit
   * tell no spread; their requests still make one.
   */
  static RunMeasure means(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, RunTimes times) {
    boolean known = LogMeans.areKnown(baseline) && LogMeans.areKnown(candidate);
    Spread one =
        known
            ? LogMeans.varianceOfRequest(
                Stream.concat(baseline.stream(), candidate.stream()).toList())
            : Spread.known(0);
    double[] before = LogMeans.of(baseline);
    double[] after = LogMeans.of(candidate);
    boolean equal = SideEstimate.of(before, after, times).spread().variance() < ROUNDING;
    return new RunMeasure(
        before,
        after,
        ofRun(one.variance(), baseline),
        ofRun(one.variance(), candidate),
        one.degrees(),
        equal,
        times);
  }

  private static double ofRun(double ofRequest, List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(run -> ofRequest / run.count()).average().orElse(0);
  }

  /** The variance of a run, from all that counts. */
  RunVariance variance() {
    return repeated ? elsewhere.pooledWith(means.own()) : elsewhere;
  }

  /** Of one run, on average over both sides as their means weigh it; not usable when not known. */
  Spread ofOneRun() {
    return means.ofOneRun(variance());
  }

  /** Whether the means differ; empty when nothing is known of the spread. */
  Optional<RunTest> test(MinimumEffect least) {
    return repeated || !elsewhere.spread().isUsable()
        ? means.test(elsewhere, least)
        : Optional.of(means.student(elsewhere, least));
  }
}
