package dev.warrenperf.comparison;

import dev.warrenperf.comparison.CalibratedOperation.State;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.List;

/** Measures how each operation varies from run to run. */
final class CalibratedOperations {

  private static final double ONE_BUCKET = 0.95;

  private final List<List<MeasuredRun>> versions;
  private final List<MeasuredRun> all;
  private final Calibration calibration;

  CalibratedOperations(List<List<MeasuredRun>> versions, Calibration calibration) {
    this.versions = versions;
    this.all = versions.stream().flatMap(List::stream).toList();
    this.calibration = calibration;
  }

  /** Every operation that a run names, by name. */
  List<CalibratedOperation> measure() {
    return Runs.keys(all).stream().map(this::measure).toList();
  }

  private CalibratedOperation measure(OperationKey key) {
    List<MeasuredOperation> observed = Runs.observed(all, key);
    List<double[]> repeats =
        versions.stream()
            .map(runs -> LogMeans.of(Runs.observed(runs, key)))
            .filter(logs -> logs.length > 1)
            .toList();
    Spread spread = calibration.of(key);
    double log = Arrays.stream(LogMeans.of(observed)).average().orElse(Double.NaN);
    return new CalibratedOperation(
        key,
        observed.size(),
        repeats.size(),
        LogMeans.areKnown(observed) ? Math.exp(log) : Double.NaN,
        spread == null ? Double.NaN : range(repeats),
        spread == null ? Spread.pooled(List.of()) : spread,
        spread == null
            ? 0
            : observed.stream().mapToDouble(LogMeans::samplingVariance).average().orElse(0),
        isOneBucket(key, observed),
        state(observed, repeats, spread),
        observed.isEmpty() ? Unit.SECONDS : observed.get(0).unit().base());
  }

  private static State state(
      List<MeasuredOperation> observed, List<double[]> repeats, Spread spread) {
    if (observed.isEmpty()) {
      return State.NOT_OBSERVED;
    }
    if (repeats.isEmpty()) {
      return State.NOT_REPEATED;
    }
    return spread == null ? State.MEAN_UNKNOWN : State.MEASURED;
  }

  private static double range(List<double[]> repeats) {
    return repeats.stream()
        .mapToDouble(
            logs ->
                Math.exp(Arrays.stream(logs).max().orElse(0) - Arrays.stream(logs).min().orElse(0)))
        .max()
        .orElse(Double.NaN);
  }

  private static boolean isOneBucket(OperationKey key, List<MeasuredOperation> observed) {
    if (observed.isEmpty() || key.source() == MeasuredOperation.Source.SAMPLES) {
      return false;
    }
    return Together.counts(observed, List.of()).largestShare() > ONE_BUCKET;
  }
}
