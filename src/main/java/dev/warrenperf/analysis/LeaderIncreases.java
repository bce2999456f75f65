package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the activity counters of one node. While its gauge shows leadership only the first and
 * the last increase are kept, since those between tell nothing more; the same of increases from
 * snapshot to snapshot without a pause. Of very many others the older ones are joined in pairs,
 * which makes them less sharp and not untrue.
 */
final class LeaderIncreases {

  /** More than a leadership that the gauge does not show yet can have. */
  static final int MOST = 2048;

  private record Reading(double value, long millis, int process) {}

  /** An increase with the number of the group of which the first and the last are kept. */
  private record Kept(LeaderIncrease increase, int group) {}

  private final Map<Integer, Reading> readings = new HashMap<>();
  private List<Kept> kept = new ArrayList<>();
  private int group;
  private int groupOfRun = -1;
  private long snapshotBefore = Long.MIN_VALUE;
  private boolean exposed;

  /**
   * Takes the node's next snapshot.
   *
   * @param present indexes of the counters that it has samples of
   * @param process counted from 0
   * @param sameProcess whether it is known to be the process of the snapshot before
   * @param run number of the run of snapshots in which the gauge shows leadership; -1 when it does
   *     not
   */
  void accept(
      long instantMillis,
      NodeSamples samples,
      List<Integer> present,
      int process,
      boolean sameProcess,
      int run) {
    exposed |= !present.isEmpty();
    if (instantMillis == Long.MIN_VALUE) {
      return;
    }
    LeaderIncrease latest = null;
    for (int index : present) {
      LeaderIncrease increase = increase(index, instantMillis, samples, process, sameProcess);
      if (increase != null && (latest == null || increase.afterMillis() > latest.afterMillis())) {
        latest = increase;
      }
    }
    if (latest != null) {
      keep(latest, run);
    }
    snapshotBefore = instantMillis;
  }

  /** Null where it did not increase, or began anew, or is no number. */
  private LeaderIncrease increase(
      int index, long instantMillis, NodeSamples samples, int process, boolean sameProcess) {
    double value = samples.value(index);
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      return null;
    }
    long own = samples.instant(index);
    long now = own == Long.MIN_VALUE ? instantMillis : own;
    Reading before = readings.put(index, new Reading(value, now, process));
    if (before == null || before.process != process) {
      // a counter that its process did not expose before began at zero
      boolean born = before == null && sameProcess && value > 0 && !samples.isRegrouped();
      return born ? new LeaderIncrease(snapshotBefore, now, process) : null;
    }
    return value > before.value && now > before.millis
        ? new LeaderIncrease(before.millis, now, process)
        : null;
  }

  private void keep(LeaderIncrease increase, int run) {
    int size = kept.size();
    LeaderIncrease last = size == 0 ? null : kept.get(size - 1).increase;
    boolean goesOn =
        last != null
            && run == groupOfRun
            && last.process() == increase.process()
            && (run >= 0 || last.byMillis() == increase.afterMillis());
    group += goesOn ? 0 : 1;
    groupOfRun = run;
    if (size > 1 && kept.get(size - 2).group == group) {
      kept.remove(size - 1);
    }
    kept.add(new Kept(increase, group));
    if (kept.size() > 2 * MOST) {
      join();
    }
  }

  /** What is joined is of no group any more. */
  private void join() {
    List<Kept> fewer = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      LeaderIncrease one = kept.get(i).increase;
      LeaderIncrease next = kept.get(i + 1).increase;
      if (i + 1 < MOST && one.process() == next.process()) {
        one = new LeaderIncrease(one.afterMillis(), next.byMillis(), one.process());
        i++;
      }
      fewer.add(new Kept(one, -1));
    }
    fewer.addAll(kept.subList(MOST, kept.size()));
    kept = fewer;
  }

  /** Whether any snapshot had such a counter. */
  boolean isExposed() {
    return exposed;
  }

  List<LeaderIncrease> finish() {
    return kept.stream().map(Kept::increase).toList();
  }
}
