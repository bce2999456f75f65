package dev.warrenperf.comparison;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks up what several runs measured of one thing. */
final class Runs {

  private Runs() {}

  /** Every operation that any of the runs names. */
  static SortedSet<OperationKey> keys(List<MeasuredRun> runs) {
    SortedSet<OperationKey> keys = new TreeSet<>();
    runs.forEach(run -> run.operations().forEach(o -> keys.add(OperationKey.of(o))));
    return keys;
  }

  /** What each run says of the operation, in the order of the runs that name it. */
  static List<MeasuredOperation> named(List<MeasuredRun> runs, OperationKey key) {
    return runs.stream().flatMap(run -> run.operations().stream()).filter(key::isOf).toList();
  }

  /** Those with observations. */
  static List<MeasuredOperation> observed(List<MeasuredRun> runs, OperationKey key) {
    return named(runs, key).stream()
        .filter(operation -> operation.presence() == Presence.OBSERVED)
        .toList();
  }

  /** The runs that have some, in their order. */
  static List<MeasuredRun> observing(List<MeasuredRun> runs, OperationKey key) {
    return runs.stream().filter(run -> !observed(List.of(run), key).isEmpty()).toList();
  }

  /** The best that any run has; not exposed when no run names it. */
  static Presence presence(List<Presence> found) {
    return found.stream().min(Enum::compareTo).orElse(Presence.NOT_EXPOSED);
  }
}
