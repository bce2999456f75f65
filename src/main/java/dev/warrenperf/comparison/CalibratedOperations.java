package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.CalibratedOperation.LeastSlowdown;
import dev.warrenperf.comparison.CalibratedOperation.State;
import dev.warrenperf.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Measures how each operation varies from run to run. */
final class CalibratedOperations {

  private static final double ONE_BUCKET = 0.95;

  private static final int[] RUNS = {1, 2, 3, 5, 10};

  private final List<List<MeasuredRun>> versions;
  private final List<MeasuredRun> all;
  private final Calibration calibration;
  private final double margin;

  /** The margin is the slowdown that counts, as a share, above 0. */
  CalibratedOperations(List<List<MeasuredRun>> versions, Calibration calibration, double margin) {
    this.versions = versions;
    this.all = versions.stream().flatMap(List::stream).toList();
    this.calibration = calibration;
    this.margin = margin;
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
    boolean measured = calibration.of(key) != null;
    Spread spread = measured ? calibration.of(key) : Spread.UNKNOWN;
    SessionSpread sessions = calibration.ofSessions(key);
    SpreadInterval interval = SpreadInterval.of(spread);
    double requests = observed.stream().mapToDouble(LogMeans::samplingVariance).average().orElse(0);
    double least = measured ? Math.sqrt(Math.max(spread.variance(), requests)) : Double.NaN;
    OptionalInt needed = Detectable.runsPerSide(Math.log1p(margin), least, Decider.LEVEL);
    double log = Arrays.stream(LogMeans.of(observed)).average().orElse(Double.NaN);
    return new CalibratedOperation(
        key,
        state(observed, repeats, measured),
        observed.size(),
        repeats.size(),
        LogMeans.areKnown(observed) ? Math.exp(log) : Double.NaN,
        spread.deviation(),
        measured ? spread.degrees() : Double.NaN,
        sessions.means().deviation(),
        sessions.isUsable() ? sessions.means().degrees() : Double.NaN,
        sessions.runs(),
        interval.lower(),
        interval.upper(),
        measured ? range(repeats) : Double.NaN,
        IntStream.of(RUNS)
            .mapToObj(
                runs -> new LeastSlowdown(runs, slowdown(least, spread.degrees(), runs, margin)))
            .toList(),
        needed.isPresent() ? Integer.valueOf(needed.getAsInt()) : null,
        isOneBucket(key, observed),
        spread.variance() < requests,
        observed.isEmpty() ? Unit.SECONDS : observed.get(0).unit().base());
  }

  /**
   * The least slowdown that so many runs per side find with power 80 %: {@link
   * Detectable#slowdown}. A comparison pools the spread with that of its own repeats, so the
   * degrees of freedom are those of both: {@code nu + 2r - 2}.
   *
   * @param deviation of the spread; NaN when it is not known
   * @param degrees of freedom of it
   * @param runsPerSide at least 1
   * @return as a share: 0.05 for 5 %; NaN without a spread
   */
  static double slowdown(double deviation, double degrees, int runsPerSide, double margin) {
    return Detectable.slowdown(
        deviation, runsPerSide, runsPerSide, degrees + 2.0 * runsPerSide - 2, margin);
  }

  private static State state(
      List<MeasuredOperation> observed, List<double[]> repeats, boolean measured) {
    if (observed.isEmpty()) {
      return State.NOT_OBSERVED;
    }
    if (repeats.isEmpty()) {
      return State.NOT_REPEATED;
    }
    return measured ? State.MEASURED : State.MEAN_UNKNOWN;
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
