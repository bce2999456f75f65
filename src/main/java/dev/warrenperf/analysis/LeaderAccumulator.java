package dev.warrenperf.analysis;

import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.List;

/** Follows the leader gauge of one node and keeps the instants at which it changes. */
final class LeaderAccumulator {

  private final Selector selector;
  private final List<Integer> indexes = new ArrayList<>();
  private final List<LeaderRun> runs = new ArrayList<>();
  private LeaderRun current;

  LeaderAccumulator(Selector selector) {
    this.selector = selector;
  }

  /** Takes note of a series; those that match are read from then on. */
  void learn(Series series, int index) {
    if (selector.matches(series)) {
      indexes.add(index);
    }
  }

  /**
   * Takes the node's next snapshot.
   *
   * @param process counted from 0; another number is another process
   */
  void accept(long instantMillis, NodeSamples samples, int process) {
    LeaderRun.State state = state(samples);
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
  private LeaderRun.State state(NodeSamples samples) {
    double level = Double.NaN;
    for (int index : indexes) {
      if (samples.present(index)) {
        double value = samples.value(index);
        level = Double.isNaN(level) ? value : Math.max(level, value);
      }
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
