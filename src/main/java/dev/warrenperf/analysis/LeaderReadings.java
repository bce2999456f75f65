package dev.warrenperf.analysis;

import java.util.List;

/**
 * What the snapshots of one node say of its leadership. Its size grows with the changes, not with
 * the snapshots.
 *
 * @param runs by ascending instants
 * @param processTold whether the snapshots tell which process they are of
 */
public record LeaderReadings(List<LeaderRun> runs, boolean processTold) {

  /** Whether any snapshot says whether the node leads. */
  public boolean isExposed() {
    return runs.stream().anyMatch(run -> run.state() != LeaderRun.State.UNTOLD);
  }
}
