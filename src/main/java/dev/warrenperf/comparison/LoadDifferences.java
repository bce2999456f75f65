package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Weight;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether both sides carried the same load: observations per second of each operation, rates, and
 * calls that failed. A system under another load has other durations.
 */
final class LoadDifferences {

  /** Rates closer than this are taken to be alike. */
  private static final double ALIKE = 1.25;

  private static final double TWOFOLD = 2;

  /** So few observations differ so much by chance alone. */
  private static final double FEWEST = 20;

  private final List<MeasuredRun> reference;
  private final List<MeasuredRun> compared;

  LoadDifferences(List<MeasuredRun> reference, List<MeasuredRun> compared) {
    this.reference = reference;
    this.compared = compared;
  }

  List<Difference> find() {
    List<Difference> found = new ArrayList<>();
    for (OperationKey key : Runs.keys(reference)) {
      load(key, found);
      failures(key, found);
    }
    return found;
  }

  private void load(OperationKey key, List<Difference> found) {
    double before = count(reference, key);
    double after = count(compared, key);
    if (Math.max(before, after) < FEWEST || before == 0 || after == 0) {
      return;
    }
    double rateBefore = before / seconds(reference, key);
    double rateAfter = after / seconds(compared, key);
    double factor = Math.max(rateBefore / rateAfter, rateAfter / rateBefore);
    if (factor > ALIKE) {
      String one = Format.rate(rateBefore);
      String other = Format.rate(rateAfter);
      found.add(
          new Difference(
              "load",
              one,
              other,
              factor >= TWOFOLD ? Weight.SERIOUS : Weight.NOTE,
              "the load of " + key.title() + " is " + one + " against " + other));
    }
  }

  private static double count(List<MeasuredRun> runs, OperationKey key) {
    return Runs.observed(runs, key).stream().mapToDouble(MeasuredOperation::count).sum();
  }

  /** Of the runs that could have observed it; the others say nothing of its load. */
  private static double seconds(List<MeasuredRun> runs, OperationKey key) {
    return runs.stream().filter(run -> isExposed(run, key)).mapToDouble(MeasuredRun::seconds).sum();
  }

  private static boolean isExposed(MeasuredRun run, OperationKey key) {
    return Runs.named(List.of(run), key).stream()
        .anyMatch(
            one -> one.presence() == Presence.OBSERVED || one.presence() == Presence.NOT_OBSERVED);
  }

  private void failures(OperationKey key, List<Difference> found) {
    double before = failed(reference, key);
    double after = failed(compared, key);
    double shareBefore = before / (before + count(reference, key));
    double shareAfter = after / (after + count(compared, key));
    if (before + after > 0 && Math.abs(shareBefore - shareAfter) > 0.01) {
      String one = Format.percent(shareBefore);
      String other = Format.percent(shareAfter);
      found.add(
          new Difference(
              "errors",
              one,
              other,
              Weight.SERIOUS,
              "calls of " + key.title() + " that failed: " + one + " against " + other));
    }
  }

  private static double failed(List<MeasuredRun> runs, OperationKey key) {
    return Runs.observed(runs, key).stream().mapToDouble(MeasuredOperation::failed).sum();
  }
}
