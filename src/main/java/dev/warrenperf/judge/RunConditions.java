package dev.warrenperf.judge;

import java.util.Collections;
import java.util.SortedMap;

/**
 * When a run counts as a measurement: what {@code valid} of a target file says. A condition that
 * the file names makes a run invalid where it does not hold; one that it does not name is as {@link
 * Demand#USUAL} says.
 *
 * @param benchmark whether a benchmark that failed makes the run invalid
 * @param nodes that every named node answered, and was seen up to both edges of the window
 * @param restarts that no process restarted
 * @param snapshots least number of each node in the window; 0 where the file names none
 * @param length limit of the window's length, or null
 * @param observations least number of an operation's observations, by its name
 * @param errors limit of the share of calls that failed, or null
 * @param achieved limit of the share that was done of what was offered, or null
 * @param steady limits of by how much rates and levels may differ between the halves of the run, by
 *     their names
 * @param clocks limit of how far the clock of a node may be off, or null
 */
public record RunConditions(
    boolean benchmark,
    Demand nodes,
    Demand restarts,
    int snapshots,
    Limit length,
    SortedMap<String, Integer> observations,
    Limit errors,
    Limit achieved,
    SortedMap<String, Limit> steady,
    Limit clocks) {

  /** How much is asked for. */
  public enum Demand {
    /** Nothing. */
    NONE,
    /** What makes the run no run makes it invalid; what was merely not seen makes it partial. */
    USUAL,
    /** Whatever breaks it makes the run invalid. */
    STRICT
  }

  /** Where a target file says nothing. */
  public static final RunConditions USUAL =
      new RunConditions(
          true,
          Demand.USUAL,
          Demand.USUAL,
          0,
          null,
          Collections.emptySortedMap(),
          null,
          null,
          Collections.emptySortedMap(),
          null);
}
