package dev.warrenperf.comparison;

import dev.warrenperf.comparison.Difference.Field;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
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
  private final Differences found;

  LoadDifferences(List<MeasuredRun> reference, List<MeasuredRun> compared, Differences found) {
    this.reference = reference;
    this.compared = compared;
    this.found = found;
  }

  void find() {
    for (OperationKey key : Runs.keys(reference)) {
      load(key);
      failures(key);
    }
  }

  private void load(OperationKey key) {
    double before = count(reference, key);
    double after = count(compared, key);
    if (Math.max(before, after) < FEWEST || before == 0 || after == 0) {
      return;
    }
    double rateBefore = before / seconds(reference, key);
    double rateAfter = after / seconds(compared, key);
    double factor = Math.max(rateBefore / rateAfter, rateAfter / rateBefore);
    if (factor > ALIKE) {
      double larger = Math.max(rateBefore, rateAfter);
      String one = Format.beside(rateBefore, larger, Unit.PER_SECOND);
      String other = Format.beside(rateAfter, larger, Unit.PER_SECOND);
      String text = "the load of " + key.title() + " is " + one + " against " + other;
      found.add(Field.LOAD, one, other, factor >= TWOFOLD, text);
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

  private void failures(OperationKey key) {
    double before = failed(reference, key);
    double after = failed(compared, key);
    double shareBefore = before / (before + count(reference, key));
    double shareAfter = after / (after + count(compared, key));
    if (before + after > 0 && Math.abs(shareBefore - shareAfter) > 0.01) {
      String one = Format.percent(shareBefore);
      String other = Format.percent(shareAfter);
      String text = "calls of " + key.title() + " that failed: " + one + " against " + other;
      found.add(Field.ERRORS, one, other, true, text);
    }
  }

  private static double failed(List<MeasuredRun> runs, OperationKey key) {
    return Runs.observed(runs, key).stream().mapToDouble(MeasuredOperation::failed).sum();
  }
}
