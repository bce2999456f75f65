package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the leader gauge of one node, and its activity counters, and keeps the instants at which
 * they change.
 */
final class LeaderAccumulator {

  private final List<LeaderRun> runs = new ArrayList<>();
  private final LeaderIncreases increases = new LeaderIncreases();
  private LeaderRun current;

  /**
   * Takes the node's next snapshot.
   *
   * @param present indexes of the gauge's series that it has samples of
   * @param active indexes of its activity counters likewise
   * @param process counted from 0; another number is another process
   * @param sameProcess whether it is known to be the process of the snapshot before
   */
  void accept(
      long instantMillis,
      NodeSamples samples,
      List<Integer> present,
      List<Integer> active,
      int process,
      boolean sameProcess) {
    acceptGauge(instantMillis, samples, present, process);
    int run = current.state() == LeaderRun.State.LEADS ? runs.size() : -1;
    increases.accept(instantMillis, samples, active, process, sameProcess, run);
  }

  private void acceptGauge(
      long instantMillis, NodeSamples samples, List<Integer> present, int process) {
    LeaderRun.State state = state(samples, present);
    if (current != null && current.state() == state && current.process() == process) {
      current = current.until(instantMillis);
      return;
    }
    if (current != null) {
      runs.add(current);
    }
    current = new LeaderRun(state, instantMillis, instantMillis, 0, process);
  }

  /** Of several series that match, the largest counts. */
  private static LeaderRun.State state(NodeSamples samples, List<Integer> present) {
    double level = Double.NaN;
    for (int index : present) {
      double value = samples.value(index);
      level = Double.isNaN(level) ? value : Math.max(level, value);
    }
    if (level == 1) {
      return LeaderRun.State.LEADS;
    }
    return level == 0 ? LeaderRun.State.FOLLOWS : LeaderRun.State.UNTOLD;
  }

  LeaderReadings finish(boolean processTold) {
    List<LeaderRun> all = new ArrayList<>(runs);
    if (current != null) {
      all.add(current);
    }
    return new LeaderReadings(all, increases.finish(), increases.isExposed(), processTold);
  }
}
