package dev.warrenperf.analysis;

/**
 * Snapshots of two nodes that both show leadership at one time. A leader does not know that it is
 * none any more until its gauge is set anew, so this alone is no proof that two led.
 *
 * @param earlier the node whose gauge showed it first
 * @param later the other one
 * @param fromMillis the first snapshot of the later one that shows it
 * @param toMillis the last instant up to which both show it
 */
public record LeaderSplit(String earlier, String later, long fromMillis, long toMillis) {

  public double seconds() {
    return (toMillis - fromMillis) / 1000.0;
  }
}
