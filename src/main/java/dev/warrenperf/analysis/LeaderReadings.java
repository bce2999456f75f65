package dev.warrenperf.analysis;

import java.util.List;

/**
 * What the snapshots of one node say of its leadership. Its size grows with the changes, not with
 * the snapshots.
 *
 * @param runs what its gauge says, by ascending instants
 * @param increases of its activity counters, by ascending instants: of those that belong to one
 *     leadership the first and the last
 * @param active whether it exposes any activity counter
 * @param processTold whether the snapshots tell which process they are of
 */
public record LeaderReadings(
    List<LeaderRun> runs, List<LeaderIncrease> increases, boolean active, boolean processTold) {

  /** Whether any snapshot says whether the node leads. */
  public boolean isExposed() {
    return runs.stream().anyMatch(run -> run.state() != LeaderRun.State.UNTOLD);
  }
}
