package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import java.util.ArrayList;
import java.util.List;

/** Follows the leader gauge of one node and keeps the instants at which it changes. */
final class LeaderAccumulator {

  private final List<LeaderRun> runs = new ArrayList<>();
  private LeaderRun current;

  /**
   * Takes the node's next snapshot.
   *
   * @param present indexes of the gauge's series that it has samples of
   * @param process counted from 0; another number is another process
   */
  void accept(long instantMillis, NodeSamples samples, List<Integer> present, int process) {
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
    return new LeaderReadings(all, processTold);
  }
}
