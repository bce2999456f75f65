package dev.warrenperf.comparison;

import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The spread of the log of an operation's mean from run to run, as far as it is known.
 *
 * @param spread usable unless the origin is NONE
 * @param origin where it is from
 * @param exceeded whether the repeats spread so much more than was told that the told spread was
 *     put aside
 */
record RunSpread(Spread spread, SpreadOrigin origin, boolean exceeded) {

  private static final double LEVEL = 0.05;

  /** Logs of equal means differ by less than this, squared. */
  private static final double ROUNDING = 1e-24;

  /**
   * What the user told comes first, unless the repeats contradict it: their variance is then larger
   * than one of 20 times by chance (chi-square). Without it, the repeats and the calibration are
   * pooled by their degrees of freedom; where the calibration holds some of the repeats already,
   * the one with more degrees counts alone.
   */
  static RunSpread of(
      List<MeasuredOperation> baseline,
      List<MeasuredOperation> candidate,
      RunTimes times,
      OperationKey key,
      ComparisonSettings settings) {
    Spread own = ofRepeats(baseline, candidate, times);
    if (!Double.isNaN(settings.runNoise())) {
      Spread told = Spread.known(settings.runNoise());
      boolean exceeded = isExceeded(own, told.variance() + sampling(baseline, candidate));
      return exceeded
          ? new RunSpread(own, SpreadOrigin.REPEATS, true)
          : new RunSpread(told, SpreadOrigin.TOLD, false);
    }
    Spread earlier = settings.calibration() == null ? null : settings.calibration().of(key);
    if (earlier == null) {
      return new RunSpread(own, own.isUsable() ? SpreadOrigin.REPEATS : SpreadOrigin.NONE, false);
    }
    return own.isUsable()
        ? new RunSpread(
            settings.calibration().ofComparedRuns() ? larger(own, earlier) : together(own, earlier),
            SpreadOrigin.REPEATS_AND_CALIBRATION,
            false)
        : new RunSpread(earlier, SpreadOrigin.CALIBRATION, false);
  }

  /** Means that are equal to the last digit tell no spread; their requests still make one. */
  private static Spread ofRepeats(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate, RunTimes times) {
    Spread own = SideEstimate.of(LogMeans.of(baseline), LogMeans.of(candidate), times).spread();
    return own.variance() < ROUNDING ? own.atLeast(sampling(baseline, candidate)) : own;
  }

  private static boolean isExceeded(Spread own, double variance) {
    if (!own.isUsable() || !(own.variance() > variance)) {
      return false;
    }
    double ratio = own.degrees() * own.variance() / variance;
    return 1 - new ChiSquaredDistribution(null, own.degrees()).cumulativeProbability(ratio) < LEVEL;
  }

  private static double sampling(
      List<MeasuredOperation> baseline, List<MeasuredOperation> candidate) {
    return Math.max(mean(baseline), mean(candidate));
  }

  private static double mean(List<MeasuredOperation> runs) {
    return runs.stream().mapToDouble(LogMeans::samplingVariance).average().orElse(0);
  }

  private static Spread larger(Spread own, Spread earlier) {
    return own.degrees() > earlier.degrees() ? own : earlier;
  }

  private static Spread together(Spread one, Spread other) {
    double degrees = one.degrees() + other.degrees();
    return new Spread(
        (one.degrees() * one.variance() + other.degrees() * other.variance()) / degrees, degrees);
  }

  /**
   * What has to be added to the squared standard error of the mean of these runs: a told spread is
   * that from run to run alone, so the requests come on top; a measured one holds what the requests
   * of runs like those did, and only more than that is added.
   */
  double extra(List<MeasuredOperation> runs) {
    double missing =
        switch (origin) {
          case TOLD -> mean(runs);
          case CALIBRATION -> Math.max(0, mean(runs) - spread.variance());
          case REPEATS, REPEATS_AND_CALIBRATION, NONE -> 0;
        };
    return missing / runs.size();
  }
}
