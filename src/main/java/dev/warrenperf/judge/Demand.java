package dev.warrenperf.judge;

import dev.warrenperf.model.Selector;

/**
 * That a level is promised of what the system can hold, whatever this run asked of it, and by what
 * the run tells how much it asked. What tells nothing is null.
 *
 * @param overSeconds for how long the level has to be asked for, above 0
 * @param gauge the level that is asked for
 * @param failed counter of what was refused
 */
public record Demand(double overSeconds, Selector gauge, Selector failed) {

  /** What takes time to start is given a minute. */
  public static final double USUAL_SECONDS = 60;
}
