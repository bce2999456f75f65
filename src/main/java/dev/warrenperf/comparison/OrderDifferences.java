package dev.warrenperf.comparison;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.comparison.Difference.Field;
import dev.warrenperf.unit.Format;
import java.util.List;

/**
 * Whether all runs of one side were made before all of the other, so that a bench that changes
 * meanwhile looks like another version.
 */
final class OrderDifferences {

  /** The drift that the cost is told for, over the whole time of the runs. */
  private static final double DRIFT = 0.1;

  /** A cost below this is not worth a number, since chance alone is allowed as much. */
  private static final double LEAST = 0.05;

  private final SideRuns reference;
  private final SideRuns candidate;
  private final ComparisonSettings settings;

  OrderDifferences(SideRuns reference, SideRuns candidate, ComparisonSettings settings) {
    this.reference = reference;
    this.candidate = candidate;
    this.settings = settings;
  }

  /**
   * Serious with two runs and more on both sides. With a single run on one it cannot be otherwise,
   * and is a note where the spread from run to run is known, so that there may be a verdict.
   */
  void find(Differences found) {
    List<MeasuredRun> before = reference.used();
    List<MeasuredRun> after = candidate.used();
    RunTimes times = RunTimes.of(before, after);
    if (!times.areApart() || !isTested(before.size(), after.size())) {
      return;
    }
    boolean first = times.isBaselineFirst();
    SideRuns one = first ? reference : candidate;
    SideRuns other = first ? candidate : reference;
    boolean serious = Math.min(before.size(), after.size()) > 1;
    String text =
        "%s of %s %s %s of %s: a bench that %s; interleave the runs, as record --interleave does"
            .formatted(
                runs(one),
                one.label(),
                one.used().size() == 1 ? "precedes" : "precede",
                runs(other),
                other.label(),
                danger(first ? "slows down" : "speeds up", serious ? alarms(times) : Double.NaN));
    found.add(Field.ORDER, first ? "first" : "second", first ? "second" : "first", serious, text);
  }

  private boolean isTested(int before, int after) {
    return before + after > 2 || settings.told().isUsable() || settings.calibration() != null;
  }

  private static String runs(SideRuns side) {
    return side.used().size() == 1 ? "the run" : "all runs";
  }

  private static String danger(String drifts, double alarms) {
    return alarms >= LEAST
        ? "%s by %s meanwhile gives a false alarm in %s or more of such comparisons"
            .formatted(
                drifts,
                Format.percent(DRIFT),
                Format.percent(Math.min(0.99, Math.floor(100 * alarms) / 100)))
        : drifts + " meanwhile looks like a slower version";
  }

  /**
   * At this number of runs and the median of the spreads that operations show; NaN where the spread
   * is told or from a calibration, whose verdicts this does not speak of.
   */
  private double alarms(RunTimes times) {
    boolean own = !settings.told().isUsable() && settings.calibration() == null;
    return own
        ? DriftAlarm.of(
            Math.log1p(DRIFT) * Math.abs(times.distance()),
            deviation(),
            reference.used().size(),
            candidate.used().size(),
            settings.margin())
        : Double.NaN;
  }

  /** Of the log of the mean; NaN when no operation has repeats. */
  private double deviation() {
    double[] known =
        Runs.keys(reference.used()).stream()
            .map(this::spread)
            .filter(spread -> spread.isUsable() && spread.variance() > 0)
            .mapToDouble(Spread::deviation)
            .sorted()
            .toArray();
    return known.length == 0
        ? Double.NaN
        : (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
  }

  private Spread spread(OperationKey key) {
    List<MeasuredOperation> before = Runs.observed(reference.used(), key);
    List<MeasuredOperation> after = Runs.observed(candidate.used(), key);
    boolean known = LogMeans.areKnown(before) && LogMeans.areKnown(after);
    return known ? Spread.pooled(List.of(LogMeans.of(before), LogMeans.of(after))) : Spread.UNKNOWN;
  }
}
